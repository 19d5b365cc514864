/** Changing a draft; of any other record only what of the plan it is about, which is not part of what was said. */
import { Scope } from "../implementation/Scope";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { useResource } from "../kit/resource";
import { Words } from "../kit/Words";
import { recordCrumbs } from "./NewRecordPage";
import { fetchRecord } from "./queries";
import { RecordForm } from "./RecordForm";

export default function EditRecordPage() {
  return <Scope>{(plan, id) => <Screen key={id} plan={plan} id={id} />}</Scope>;
}

function Screen({ plan, id }: { plan: string; id: string }) {
  const [resource, reload] = useResource(`record ${id}`, () => fetchRecord(id));
  return (
    <Page title={t("coordination.editRecord")} crumbs={recordCrumbs(plan)}>
      <Loaded resource={resource} reload={reload}>
        {(record) => (
          <>
            {!record.allowed.includes("edit") && (
              <>
                <p class="lead">
                  <Words text={record.text} />
                </p>
                <p class="notice">{t("coordination.onlyNodes")}</p>
              </>
            )}
            <RecordForm plan={plan} begin={{}} existing={record} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
