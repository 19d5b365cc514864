/** One government's dashboard, or both side by side. */
import { useRoute } from "preact-iso";
import { chases, weighs } from "../access/can";
import type { Dashboard, Plan, Scope } from "../api/types";
import { useAnchor } from "../kit/anchor";
import { formatDate } from "../kit/dates";
import { language, say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { NotFound } from "../kit/NotFound";
import { formatShare } from "../kit/numbers";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Overdue } from "../meetings/Overdue";
import { PlanScope } from "../plans/PlanScope";
import { UndecidedOverlaps } from "../submissions/OverlapsWaiting";
import { AreaFigures } from "./AreaFigures";
import { Completeness } from "./Completeness";
import { filterIndicators, isFiltering } from "./filter";
import { GroupedIndicators } from "./GroupedIndicators";
import { IndicatorFilters } from "./IndicatorFilters";
import { IndicatorsTable } from "./IndicatorsTable";
import { NodesTable } from "./NodesTable";
import { fetchDashboard } from "./queries";
import { SinceVisit } from "./SinceVisit";
import { StatusCounts } from "./StatusCounts";

const SCOPES: readonly Scope[] = ["federal", "krg", "national"];

export default function DashboardPage() {
  const { params } = useRoute();
  const side = SCOPES.find((scope) => scope === params.side);
  if (side === undefined) return <NotFound />;
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <OneDashboard plan={plan} side={side} />}
    </PlanScope>
  );
}

function OneDashboard({ plan, side }: { plan: Plan; side: Scope }) {
  const [resource, reload] = useResource(`dashboard ${plan.code} ${side}`, () =>
    fetchDashboard(plan.code, side),
  );
  return (
    <Page
      wide
      help="trail"
      title={t(`dashboard.title.${side}`)}
      lead={t(`dashboard.lead.${side}`, { plan: say(plan.title) })}
    >
      <Loaded resource={resource} reload={reload}>
        {(dashboard) => (
          <>
            {side === "national" && weighs() && <UndecidedOverlaps plan={plan.code} />}
            <Body plan={plan} dashboard={dashboard} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Body({ plan, dashboard }: { plan: Plan; dashboard: Dashboard }) {
  const { side } = dashboard;
  const share = formatShare(dashboard.elapsed, language.value);
  return (
    <>
      <section aria-labelledby="missing">
        <h2 id="missing">{t("dashboard.missing")}</h2>
        <Completeness
          counts={dashboard.completeness}
          link={(show) => `${paths.dashboard(plan.code, side, { show })}#indicators`}
          who={chases() ? paths.reporting(plan.code, { show: "late" }) : undefined}
        />
      </section>
      {dashboard.overdue !== null && (
        <Overdue plan={plan.code} {...dashboard.overdue}>
          <OtherLate plan={plan.code} />
        </Overdue>
      )}
      <SinceVisit plan={plan.code} dashboard={dashboard} />
      <section aria-labelledby="stands">
        <h2 id="stands">{t("dashboard.stands")}</h2>
        <p>{t("dashboard.elapsed", { share, date: formatDate(dashboard.today) })}</p>
        <StatusCounts
          indicators={dashboard.indicators}
          link={(status) => `${paths.dashboard(plan.code, side, { status })}#indicators`}
        />
        <NodesTable plan={plan.code} nodes={dashboard.nodes} elapsed={dashboard.elapsed} />
        <p>
          <a href={paths.timeline(plan.code, { side: side === "national" ? undefined : side })}>
            {t("timeline.title")}
          </a>
        </p>
      </section>
      <Indicators plan={plan.code} dashboard={dashboard} />
      <AreaFigures plan={plan.code} dashboard={dashboard} />
    </>
  );
}

/** Where all that is open stands, and for those who chase it what else is late, and with whom. */
function OtherLate({ plan }: { plan: string }) {
  return (
    <p>
      <a href={paths.records(plan, { kind: "recommendation", open: "yes" })}>
        {t("meetings.stillOpen")}
      </a>
      {chases() && (
        <>
          {" · "}
          <a href={paths.reporting(plan, { show: "late" })}>{t("overdue.reports")}</a>
        </>
      )}
    </p>
  );
}

function Indicators({ plan, dashboard }: { plan: string; dashboard: Dashboard }) {
  const [filter, change] = useQuery();
  useAnchor("indicators");
  const found = filterIndicators(dashboard.indicators, dashboard.nodes, filter);
  return (
    <section aria-labelledby="indicators">
      <h2 id="indicators">{t("dashboard.indicators")}</h2>
      <IndicatorFilters
        nodes={dashboard.nodes}
        filter={filter}
        change={change}
        found={found.length}
      />
      {!isFiltering(filter) ? (
        <GroupedIndicators plan={plan} dashboard={dashboard} />
      ) : found.length === 0 ? (
        <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>
      ) : (
        <More items={found}>
          {(shown) => <IndicatorsTable plan={plan} scope={dashboard.side} rows={shown} />}
        </More>
      )}
    </section>
  );
}
