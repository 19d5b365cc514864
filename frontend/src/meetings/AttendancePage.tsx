/** Who came to a meeting: one table, by actor and by sex. People are counted and never named. */
import { useLocation } from "preact-iso";
import { newKey } from "../api/client";
import type { Meeting } from "../api/types";
import { SheetForm } from "../implementation/SheetForm";
import { cannotSend, type SheetServer } from "../implementation/sheet";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { AttendanceTable } from "./AttendanceTable";
import { AttendanceTotals } from "./AttendanceTotals";
import { attendanceEntries, attendanceOf } from "./attending";
import { findActors } from "./names";
import { Search } from "./Search";
import { SheetScope } from "./SheetScope";
import { listEntry, listOf } from "./typed";
import { useKept } from "./useKept";
import { fetchSheet, type KeptSheet, keepAttendance } from "./writing";

const SERVER: SheetServer<KeptSheet> = {
  // The sheet is there as soon as the meeting is.
  create: async () => cannotSend([]),
  change: async (held, etag, entries) => {
    const { came, faults } = attendanceOf(entries);
    return faults.length > 0 ? cannotSend(faults) : keepAttendance(held.id, etag, came);
  },
  fetch: fetchSheet,
  entries: attendanceEntries,
  newKey,
};

export default function AttendancePage() {
  return (
    <SheetScope title={t("coordination.enterAttendance")}>
      {(plan, meeting, sheet) =>
        meeting.state === "held" ? (
          <Form key={meeting.id} plan={plan} meeting={meeting} existing={sheet} />
        ) : (
          <p class="notice">{t("problem.meeting-not-held")}</p>
        )
      }
    </SheetScope>
  );
}

interface Props {
  plan: string;
  meeting: Meeting;
  existing: KeptSheet;
}

function Form({ plan, meeting, existing }: Props) {
  const { route } = useLocation();
  const sheet = useKept<KeptSheet>({
    plan,
    form: "attendance",
    about: meeting.body,
    label: t("coordination.attendance"),
    existing,
    server: SERVER,
    empty: {},
  });
  const invited = new Map(existing.invitations.map(({ actor, people }) => [actor.code, people]));
  return (
    <SheetForm
      sheet={sheet}
      fields={attendanceOf(sheet.entries.value).fields}
      send={t("coordination.save")}
      sent={({ id }) => route(paths.meeting(plan, id))}
    >
      {(form) => (
        <>
          <p class="hint">{t("coordination.attendanceHelp")}</p>
          <AttendanceTable form={form} invited={invited} />
          <AttendanceTotals entries={form.entries} />
          <Search
            id="more"
            label={t("coordination.cameToo")}
            hint={t("coordination.searchHelp")}
            error={null}
            chosen={listOf(form.entries, "actors")}
            search={findActors}
            onChosen={(codes) => form.type("actors")(listEntry(codes))}
          />
        </>
      )}
    </SheetForm>
  );
}
