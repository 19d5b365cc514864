/** Where an indicator stands for one government or both: the figures, the judgement, the chart. */
import type { Dashboard, DashboardIndicator, Indicator, Scope } from "../api/types";
import { FigureLink } from "../dashboards/FigureLink";
import { targetTime, valueWords } from "../dashboards/figures";
import { fetchDashboard } from "../dashboards/queries";
import { StatusTag } from "../dashboards/StatusTag";
import { statusDetails } from "../dashboards/status";
import { formatPeriod } from "../kit/dates";
import { type Fact, Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Progress } from "../kit/Progress";
import { useResource } from "../kit/resource";
import { SourceMark } from "../kit/Words";
import { TrendChart } from "./TrendChart";

interface Props {
  plan: string;
  indicator: Indicator;
  scope: Scope;
}

export function IndicatorStanding({ plan, indicator, scope }: Props) {
  const [resource, reload] = useResource(`dashboard ${plan} ${scope}`, () =>
    fetchDashboard(plan, scope),
  );
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{t("indicator.standing")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(dashboard) => <Standing plan={plan} indicator={indicator} dashboard={dashboard} />}
      </Loaded>
    </section>
  );
}

function Standing({
  plan,
  indicator,
  dashboard,
}: {
  plan: string;
  indicator: Indicator;
  dashboard: Dashboard;
}) {
  const row = dashboard.indicators.find((each) => each.code === indicator.code);
  if (row === undefined) return <Empty title={t("indicator.notHere")} />;
  return (
    <>
      <p class="big-sentence">
        <StatusTag status={row.status} /> {statusDetails(row.status)}
      </p>
      <Facts facts={standingFacts(plan, indicator, row, dashboard)} />
      <TrendChart row={row} dashboard={dashboard} />
    </>
  );
}

function standingFacts(
  plan: string,
  indicator: Indicator,
  row: DashboardIndicator,
  dashboard: Dashboard,
): Fact[] {
  const { side, elapsed } = dashboard;
  const shared = { plan, indicator: row.code, scope: side, kind: row.kind, unit: row.unit };
  const latestName =
    row.latest === null
      ? t("dashboard.latest")
      : t("indicator.latestOf", { period: formatPeriod(row.latest.period) });
  return [
    {
      name: t("dashboard.approvedOf"),
      value: t("completeness.of", {
        approved: row.completeness.approved,
        expected: row.completeness.expected,
      }),
    },
    {
      name: latestName,
      value: <FigureLink {...shared} figure={row.latest} period={row.latest?.period} />,
    },
    { name: t("dashboard.standing"), value: <FigureLink {...shared} figure={row.standing} /> },
    { name: t("indicator.baseline"), value: <Baseline indicator={indicator} /> },
    { name: t("dashboard.target"), value: <Targets indicator={indicator} /> },
    {
      name: t("dashboard.progress"),
      value: (
        <Progress
          share={row.progress}
          elapsed={elapsed}
          label={t("progress.label", { title: say(row.title) })}
        />
      ),
    },
  ];
}

function Baseline({ indicator }: { indicator: Indicator }) {
  const { baseline, kind } = indicator;
  if (baseline === null) return <span class="missing">{t("target.noBaseline")}</span>;
  return (
    <>
      {valueWords(kind, baseline.value)} {baseline.year !== null && <bdi>({baseline.year})</bdi>}{" "}
      <SourceMark source={baseline.source} />
    </>
  );
}

function Targets({ indicator }: { indicator: Indicator }) {
  if (indicator.targets.length === 0) return <span class="missing">{t("target.none")}</span>;
  return (
    <>
      {indicator.targets.map((target) => (
        <span class="cell-line" key={`${target.side} ${target.by} ${target.every}`}>
          {valueWords(indicator.kind, target.value)}
          <span class="cell-note">{targetTime(target)}</span>
          {target.side !== null && <span class="cell-note">{t(`scope.${target.side}`)}</span>}
          <SourceMark source={target.source} />
        </span>
      ))}
    </>
  );
}
