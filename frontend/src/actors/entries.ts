/** An entry of the registry while it is written: what its fields begin with, and what is sent. Pure. */
import type { Actor, ActorChange, Language, NewActor } from "../api/types";
import { parseNumber } from "../kit/numbers";

export interface Spelling {
  text: string;
  language: string;
}

export interface Entries {
  code: string;
  title: Record<Language, string>;
  aliases: Spelling[];
  type: string;
  subtype: string;
  jurisdiction: string;
  parent: string;
  areas: string[] | null;
  sectors: string[] | null;
  pillars: string[] | null;
  languages: string[] | null;
  capacities: string[] | null;
  staff: string;
  volunteers: string;
  capacity_score: string;
  collaboration_score: string;
  since: string;
  status: string;
  note: string;
}

export type Name = keyof Entries;

const NUMBERS = ["staff", "volunteers", "capacity_score", "collaboration_score"] as const;
const ORDER: readonly Name[] = [
  ...(["code", "title", "aliases", "type", "subtype", "jurisdiction", "parent"] as const),
  ...(["since", "status", "areas", "sectors", "pillars", "capacities", "languages"] as const),
  ...NUMBERS,
  "note",
];
/** What stays as an entry was made: rights and figures rest on it. */
const FIXED: ReadonlySet<Name> = new Set<Name>(["code", "jurisdiction"]);

const number = (value: number | null): string => (value === null ? "" : String(value));

/** The fields as they begin: with what is known of an actor, or empty for a new one. */
export function entriesOf(actor: Actor | null): Entries {
  return {
    code: actor?.code ?? "",
    title: { en: actor?.title.en ?? "", ar: actor?.title.ar ?? "", ckb: actor?.title.ckb ?? "" },
    // Those of the data files are theirs; only what people entered is written here.
    aliases: (actor?.aliases ?? [])
      .filter(({ entered }) => entered)
      .map(({ text, language }) => ({ text, language: language ?? "" })),
    type: actor?.type ?? "",
    subtype: actor?.subtype ?? "other",
    jurisdiction: actor?.jurisdiction ?? "",
    parent: actor?.parent ?? "",
    areas: actor?.areas ?? null,
    sectors: actor?.sectors ?? null,
    pillars: actor?.pillars ?? null,
    languages: actor?.languages ?? null,
    capacities: actor?.capacities ?? null,
    staff: number(actor?.staff ?? null),
    volunteers: number(actor?.volunteers ?? null),
    capacity_score: number(actor?.self_assessment.capacity ?? null),
    collaboration_score: number(actor?.self_assessment.collaboration ?? null),
    since: actor?.since ?? "",
    status: actor === null || actor.status === "merged" ? "" : (actor.status ?? ""),
    note: actor?.note ?? "",
  };
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The fields that two states of the form differ in, in the order of the form. */
export function differing(now: Entries, before: Entries): Name[] {
  return ORDER.filter((name) => !same(now[name], before[name]));
}

/** What was typed on top of what somebody else has made of the entry meanwhile. */
export function rebased(mine: Entries, before: Entries, theirs: Entries): Entries {
  const typed = differing(mine, before).map((name) => [name, mine[name]]);
  return { ...theirs, ...Object.fromEntries(typed) };
}

/** The numbers among the fields that are none, by the fields' ids. */
export function unreadable(entries: Entries): string[] {
  return NUMBERS.filter((name) => entries[name].trim() !== "" && whole(entries[name]) === null).map(
    (name) => fieldId(name),
  );
}

function whole(typed: string): number | null {
  const plain = parseNumber(typed);
  return plain === null ? null : Number(plain);
}

/** A field as it is sent; an empty one says that nothing is known. */
function sent(entries: Entries, name: Name): unknown {
  if (name === "title")
    return Object.fromEntries(
      Object.entries(entries.title).flatMap(([language, text]) =>
        text.trim() === "" ? [] : [[language, text.trim()]],
      ),
    );
  if (name === "aliases")
    return entries.aliases
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, language }) => ({ text: text.trim(), language: language || null }));
  if (NUMBERS.some((each) => each === name)) return whole(entries[name] as string);
  const value = entries[name];
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  return value;
}

/** What of an entry is changed: only what differs, so that nothing else is overwritten. */
export function changeOf(now: Entries, before: Entries): ActorChange {
  const changed = differing(now, before).filter((name) => !FIXED.has(name));
  return Object.fromEntries(changed.map((name) => [name, sent(now, name)]));
}

/** A new entry; what is missing in it the server names. */
export function newActor(entries: Entries): NewActor {
  return Object.fromEntries(ORDER.map((name) => [name, sent(entries, name)])) as NewActor;
}

/** The id of a field on screen. */
export const fieldId = (name: string): string => `e-${name}`;

/** Where on the form a pointer of the server leads. */
export function fieldsOf(entries: Entries): Map<string, string> {
  const fields = new Map(ORDER.map((name) => [`/${name}`, fieldId(name)]));
  fields.set("/title", fieldId("title-en"));
  for (const language of Object.keys(entries.title))
    fields.set(`/title/${language}`, fieldId(`title-${language}`));
  // Empty lines are not sent, so that the server's places count only the others.
  entries.aliases
    .flatMap(({ text }, at) => (text.trim() === "" ? [] : [at]))
    .forEach((at, place) => {
      fields.set(`/aliases/${place}`, fieldId(`alias-${at}`));
    });
  return fields;
}
