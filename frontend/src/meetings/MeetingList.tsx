/** Meetings one beneath the other, each with its day as far as it is known. */
import type { Meeting } from "../api/types";
import { formatDate, formatMonth } from "../kit/dates";
import { t } from "../kit/i18n";
import { More } from "../kit/More";
import { paths } from "../kit/paths";
import { Tag, type Tone } from "../kit/Tag";
import { SourceMark, Words } from "../kit/Words";

const TONES: Record<Meeting["state"], Tone> = { planned: "info", held: "good", cancelled: "plain" };

export function MeetingList({ plan, meetings }: { plan: string; meetings: readonly Meeting[] }) {
  return (
    <More items={meetings}>
      {(shown) => (
        <ul class="plain-list">
          {shown.map((meeting) => (
            <li key={meeting.id}>
              <a href={paths.meeting(plan, meeting.id)}>
                <Words text={meeting.title} />
              </a>{" "}
              <MeetingState state={meeting.state} />
              <p class="cell-note">
                {dayOf(meeting)}
                {meeting.attendance !== null &&
                  ` · ${t("meetings.people", { count: meeting.attendance.people })}`}{" "}
                <SourceMark source={meeting.source} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}

export function MeetingState({ state }: { state: Meeting["state"] }) {
  return <Tag tone={TONES[state]}>{t(`meetings.meetingState.${state}`)}</Tag>;
}

/** Its days, its month where no more is known, else what the source prints. */
export function dayOf({ begins_on, ends_on, precision, printed }: Meeting): string {
  if (begins_on === null) return printed ?? t("common.unknown");
  if (precision === "month") return formatMonth(begins_on.slice(0, 7));
  const days = ends_on === null || ends_on === begins_on ? [begins_on] : [begins_on, ends_on];
  return days.map(formatDate).join(" – ");
}
