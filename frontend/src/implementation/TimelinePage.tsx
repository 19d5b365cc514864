/** The plan's activities along its years; what is chosen stands in the address. */
import { useRoute } from "preact-iso";
import type { ActivityProgress, Node, Plan } from "../api/types";
import { SelectField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { localDay } from "../kit/today";
import { PlanScope } from "../plans/PlanScope";
import { logframeRead } from "../plans/reads";
import { fetchImplementation } from "./queries";
import { TimelineTable } from "./TimelineTable";
import { actorsOf, type Dated, datedOf, isPast, narrowed, yearsOf } from "./timeline";

export default function TimelinePage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [logframe, reload] = useResource(...logframeRead(plan.code));
  const [progress, again] = useResource(`implementation ${plan.code}`, () =>
    fetchImplementation(plan.code, {}),
  );
  return (
    <Page
      wide
      title={t("timeline.title")}
      lead={t("timeline.lead")}
      crumbs={[{ href: paths.logframe(plan.code), label: t("nav.logframe") }]}
    >
      <Loaded resource={logframe} reload={reload}>
        {({ nodes }) => (
          <Loaded resource={progress} reload={again}>
            {({ activities }) => <Timeline plan={plan} nodes={nodes} progress={activities} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  plan: Plan;
  nodes: readonly Node[];
  progress: readonly ActivityProgress[];
}

function Timeline({ plan, nodes, progress }: Props) {
  const [query] = useQuery();
  const today = localDay();
  const all = datedOf(nodes, progress);
  const shown = narrowed(all, query);
  const undated = shown.filter(({ node: { time_frame: frame } }) => !frame?.start && !frame?.end);
  const past = shown.filter((each) => isPast(each, today));
  return (
    <>
      <Filters pillars={nodes.filter(({ parent }) => parent === null)} all={all} />
      <p role="status">
        {t("timeline.found", { count: shown.length })}
        {undated.length > 0 && ` ${t("timeline.undated", { number: undated.length })}`}
        {past.length > 0 && ` ${t("timeline.pastOf", { number: past.length })}`}
      </p>
      {shown.length === 0 ? (
        <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>
      ) : (
        <More items={shown}>
          {(rows) => (
            <TimelineTable
              plan={plan.code}
              rows={rows}
              years={yearsOf(all, plan.period.start, plan.period.end)}
              today={today}
            />
          )}
        </More>
      )}
    </>
  );
}

function Filters({ pillars, all }: { pillars: readonly Node[]; all: readonly Dated[] }) {
  const [query, change] = useQuery();
  const any = { value: "", label: t("filter.all") };
  return (
    <search class="filters">
      <SelectField
        id="t-pillar"
        label={t("filter.pillar")}
        value={query.pillar ?? ""}
        choices={[any, ...pillars.map(({ code, title }) => ({ value: code, label: say(title) }))]}
        onValue={(pillar) => change({ pillar })}
      />
      <SelectField
        id="t-side"
        label={t("logframe.side")}
        value={query.side ?? ""}
        choices={[
          any,
          { value: "federal", label: t("scope.federal") },
          { value: "krg", label: t("scope.krg") },
        ]}
        onValue={(side) => change({ side })}
      />
      <SelectField
        id="t-actor"
        label={t("timeline.actor")}
        value={query.actor ?? ""}
        choices={[
          any,
          ...actorsOf(all).map(({ actor, title }) => ({
            value: actor,
            label: say(title) || actor,
          })),
        ]}
        onValue={(actor) => change({ actor })}
      />
    </search>
  );
}
