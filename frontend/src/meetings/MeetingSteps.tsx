/** What the person may do with a meeting, as the portal offers it, and its file for calendars. */
import { useState } from "preact/hooks";
import type { Meeting, MeetingStep, Problem } from "../api/types";
import { Moves } from "../implementation/Moves";
import { language, t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import { offer } from "../kit/offer";
import { paths } from "../kit/paths";
import { fetchCalendar, moveMeeting } from "./writing";

interface Props {
  plan: string;
  meeting: Meeting;
  etag: string;
  done: () => void;
}

type Step = MeetingStep["action"];
const PLAIN: readonly Step[] = ["hold", "publish", "withdraw", "replan"];

export function MeetingSteps({ plan, meeting, etag, done }: Props) {
  if (meeting.allowed.length === 0) return null;
  return (
    <>
      <Moves<Step>
        allowed={meeting.allowed}
        plain={PLAIN}
        asking={{ cancel: "reason" }}
        move={(action, reason) => moveMeeting(meeting.id, etag, { action, reason })}
        done={done}
        label={(action) => t(`coordination.do.${action}`)}
      />
      {meeting.allowed.includes("edit") && <Forms plan={plan} meeting={meeting} />}
    </>
  );
}

function Forms({ plan, meeting }: { plan: string; meeting: Meeting }) {
  const parts = [
    ["edit", t("coordination.edit")],
    ["invitations", t("coordination.invite")],
    ...(meeting.state === "held"
      ? ([["attendance", t("coordination.enterAttendance")]] as const)
      : []),
    ...(meeting.state === "held" && meeting.minutes_published_at === null
      ? ([["minutes", t("coordination.writeMinutes")]] as const)
      : []),
  ] as const;
  return (
    <ul class="inline-list">
      {parts.map(([part, label]) => (
        <li key={part}>
          <a href={paths.meetingPart(plan, meeting.id, part)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** The meeting for a calendar program; there is none while only its month is known. */
export function CalendarFile({ meeting }: { meeting: Meeting }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  if (meeting.begins_on === null || meeting.precision === "month") return null;
  const take = async (): Promise<void> => {
    const got = await fetchCalendar(meeting.id, language.peek());
    setProblem(got.ok ? null : got.problem);
    if (got.ok) offer(`${meeting.body}-${meeting.begins_on}.ics`, got.data);
  };
  return (
    <>
      {problem !== null && <Failure problem={problem} />}
      <p>
        <button type="button" class="link-button" onClick={() => void take()}>
          {t("coordination.calendarFile")}
        </button>
      </p>
    </>
  );
}
