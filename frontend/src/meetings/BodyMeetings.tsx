/** The meetings of a body that the portal knows, and planning its next one. */
import type { BodyDetail } from "../api/types";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { MeetingList } from "./MeetingList";
import { fetchMeetings } from "./queries";

export function BodyMeetings({ plan, body }: { plan: string; body: BodyDetail }) {
  const { code } = body;
  const [resource, reload] = useResource(`meetings ${code}`, () => fetchMeetings({ body: code }));
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{t("meetings.meetings")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(meetings) =>
          meetings.length === 0 ? (
            <p class="missing">{t("meetings.noMeetings")}</p>
          ) : (
            <MeetingList plan={plan} meetings={meetings} />
          )
        }
      </Loaded>
      {body.may_keep && (
        <p class="row">
          <a class="button" href={paths.newMeeting(plan, { body: code })}>
            {t("coordination.planMeeting")}
          </a>
          <a class="button button-quiet" href={paths.newRecord(plan, { body: code })}>
            {t("coordination.noteRecord")}
          </a>
        </p>
      )}
    </section>
  );
}
