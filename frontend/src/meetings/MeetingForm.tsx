/** The form of a meeting: of which body, when, where, and what it is about. */
import { useLocation } from "preact-iso";
import { keepsRecordOf } from "../access/can";
import { newKey } from "../api/client";
import type { BodySummary, Meeting } from "../api/types";
import { SheetForm, type Typing } from "../implementation/SheetForm";
import { cannotSend, type SheetServer } from "../implementation/sheet";
import { language, say, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { fetchAreas } from "../plans/queries";
import { AgendaField } from "./AgendaField";
import { agendaEntry } from "./agenda";
import { Choose, Line, Long } from "./lines";
import { MODES, meetingChange, meetingEntries, meetingFaults, newMeeting } from "./planning";
import { fetchBodies } from "./queries";
import { Texts } from "./Texts";
import { fieldsFor } from "./typed";
import { useKept } from "./useKept";
import { changeMeeting, createMeeting, fetchMeeting } from "./writing";

const SERVER: SheetServer<Meeting> = {
  create: async (entries, key) => {
    const wrong = meetingFaults(entries);
    return wrong.length > 0 ? cannotSend(wrong) : createMeeting(newMeeting(entries), key);
  },
  change: async (held, etag, entries) => {
    const wrong = meetingFaults(entries);
    return wrong.length > 0
      ? cannotSend(wrong)
      : changeMeeting(held.id, etag, meetingChange(entries, held));
  },
  fetch: fetchMeeting,
  entries: meetingEntries,
  newKey,
};
const LINES = ["body", "mode", "area", "place", "link", "agenda", "note", "internal_note"];
const RENAMED = {
  day: "day",
  begins_on: "day",
  ends_on: "last_day",
  starts_at: "from",
  ends_at: "until",
};

interface Props {
  plan: string;
  body: string;
  existing: Meeting | null;
}

export function MeetingForm({ plan, body, existing }: Props) {
  const { route } = useLocation();
  const sheet = useKept<Meeting>({
    plan,
    form: "meeting",
    about: body,
    label: t("coordination.meeting"),
    existing,
    server: SERVER,
    empty: { body, agenda: agendaEntry([]) },
    again: ({ id }) => paths.meetingPart(plan, id, "edit"),
  });
  // What a source tells of a meeting stays as the source has it.
  const ofSource = existing !== null && existing.source !== null;
  return (
    <SheetForm
      sheet={sheet}
      fields={fieldsFor(language.value, ["title"], LINES, RENAMED)}
      send={t("coordination.save")}
      sent={({ id }) => route(paths.meeting(plan, id))}
    >
      {(form) => (
        <>
          {existing === null && <BodyField form={form} plan={plan} />}
          {!ofSource && (
            <>
              <Texts form={form} name="title" label={t("coordination.titleOfMeeting")} />
              <Times form={form} />
            </>
          )}
          <Where form={form} />
          <AgendaField form={form} held={existing?.state === "held"} />
          <Long form={form} id="note" label={t("coordination.note")} />
          <Long
            form={form}
            id="internal_note"
            label={t("coordination.internalNote")}
            hint={t("coordination.internalNoteHelp")}
          />
        </>
      )}
    </SheetForm>
  );
}

/** The bodies whose record this person keeps. */
export function BodyField({ form, plan }: { form: Typing; plan: string }) {
  const [resource] = useResource(`bodies ${plan}`, () => fetchBodies(plan));
  const bodies: readonly BodySummary[] = resource.status === "ready" ? resource.data : [];
  const choices = bodies
    .filter(({ jurisdiction }) => keepsRecordOf(jurisdiction))
    .map(({ code, title }) => ({ value: code, label: say(title) }));
  return (
    <Choose
      form={form}
      id="body"
      label={t("coordination.body")}
      choices={[{ value: "", label: t("meetings.choose") }, ...choices]}
    />
  );
}

function Times({ form }: { form: Typing }) {
  return (
    <fieldset class="parts">
      <legend>{t("coordination.when")}</legend>
      <p class="hint">{t("coordination.whenHelp")}</p>
      <div class="part-grid">
        <Line form={form} id="day" type="date" label={t("meetings.notedOn")} />
        <Line form={form} id="from" type="time" label={t("coordination.begins")} />
        <Line form={form} id="until" type="time" label={t("coordination.ends")} />
        <Line form={form} id="last_day" type="date" label={t("coordination.lastDay")} />
      </div>
    </fieldset>
  );
}

function Where({ form }: { form: Typing }) {
  const [areas] = useResource("areas", fetchAreas);
  const known = areas.status === "ready" ? areas.data : [];
  const unknown = { value: "", label: t("common.unknown") };
  const modes = MODES.map((mode) => ({ value: mode, label: t(`coordination.modes.${mode}`) }));
  const places = known.map((area) => ({ value: area.code, label: say(area.title) }));
  return (
    <fieldset class="parts">
      <legend>{t("coordination.where")}</legend>
      <div class="part-grid">
        <Choose
          form={form}
          id="mode"
          label={t("coordination.mode")}
          choices={[unknown, ...modes]}
        />
        <Choose
          form={form}
          id="area"
          label={t("coordination.area")}
          choices={[unknown, ...places]}
        />
      </div>
      <Line form={form} id="place" label={t("coordination.place")} />
      <Line
        form={form}
        id="link"
        type="url"
        label={t("coordination.link")}
        hint={t("coordination.linkHelp")}
      />
    </fieldset>
  );
}
