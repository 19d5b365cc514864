/** Activity reports: everything that bodies and civil society carried out, as far as the reader may see. */

import { useRoute } from "preact-iso";
import { reports } from "../access/can";
import type { ActivityKind, ActivityReport, Plan, State } from "../api/types";
import { SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { areasRead } from "../plans/reads";
import { STATE_TONES, stateWord } from "../submissions/states";
import { ActivityList } from "./ActivityList";
import { KINDS } from "./entries";
import { fetchActivities, type Wanted } from "./queries";
import { activityKind } from "./words";

export default function ActivitiesPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (typed: string | undefined): string | undefined =>
  typed !== undefined && DAY.test(typed) ? typed : undefined;

/** What of the address the server is asked for. */
function wantedBy(plan: string, query: Record<string, string>): Wanted {
  const { node, actor, area, kind, state } = query;
  return {
    plan,
    ...(node ? { node } : {}),
    ...(actor ? { actor } : {}),
    ...(area ? { area } : {}),
    ...(kind ? { kind: kind as ActivityKind } : {}),
    ...(state ? { state: state as State } : {}),
    ...(day(query.from) ? { from: query.from } : {}),
    ...(day(query.until) ? { until: query.until } : {}),
  };
}

function Screen({ plan }: { plan: Plan }) {
  const [query] = useQuery();
  const wanted = wantedBy(plan.code, query);
  const [resource, reload] = useResource(`activities ${JSON.stringify(wanted)}`, () =>
    fetchActivities(wanted),
  );
  return (
    <Page title={t("activity.title")} lead={t("activity.lead")}>
      {reports() && (
        <p>
          <a class="button" href={paths.newActivity(plan.code)}>
            {t("activity.new")}
          </a>
        </p>
      )}
      <Filters />
      <Loaded resource={resource} reload={reload}>
        {(found) => <Found plan={plan.code} found={found} />}
      </Loaded>
    </Page>
  );
}

function Found({ plan, found }: { plan: string; found: ActivityReport[] }) {
  const [query] = useQuery();
  if (found.length === 0) {
    const narrowed = Object.keys(query).length > 0;
    return narrowed ? (
      <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>
    ) : (
      <Empty title={t("activity.none")}>{t("activity.noneHelp")}</Empty>
    );
  }
  return (
    <>
      <p role="status">{t("activity.found", { count: found.length })}</p>
      <More items={found}>{(shown) => <ActivityList plan={plan} activities={shown} />}</More>
    </>
  );
}

function Filters() {
  const [query, change] = useQuery();
  const [areas] = useResource(...areasRead());
  const all = { value: "", label: t("filter.all") };
  const known = areas.status === "ready" ? areas.data : [];
  const states = Object.keys(STATE_TONES) as State[];
  return (
    <search class="filters">
      <SelectField
        id="f-kind"
        label={t("activity.kindOf")}
        value={query.kind ?? ""}
        choices={[all, ...KINDS.map((kind) => ({ value: kind, label: activityKind(kind) }))]}
        onValue={(kind) => change({ kind })}
      />
      <SelectField
        id="f-area"
        label={t("activity.area")}
        value={query.area ?? ""}
        choices={[all, ...known.map((area) => ({ value: area.code, label: say(area.title) }))]}
        onValue={(area) => change({ area })}
      />
      <SelectField
        id="f-state"
        label={t("submission.state")}
        value={query.state ?? ""}
        choices={[all, ...states.map((state) => ({ value: state, label: stateWord(state) }))]}
        onValue={(state) => change({ state })}
      />
      {(["from", "until"] as const).map((name) => (
        <TextField
          key={name}
          id={`f-${name}`}
          type="date"
          label={t(`activity.${name}`)}
          value={query[name] ?? ""}
          onValue={(value) => change({ [name]: value })}
        />
      ))}
    </search>
  );
}
