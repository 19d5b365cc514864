/** Who is invited and who came, as forms: what is typed, what it adds up to, what is sent. Pure. */
import type { AttendanceSheet, CameIn, InvitationIn, Sex } from "../api/types";
import type { Entries } from "../implementation/sheet";
import { parseNumber } from "../kit/numbers";
import { SEXES } from "../submissions/cells";
import { listEntry, listOf } from "./typed";

export type Count = "people" | "first_time" | "uninvited";
export const COUNTS: readonly Count[] = ["people", "first_time", "uninvited"];

export const countField = (actor: string, sex: Sex, count: Count): string =>
  `${count}-${sex}-${actor}`;
export const actorField = (actor: string): string => `actor-${actor}`;
export const invitedField = (actor: string): string => `invited-${actor}`;

export interface Fault {
  field: string;
  slug: string;
}

/** What is typed as a whole number: null where blank, undefined where it is none. */
function whole(typed: string | undefined): number | null | undefined {
  if (!typed?.trim()) return null;
  const read = parseNumber(typed);
  return read !== null && /^\d{1,6}$/.test(read) ? Number(read) : undefined;
}

export function attendanceEntries({ invitations, attendance }: AttendanceSheet): Entries {
  const codes = [...invitations, ...attendance].map(({ actor }) => actor.code);
  const entries: Record<string, string> = { actors: listEntry([...new Set(codes)]) };
  for (const { actor, sex, people, first_time, uninvited } of attendance) {
    entries[countField(actor.code, sex, "people")] = String(people);
    entries[countField(actor.code, sex, "first_time")] = String(first_time ?? "");
    entries[countField(actor.code, sex, "uninvited")] = uninvited === 0 ? "" : String(uninvited);
  }
  return entries;
}

export interface Attendance {
  came: CameIn[];
  /** The field of each pointer into what is sent. */
  fields: Map<string, string>;
  faults: Fault[];
}

/** What is typed as the attendance to send; a row in which nobody came is not part of it. */
export function attendanceOf(entries: Entries): Attendance {
  const found: Attendance = { came: [], fields: new Map(), faults: [] };
  for (const actor of listOf(entries, "actors"))
    for (const sex of SEXES) addRow(found, entries, actor, sex);
  for (const { field } of found.faults) found.fields.set(`/${field}`, field);
  return found;
}

function addRow({ came, fields, faults }: Attendance, entries: Entries, actor: string, sex: Sex) {
  const field = (count: Count): string => countField(actor, sex, count);
  const typed = COUNTS.map((count) => [count, whole(entries[field(count)])] as const);
  for (const [count, number] of typed)
    if (number === undefined) faults.push({ field: field(count), slug: "not-a-number" });
  const { people, first_time, uninvited } = Object.fromEntries(typed);
  if (!people) {
    if (people !== undefined && (first_time || uninvited))
      faults.push({ field: field("people"), slug: "missing" });
    return;
  }
  const at = `/attendance/${came.length}`;
  fields.set(at, field("people")).set(`${at}/actor`, actorField(actor));
  for (const count of COUNTS) fields.set(`${at}/${count}`, field(count));
  came.push({ actor, sex, people, first_time: first_time ?? null, uninvited: uninvited ?? 0 });
}

export interface Totals {
  people: number;
  actors: number;
  bySex: Readonly<Record<Sex, number>>;
  /** Of all who came; null unless it is told of every row. */
  firstTime: number | null;
  repeat: number | null;
  uninvited: number;
}

/** What is typed adds up to this, as the portal will count it. */
export function totalsOf(entries: Entries): Totals {
  const { came } = attendanceOf(entries);
  const sum = (rows: readonly CameIn[], count: Count): number =>
    rows.reduce((total, row) => total + (row[count] ?? 0), 0);
  const people = sum(came, "people");
  const told = came.length > 0 && came.every((row) => row.first_time !== null);
  const firstTime = told ? sum(came, "first_time") : null;
  const of = (sex: Sex): number =>
    sum(
      came.filter((row) => row.sex === sex),
      "people",
    );
  return {
    people,
    actors: new Set(came.map((row) => row.actor)).size,
    bySex: { female: of("female"), male: of("male"), unknown: of("unknown") },
    firstTime,
    repeat: firstTime === null ? null : people - firstTime,
    uninvited: sum(came, "uninvited"),
  };
}

export function invitationEntries({ invitations }: AttendanceSheet): Entries {
  const entries: Record<string, string> = {
    actors: listEntry(invitations.map(({ actor }) => actor.code)),
  };
  for (const { actor, people } of invitations)
    entries[invitedField(actor.code)] = String(people ?? "");
  return entries;
}

export interface Invitations {
  invitations: InvitationIn[];
  fields: Map<string, string>;
  faults: Fault[];
}

/** What is typed as the invitations to send; without a number any number may come. */
export function invitationsOf(entries: Entries): Invitations {
  const codes = listOf(entries, "actors");
  const fields = new Map([["/invitations", "invitations"]]);
  const faults: Fault[] = [];
  const invitations = codes.map((actor, at) => {
    const field = invitedField(actor);
    fields.set(`/invitations/${at}`, field);
    const people = whole(entries[field]);
    if (people === undefined || people === 0) faults.push({ field, slug: "not-a-number" });
    return { actor, people: people ?? null };
  });
  for (const { field } of faults) fields.set(`/${field}`, field);
  return { invitations, fields, faults };
}
