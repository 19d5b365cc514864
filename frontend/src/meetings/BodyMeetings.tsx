/** The meetings of a body that the portal knows, the latest first, each with its day as far as known. */
import type { Meeting } from "../api/types";
import { formatDate, formatMonth } from "../kit/dates";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { useResource } from "../kit/resource";
import { Tag, type Tone } from "../kit/Tag";
import { SourceMark, Words } from "../kit/Words";
import { fetchMeetings } from "./queries";

const TONES: Record<Meeting["state"], Tone> = { planned: "info", held: "good", cancelled: "plain" };

export function BodyMeetings({ body }: { body: string }) {
  const [resource, reload] = useResource(`meetings ${body}`, () => fetchMeetings(body));
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{t("meetings.meetings")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(meetings) =>
          meetings.length === 0 ? (
            <p class="missing">{t("meetings.noMeetings")}</p>
          ) : (
            <More items={meetings}>
              {(shown) => (
                <ul class="plain-list">
                  {shown.map((meeting) => (
                    <Sitting key={meeting.id} meeting={meeting} />
                  ))}
                </ul>
              )}
            </More>
          )
        }
      </Loaded>
    </section>
  );
}

function Sitting({ meeting }: { meeting: Meeting }) {
  return (
    <li>
      <Words text={meeting.title} />{" "}
      <Tag tone={TONES[meeting.state]}>{t(`meetings.meetingState.${meeting.state}`)}</Tag>
      <p class="cell-note">
        {dayOf(meeting)}
        {meeting.attendance !== null &&
          ` · ${t("meetings.people", { count: meeting.attendance.people })}`}{" "}
        <SourceMark source={meeting.source} />
      </p>
    </li>
  );
}

/** Its days, its month where no more is known, else what the source prints. */
function dayOf({ begins_on, ends_on, precision, printed }: Meeting): string {
  if (begins_on === null) return printed ?? t("common.unknown");
  if (precision === "month") return formatMonth(begins_on.slice(0, 7));
  const days = ends_on === null || ends_on === begins_on ? [begins_on] : [begins_on, ends_on];
  return days.map(formatDate).join(" – ");
}
