/** Every published observation of an indicator, with its parts by sex, age and area. */

import type { Area, Indicator, Observation, Scope } from "../api/types";
import { valueWords } from "../dashboards/figures";
import { formatPeriod } from "../kit/dates";
import { maybe, say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { fetchSeries } from "./queries";
import { areasRead } from "./reads";
import { newestFirst } from "./series";

interface SeriesProps {
  plan: string;
  indicator: Indicator;
  scope: Scope;
}

export function SeriesTable({ plan, indicator, scope }: SeriesProps) {
  const [resource, reload] = useResource(`series ${plan} ${indicator.code}`, () =>
    fetchSeries(plan, indicator.code),
  );
  const [areas] = useResource(...areasRead());
  const known = areas.status === "ready" ? areas.data : [];
  return (
    <section aria-labelledby="series">
      <h2 id="series">{t("indicator.series")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(series) => (
          <Observations
            indicator={indicator}
            suppressed={series.suppressed_cells}
            observations={newestFirst(series.observations, scope)}
            areas={known}
          />
        )}
      </Loaded>
    </section>
  );
}

interface Props {
  indicator: Indicator;
  suppressed: number;
  observations: Observation[];
  areas: Area[];
}

function Observations({ indicator, suppressed, observations, areas }: Props) {
  if (observations.length === 0) return <p class="missing">{t("indicator.noSeries")}</p>;
  const titles = new Map(areas.map((area) => [area.code, area.title]));
  const columns: Column<Observation>[] = [
    { name: t("series.period"), head: true, cell: (row) => formatPeriod(row.period) },
    { name: t("series.area"), cell: (row) => say(titles.get(row.area)) || row.area },
    { name: t("series.group"), cell: (row) => groupWords(row.sex, row.age) },
    { name: t("series.value"), numeric: true, cell: (row) => observed(indicator, row) },
  ];
  return (
    <>
      {suppressed > 0 && <p class="notice">{t("series.suppressed", { count: suppressed })}</p>}
      <More items={observations}>
        {(shown) => (
          <Table
            quiet
            dense
            caption={t("indicator.series")}
            columns={columns}
            rows={shown}
            id={rowId}
          />
        )}
      </More>
    </>
  );
}

const rowId = (row: Observation): string =>
  `${row.period} ${row.area} ${row.sex} ${row.age} ${row.jurisdiction}`;

/** "Women, 18-29"; the total where no group is named. */
export function groupWords(sex: string | null, age: string | null): string {
  const words = [
    sex === null ? null : (maybe(`sex.${sex}`) ?? sex),
    age === null ? null : t("series.age", { age }),
  ].filter(Boolean);
  return words.length === 0 ? t("series.total") : words.join(" · ");
}

function observed(indicator: Indicator, row: Observation) {
  if (row.suppressed) return <span class="missing">{t("figure.suppressed")}</span>;
  if (row.value === null) return <span class="missing">{t("figure.none")}</span>;
  const ratio =
    row.numerator !== null && row.denominator !== null && indicator.kind === "percentage";
  return (
    <>
      <span class="figure">{valueWords(indicator.kind, row.value)}</span>
      {ratio && (
        <span class="cell-note">
          {t("series.ratio", { numerator: row.numerator ?? 0, denominator: row.denominator ?? 0 })}
        </span>
      )}
    </>
  );
}
