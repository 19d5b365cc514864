/** One meeting: what is published of it, and for who keeps the record everything else. */
import { useRoute } from "preact-iso";
import { seesDrafts } from "../access/can";
import type { Meeting, Plan } from "../api/types";
import { EvidenceDesk } from "../evidence/EvidenceDesk";
import { formatMoment } from "../kit/dates";
import { type Fact, Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Code, SourceMark, Words } from "../kit/Words";
import { AreaName } from "../plans/AreaName";
import { PlanScope } from "../plans/PlanScope";
import { Agenda } from "./Agenda";
import { CameTable } from "./CameTable";
import { dayOf, MeetingState } from "./MeetingList";
import { MeetingMails } from "./MeetingMails";
import { CalendarFile, MeetingSteps } from "./MeetingSteps";
import { fetchRecords } from "./queries";
import { RecordList } from "./RecordList";
import { fetchMeeting } from "./writing";

export default function MeetingPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} id={params.id ?? ""} />}
    </PlanScope>
  );
}

export const meetingCrumbs = (plan: string) => [
  { href: paths.coordination(plan), label: t("nav.coordination") },
  { href: paths.meetings(plan), label: t("meetings.meetings") },
];

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(`meeting ${id}`, () => fetchMeeting(id));
  const title = resource.status === "ready" ? say(resource.data.title) : t("coordination.meeting");
  return (
    <Page title={title} crumbs={meetingCrumbs(plan.code)}>
      <Loaded resource={resource} reload={reload}>
        {(meeting, etag) => (
          <>
            <Facts facts={factsOf(plan.code, meeting)} />
            <MeetingSteps
              key={meeting.version}
              plan={plan.code}
              meeting={meeting}
              etag={etag ?? ""}
              done={reload}
            />
            <CalendarFile meeting={meeting} />
            {meeting.state !== "held" && seesDrafts() && (
              <MeetingMails plan={plan.code} meeting={meeting} />
            )}
            <Agenda plan={plan.code} meeting={meeting} />
            <Minutes meeting={meeting} />
            <Attendance plan={plan.code} meeting={meeting} />
            <EvidenceDesk
              kind="meeting"
              of={meeting}
              open={meeting.allowed.includes("edit")}
              changed={reload}
            />
            <Noted plan={plan.code} meeting={meeting} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function factsOf(plan: string, meeting: Meeting): Fact[] {
  const { starts_at, ends_at, link, note, internal_note, reason } = meeting;
  const facts: (Fact | null)[] = [
    { name: t("meetings.state"), value: <MeetingState state={meeting.state} /> },
    reason === null ? null : { name: t("meetings.reason"), value: <bdi>{reason}</bdi> },
    {
      name: t("coordination.body"),
      value: (
        <a href={paths.body(plan, meeting.body)}>
          <Code>{meeting.body}</Code>
        </a>
      ),
    },
    { name: t("meetings.notedOn"), value: dayOf(meeting) },
    starts_at === null ? null : { name: t("coordination.begins"), value: formatMoment(starts_at) },
    ends_at === null ? null : { name: t("coordination.ends"), value: formatMoment(ends_at) },
    {
      name: t("coordination.mode"),
      value: meeting.mode && t(`coordination.modes.${meeting.mode}`),
    },
    { name: t("coordination.area"), value: meeting.area && <AreaName code={meeting.area} /> },
    { name: t("coordination.place"), value: meeting.place && <bdi>{meeting.place}</bdi> },
    link === null
      ? null
      : {
          name: t("coordination.link"),
          value: (
            <a href={link} rel="noreferrer">
              <Code>{link}</Code>
            </a>
          ),
        },
    note === null ? null : { name: t("coordination.note"), value: <bdi>{note}</bdi> },
    internal_note === null
      ? null
      : { name: t("coordination.internalNote"), value: <bdi>{internal_note}</bdi> },
    meeting.source === null
      ? null
      : { name: t("source.label"), value: <SourceMark source={meeting.source} bare /> },
  ];
  return facts.filter((fact) => fact !== null);
}

function Minutes({ meeting }: { meeting: Meeting }) {
  if (meeting.state !== "held") return null;
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{t("coordination.minutes")}</h2>
      {meeting.minutes === null ? (
        <p class="missing">{t("coordination.noMinutes")}</p>
      ) : (
        <>
          {meeting.minutes_published_at === null && (
            <p class="notice">{t("coordination.minutesDraft")}</p>
          )}
          <div class="written">
            <Words text={meeting.minutes} />
          </div>
        </>
      )}
    </section>
  );
}

/** How many came is public; who they were is for who keeps or oversees the record. */
function Attendance({ plan, meeting }: { plan: string; meeting: Meeting }) {
  const { attendance } = meeting;
  const number = (count: number | null) => (count === null ? null : String(count));
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{t("coordination.attendance")}</h2>
      {attendance === null ? (
        <p class="missing">{t("coordination.noAttendance")}</p>
      ) : (
        <Facts
          facts={[
            { name: t("coordination.count.people"), value: number(attendance.people) },
            { name: t("sex.female"), value: number(attendance.by_sex.female) },
            { name: t("sex.male"), value: number(attendance.by_sex.male) },
            { name: t("sex.unknown"), value: number(attendance.by_sex.unknown) },
            { name: t("coordination.count.first_time"), value: number(attendance.unique) },
            { name: t("coordination.repeat"), value: number(attendance.repeat) },
            { name: t("coordination.represented"), value: number(attendance.actors) },
          ]}
        />
      )}
      {seesDrafts() && <CameTable plan={plan} id={meeting.id} version={meeting.version} />}
    </section>
  );
}

/** What was said there: approved records for everybody, drafts too for who sees them. */
function Noted({ plan, meeting }: { plan: string; meeting: Meeting }) {
  const filter = { meeting: meeting.id };
  const [resource, reload] = useResource(`records ${JSON.stringify(filter)}`, () =>
    fetchRecords(filter),
  );
  return (
    <section aria-labelledby="noted">
      <h2 id="noted">{t("coordination.said")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(records) =>
          records.length === 0 ? (
            <p class="missing">{t("coordination.noRecords")}</p>
          ) : (
            <RecordList plan={plan} records={records} />
          )
        }
      </Loaded>
      {meeting.allowed.includes("edit") && (
        <p>
          <a
            class="button"
            href={paths.newRecord(plan, { body: meeting.body, meeting: meeting.id })}
          >
            {t("coordination.noteRecord")}
          </a>
        </p>
      )}
    </section>
  );
}
