/** The form of a record: what was said in three languages, what it is about, and whom it names. */
import { useLocation } from "preact-iso";
import { newKey } from "../api/client";
import type { MeetingRecord } from "../api/types";
import { SheetForm, type Typing } from "../implementation/SheetForm";
import { cannotSend, type Entries, type SheetServer } from "../implementation/sheet";
import { language, say, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Choose, Line, Long } from "./lines";
import { BodyField } from "./MeetingForm";
import { dayOf } from "./MeetingList";
import { findActors, findNodes, learn } from "./names";
import { newRecord, recordChange, recordEntries, recordFaults } from "./noting";
import { fetchMeetings, fetchRecord } from "./queries";
import { Search } from "./Search";
import { Texts } from "./Texts";
import { fieldsFor, listEntry, listOf, toggled } from "./typed";
import { useKept } from "./useKept";
import { KINDS, LEVELS, levelWord, recordKindWord, SECTORS, sectorWord } from "./words";
import { changeRecord, createRecord } from "./writing";

const SERVER: SheetServer<MeetingRecord> = {
  create: async (entries, key) => {
    const wrong = recordFaults(entries);
    return wrong.length > 0 ? cannotSend(wrong) : createRecord(newRecord(entries), key);
  },
  change: async (held, etag, entries) => {
    const wrong = recordFaults(entries);
    return wrong.length > 0
      ? cannotSend(wrong)
      : changeRecord(held.id, etag, recordChange(entries, held));
  },
  fetch: fetchRecord,
  entries: recordEntries,
  newKey,
};
const LINES = [
  "kind",
  "body",
  "meeting",
  "noted_on",
  "level",
  "sectors",
  "actors",
  "nodes",
  "note",
];

interface Props {
  plan: string;
  /** What a new record begins with. */
  begin: Entries;
  existing: MeetingRecord | null;
}

export function RecordForm({ plan, begin, existing }: Props) {
  const { route } = useLocation();
  if (existing !== null) learn(existing.actors);
  const sheet = useKept<MeetingRecord>({
    plan,
    form: "record",
    about: begin.meeting || begin.body || "",
    label: t("coordination.noteRecord"),
    existing,
    server: SERVER,
    empty: begin,
    again: ({ id }) => paths.editRecord(plan, id),
  });
  const whole = existing === null || existing.allowed.includes("edit");
  return (
    <SheetForm
      sheet={sheet}
      fields={fieldsFor(language.value, ["text"], LINES)}
      send={t("coordination.save")}
      sent={({ id }) => route(paths.record(plan, id))}
    >
      {(form) => (
        <>
          {existing === null && <Place form={form} plan={plan} />}
          {whole && <Said form={form} />}
          <Search
            id="nodes"
            label={t("meetings.aboutNodes")}
            hint={t("coordination.nodesHelp")}
            error={form.errorOf("nodes")}
            chosen={listOf(form.entries, "nodes")}
            search={(typed) => findNodes(plan, typed)}
            onChosen={(codes) => form.type("nodes")(listEntry(codes))}
          />
          {whole && <Long form={form} id="note" label={t("coordination.note")} />}
        </>
      )}
    </SheetForm>
  );
}

/** What is noted, and where it was said; both stay. */
function Place({ form, plan }: { form: Typing; plan: string }) {
  return (
    <>
      <Choose
        form={form}
        id="kind"
        label={t("meetings.kindOfRecord")}
        choices={KINDS.map((kind) => ({ value: kind, label: recordKindWord(kind) }))}
      />
      <BodyField form={form} plan={plan} />
    </>
  );
}

function Said({ form }: { form: Typing }) {
  const { entries, errorOf, type } = form;
  return (
    <>
      {entries.body && <MeetingField form={form} body={entries.body} />}
      <Line
        form={form}
        id="noted_on"
        type="date"
        label={t("meetings.notedOn")}
        hint={t("coordination.notedOnHelp")}
      />
      <Texts form={form} name="text" label={t("coordination.said")} long />
      <Sectors form={form} />
      <Choose
        form={form}
        id="level"
        label={t("meetings.levelLabel")}
        choices={[
          { value: "", label: t("common.unknown") },
          ...LEVELS.map((level) => ({ value: level, label: levelWord(level) })),
        ]}
      />
      <Search
        id="actors"
        label={t("meetings.names")}
        hint={t("coordination.searchHelp")}
        error={errorOf("actors")}
        chosen={listOf(entries, "actors")}
        search={findActors}
        onChosen={(codes) => type("actors")(listEntry(codes))}
      />
    </>
  );
}

function MeetingField({ form, body }: { form: Typing; body: string }) {
  const [resource] = useResource(`meetings ${body}`, () => fetchMeetings({ body }));
  const meetings = resource.status === "ready" ? resource.data : [];
  const choices = meetings
    .filter(({ state }) => state !== "cancelled")
    .map((meeting) => ({
      value: meeting.id,
      label: `${say(meeting.title)} (${dayOf(meeting)})`,
    }));
  return (
    <Choose
      form={form}
      id="meeting"
      label={t("coordination.meeting")}
      choices={[{ value: "", label: t("coordination.noMeeting") }, ...choices]}
    />
  );
}

function Sectors({ form }: { form: Typing }) {
  const chosen = listOf(form.entries, "sectors");
  const error = form.errorOf("sectors");
  return (
    <fieldset class={error === null ? "field" : "field field-wrong"} id="sectors" tabIndex={-1}>
      <legend>{t("meetings.sectorLabel")}</legend>
      <p class="hint">{t("coordination.sectorsHelp")}</p>
      {error !== null && <p class="field-error">{error}</p>}
      {SECTORS.map((sector) => (
        <label class="check" key={sector}>
          <input
            type="checkbox"
            checked={chosen.includes(sector)}
            onChange={() => form.type("sectors")(listEntry(toggled(chosen, sector)))}
          />
          {sectorWord(sector)}
        </label>
      ))}
    </fieldset>
  );
}
