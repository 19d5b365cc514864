/** An indicator by governorate: which one, and of which period, stands in the address. */
import type { Area, Dashboard, DashboardIndicator, Indicator, Scope, Series } from "../api/types";
import { AreaMap } from "../kit/AreaMap";
import { formatPeriod } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { fetchSeries } from "../plans/queries";
import { areasRead, indicatorRead } from "../plans/reads";
import { governoratesOf } from "../submissions/areas";
import { byArea, periodsByArea } from "./byArea";
import { dayOf, valueWords } from "./figures";

interface Props {
  plan: string;
  dashboard: Dashboard;
}

export function AreaFigures({ plan, dashboard }: Props) {
  const [query, change] = useQuery();
  // What is not asked for by governorate may have been reported so, and a link to it is kept.
  const known = dashboard.indicators.filter(
    ({ latest, split_by_area, code }) => latest !== null && (split_by_area || code === query.map),
  );
  const row = known.find(({ code }) => code === query.map) ?? known[0];
  return (
    <section aria-labelledby="by-area">
      <h2 id="by-area">{t("dashboards.byArea")}</h2>
      {row === undefined ? (
        <Empty title={t("dashboards.noneByArea")}>{t("indicator.noSeriesHelp")}</Empty>
      ) : (
        <>
          <SelectField
            id="map-indicator"
            label={t("dashboard.indicator")}
            value={row.code}
            choices={known.map(({ code, title }) => ({
              value: code,
              label: `${code} ${say(title)}`,
            }))}
            onValue={(map) => change({ map, period: undefined })}
          />
          <Figures key={row.code} plan={plan} dashboard={dashboard} row={row} />
        </>
      )}
    </section>
  );
}

/** All that the figures of one indicator are made of. */
function Figures({ plan, dashboard, row }: Props & { row: DashboardIndicator }) {
  const [series, reload] = useResource(`series ${plan} ${row.code}`, () =>
    fetchSeries(plan, row.code),
  );
  const [indicator, again] = useResource(...indicatorRead(plan, row.code));
  const [areas, anew] = useResource(...areasRead());
  return (
    <Loaded resource={areas} reload={anew}>
      {(all) => (
        <Loaded resource={indicator} reload={again}>
          {(found) => (
            <Loaded resource={series} reload={reload}>
              {(cells) => (
                <Drawn
                  plan={plan}
                  dashboard={dashboard}
                  indicator={found}
                  series={cells}
                  areas={governoratesOf(all, ofSide(dashboard.side))}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

const ofSide = (scope: Scope) => (scope === "national" ? null : scope);

interface DrawnProps extends Props {
  indicator: Indicator;
  series: Series;
  areas: readonly Area[];
}

function Drawn({ plan, dashboard, indicator, series, areas }: DrawnProps) {
  const [query, change] = useQuery();
  const { side: scope } = dashboard;
  const codes = areas.map(({ code }) => code);
  const periods = periodsByArea(series, scope, codes);
  const period = periods.find((each) => each === query.period) ?? periods.at(-1);
  if (period === undefined)
    return <Empty title={t("dashboards.notByArea")}>{t("dashboards.notByAreaHelp")}</Empty>;
  const titles = new Map(areas.map(({ code, title }) => [code, say(title)]));
  const wish = { scope, period, areas: codes, adding: indicator.aggregation_areas };
  const href = `${paths.indicator(plan, indicator.code, { scope, period })}#trail`;
  return (
    <>
      <SelectField
        id="map-period"
        label={t("series.period")}
        value={period}
        choices={periods.map((each) => ({ value: each, label: formatPeriod(each) }))}
        onValue={(chosen) => change({ period: chosen })}
      />
      <AreaMap
        caption={`${say(indicator.title)} · ${formatPeriod(period)}`}
        place={t("registry.governorate")}
        figure={t("series.value")}
        code={`${indicator.code}-${scope}-${period}`}
        day={dayOf(dashboard)}
        format={(value) => valueWords(indicator.kind, value)}
        values={byArea(series, wish).map(({ area, value, hidden }) => ({
          code: area,
          name: titles.get(area) || area,
          value,
          hidden,
          href: value === null ? undefined : href,
        }))}
      />
    </>
  );
}
