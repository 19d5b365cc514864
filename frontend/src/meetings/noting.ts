/** A record as a form: what is typed, and the record that the portal makes of it. Pure. */
import type { MeetingRecord, NewRecord, RecordChange } from "../api/types";
import type { Entries } from "../implementation/sheet";
import { blank, changed, listEntry, listOf, textEntries, textOf, wordOf } from "./typed";
import { KINDS, LEVELS, SECTORS } from "./words";

export function recordEntries(record: MeetingRecord): Entries {
  return {
    ...textEntries("text", record.text),
    kind: record.kind,
    body: record.body,
    meeting: record.meeting ?? "",
    noted_on: record.noted_on ?? "",
    level: record.level ?? "",
    sectors: listEntry(record.sectors),
    actors: listEntry(record.actors.map(({ code }) => code)),
    nodes: listEntry(record.nodes),
    note: record.note ?? "",
  };
}

export const recordFaults = (entries: Entries) => blank(entries, ["text"], ["kind", "body"]);

function bodyOf(entries: Entries) {
  const sectors = listOf(entries, "sectors");
  return {
    text: textOf(entries, "text") ?? {},
    meeting: wordOf(entries, "meeting"),
    noted_on: wordOf(entries, "noted_on"),
    level: LEVELS.find((level) => level === entries.level) ?? null,
    sectors: SECTORS.filter((sector) => sectors.includes(sector)),
    actors: listOf(entries, "actors"),
    nodes: listOf(entries, "nodes"),
    note: wordOf(entries, "note"),
  };
}

/** The day is left out where none is typed: it is then the meeting's. */
export function newRecord(entries: Entries): NewRecord {
  const { noted_on, ...said } = bodyOf(entries);
  return {
    ...said,
    ...(noted_on === null ? {} : { noted_on }),
    kind: KINDS.find((kind) => kind === entries.kind) ?? "update",
    body: entries.body ?? "",
  };
}

export const recordChange = (entries: Entries, held: MeetingRecord): RecordChange =>
  changed(bodyOf(entries), bodyOf(recordEntries(held)));
