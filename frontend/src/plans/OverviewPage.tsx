/** The plan at a glance, for everyone. */
import { useRoute } from "preact-iso";
import type { Dashboard, Plan } from "../api/types";
import { Completeness } from "../dashboards/Completeness";
import { NodesTable } from "../dashboards/NodesTable";
import { fetchDashboard } from "../dashboards/queries";
import { StatusCounts } from "../dashboards/StatusCounts";
import { formatDate } from "../kit/dates";
import { language, say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { formatNumber } from "../kit/numbers";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Words } from "../kit/Words";
import { OtherPlans } from "./OtherPlans";
import { PlanScope } from "./PlanScope";
import { PlanTimes } from "./PlanTimes";

export default function OverviewPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Overview plan={plan} />}</PlanScope>;
}

function Overview({ plan }: { plan: Plan }) {
  const [national, reload] = useResource(`dashboard ${plan.code} national`, () =>
    fetchDashboard(plan.code, "national"),
  );
  const { start, end } = plan.period;
  return (
    <Page
      title={say(plan.title)}
      shown={<Words text={plan.title} />}
      lead={t("overview.period", { start: formatDate(start), end: formatDate(end) })}
    >
      {plan.description !== null && (
        <p>
          <Words text={plan.description} />
        </p>
      )}
      <Holds plan={plan} />
      <Loaded resource={national} reload={reload}>
        {(dashboard) => <Glance plan={plan} dashboard={dashboard} />}
      </Loaded>
      <PlanTimes plan={plan} />
      <OtherPlans current={plan.code} />
    </Page>
  );
}

function Glance({ plan, dashboard }: { plan: Plan; dashboard: Dashboard }) {
  return (
    <>
      <section aria-labelledby="missing">
        <h2 id="missing">{t("dashboard.missing")}</h2>
        <Completeness
          counts={dashboard.completeness}
          link={(show) => `${paths.dashboard(plan.code, "national", { show })}#indicators`}
        />
      </section>
      <section aria-labelledby="stands">
        <h2 id="stands">{t("dashboard.stands")}</h2>
        <StatusCounts
          indicators={dashboard.indicators}
          link={(status) => `${paths.dashboard(plan.code, "national", { status })}#indicators`}
        />
        <NodesTable plan={plan.code} nodes={dashboard.nodes} elapsed={dashboard.elapsed} />
        <p class="row">
          {(["federal", "krg", "national"] as const).map((side) => (
            <a key={side} class="button button-quiet" href={paths.dashboard(plan.code, side)}>
              {t(`dashboard.title.${side}`)}
            </a>
          ))}
        </p>
      </section>
    </>
  );
}

/** What the plan is made of; each count leads into the logframe. */
function Holds({ plan }: { plan: Plan }) {
  const { counts } = plan;
  const entries: [string, number, string][] = [
    [t("overview.objectives"), counts.objectives, paths.logframe(plan.code)],
    [t("overview.outputs"), counts.outputs, paths.logframe(plan.code)],
    [
      t("overview.federal"),
      counts.federal_activities,
      paths.logframe(plan.code, { side: "federal" }),
    ],
    [t("overview.krg"), counts.krg_activities, paths.logframe(plan.code, { side: "krg" })],
    [
      t("overview.indicators"),
      counts.indicators,
      `${paths.dashboard(plan.code, "national")}#indicators`,
    ],
  ];
  return (
    <ul class="counts">
      {entries.map(([name, count, href]) => (
        <li class="count" key={name}>
          <a href={href}>
            <span class="count-figure">{formatNumber(count, language.value)}</span>
          </a>
          <span class="count-name">{name}</span>
        </li>
      ))}
    </ul>
  );
}
