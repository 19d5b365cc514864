/** The minutes of a meeting that was held; they are a draft until they are published. */
import { useLocation } from "preact-iso";
import { newKey } from "../api/client";
import type { Meeting } from "../api/types";
import { SheetForm } from "../implementation/SheetForm";
import { cannotSend, type SheetServer } from "../implementation/sheet";
import { language, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { MeetingScope } from "./MeetingScope";
import { minutesBody, minutesEntries } from "./planning";
import { Texts } from "./Texts";
import { fieldsFor } from "./typed";
import { useKept } from "./useKept";
import { changeMeeting, fetchMeeting } from "./writing";

const SERVER: SheetServer<Meeting> = {
  // There are minutes of a meeting that exists only.
  create: async () => cannotSend([]),
  change: (held, etag, entries) => changeMeeting(held.id, etag, minutesBody(entries)),
  fetch: fetchMeeting,
  entries: minutesEntries,
  newKey,
};

export default function MinutesPage() {
  return (
    <MeetingScope title={t("coordination.minutes")}>
      {(plan, meeting) => <Form key={meeting.id} plan={plan} meeting={meeting} />}
    </MeetingScope>
  );
}

function Form({ plan, meeting }: { plan: string; meeting: Meeting }) {
  const { route } = useLocation();
  const sheet = useKept<Meeting>({
    plan,
    form: "minutes",
    about: meeting.body,
    label: t("coordination.minutes"),
    existing: meeting,
    server: SERVER,
    empty: {},
  });
  return (
    <SheetForm
      sheet={sheet}
      fields={fieldsFor(language.value, ["minutes"], [])}
      send={t("coordination.save")}
      sent={({ id }) => route(paths.meeting(plan, id))}
    >
      {(form) => (
        <Texts
          form={form}
          name="minutes"
          label={t("coordination.minutes")}
          hint={t("coordination.minutesHelp")}
          long
        />
      )}
    </SheetForm>
  );
}
