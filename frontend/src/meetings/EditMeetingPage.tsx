/** Changing a meeting: its day, place and agenda. */
import { t } from "../kit/i18n";
import { MeetingForm } from "./MeetingForm";
import { MeetingScope } from "./MeetingScope";

export default function EditMeetingPage() {
  return (
    <MeetingScope title={t("coordination.edit")}>
      {(plan, meeting) => (
        <MeetingForm key={meeting.id} plan={plan} body={meeting.body} existing={meeting} />
      )}
    </MeetingScope>
  );
}
