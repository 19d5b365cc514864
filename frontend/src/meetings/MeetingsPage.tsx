/** The meetings of a plan's bodies: everybody sees those that were held, their keepers also what is planned. */
import { useRoute } from "preact-iso";
import { keepsRecords } from "../access/can";
import type { BodySummary, MeetingFilter, Plan } from "../api/types";
import { SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { MeetingList } from "./MeetingList";
import { fetchBodies, fetchMeetings } from "./queries";

const STATES = ["planned", "held", "cancelled"] as const;

export default function MeetingsPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

/** The filter that the server applies, of what stands in the address. */
function filterOf(plan: string, query: Record<string, string>): MeetingFilter {
  return {
    plan,
    body: query.body,
    state: STATES.find((state) => state === query.state),
    since: query.since,
    until: query.until,
  };
}

function Screen({ plan }: { plan: Plan }) {
  const [query] = useQuery();
  const filter = filterOf(plan.code, query);
  const [resource, reload] = useResource(`meetings ${JSON.stringify(filter)}`, () =>
    fetchMeetings(filter),
  );
  const [bodies] = useResource(`bodies ${plan.code}`, () => fetchBodies(plan.code));
  return (
    <Page
      title={t("meetings.meetings")}
      lead={t("coordination.meetingsLead")}
      crumbs={[{ href: paths.coordination(plan.code), label: t("nav.coordination") }]}
    >
      {keepsRecords() && (
        <p>
          <a class="button" href={paths.newMeeting(plan.code, { body: query.body })}>
            {t("coordination.planMeeting")}
          </a>
        </p>
      )}
      <Filters bodies={bodies.status === "ready" ? bodies.data : []} />
      <Loaded resource={resource} reload={reload}>
        {(meetings) => (
          <>
            <p role="status">{t("coordination.meetingsFound", { count: meetings.length })}</p>
            {meetings.length === 0 ? (
              <Empty title={t("meetings.noMeetings")}>{t("filter.noneHelp")}</Empty>
            ) : (
              <MeetingList plan={plan.code} meetings={meetings} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Filters({ bodies }: { bodies: readonly BodySummary[] }) {
  const [query, change] = useQuery();
  const all = { value: "", label: t("filter.all") };
  return (
    <search class="filters">
      <SelectField
        id="m-body"
        label={t("meetings.body")}
        value={query.body ?? ""}
        choices={[all, ...bodies.map(({ code, title }) => ({ value: code, label: say(title) }))]}
        onValue={(body) => change({ body })}
      />
      <SelectField
        id="m-state"
        label={t("meetings.state")}
        value={query.state ?? ""}
        choices={[
          all,
          ...STATES.map((state) => ({ value: state, label: t(`meetings.meetingState.${state}`) })),
        ]}
        onValue={(state) => change({ state })}
      />
      <TextField
        id="m-since"
        type="date"
        label={t("coordination.fromDay")}
        value={query.since ?? ""}
        onValue={(since) => change({ since })}
      />
      <TextField
        id="m-until"
        type="date"
        label={t("coordination.untilDay")}
        value={query.until ?? ""}
        onValue={(until) => change({ until })}
      />
    </search>
  );
}
