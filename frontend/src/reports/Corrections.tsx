/** What was corrected since a report was issued: the same figures, gathered again. */
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { Table } from "../kit/Table";
import { Words } from "../kit/Words";
import { fetchCorrections } from "./queries";

export function Corrections({ id }: { id: string }) {
  const [resource, reload] = useResource(`corrections ${id}`, () => fetchCorrections(id));
  const told = (value: string | null) =>
    value ? <bdi>{value}</bdi> : <span class="missing">{t("common.unknown")}</span>;
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected">{t("planReport.corrected")}</h2>
      <Loaded resource={resource} reload={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t("planReport.nothingCorrected")}</p>
          ) : (
            <Table
              caption={t("planReport.corrected")}
              quiet
              columns={[
                {
                  name: t("planReport.what"),
                  head: true,
                  cell: ({ item }) => <Words text={item.name} />,
                },
                { name: t("planReport.then"), cell: ({ item }) => told(item.then) },
                { name: t("planReport.now"), cell: ({ item }) => told(item.now) },
              ]}
              rows={items.map((item, index) => ({ item, index }))}
              id={({ index }) => String(index)}
            />
          )
        }
      </Loaded>
    </section>
  );
}
