/**
 * The form of an activity report: what is typed, and the report it becomes. Pure.
 *
 * All that is typed stands in one record by field id, so that a device can keep it as it is. A blank
 * count is left out; it never becomes zero. Counts leave as the digits that were typed.
 */
import type {
  ActivityChange,
  ActivityKind,
  ActivityReport,
  Language,
  ParticipantsIn,
  Sex,
} from "../api/types";
import { parseNumber } from "../kit/numbers";
import { type Entries, SEXES } from "../submissions/cells";

export const KINDS: readonly ActivityKind[] = [
  "training",
  "dialogue",
  "awareness",
  "workshop",
  "conference",
  "meeting",
  "service",
  "other",
];

const idOf = (text: string): string => text.replace(/[^\w-]/g, "_");
export const countId = (sex: Sex, age: string | null): string =>
  `p-${sex}-${age === null ? "all" : idOf(age)}`;

export interface Gathered {
  body: ActivityChange;
  /** Which field each JSON pointer belongs to, to place the server's faults. */
  fields: Map<string, string>;
  /** Fields whose text is no number. */
  unreadable: string[];
}

const PLAIN = ["node", "kind", "area", "place", "start", "end"] as const;

/** What is typed, as the report to send; `held` are the texts in languages not on screen. */
export function gather(
  entries: Entries,
  ages: readonly string[],
  lang: Language,
  held: Pick<ActivityReport, "title" | "result"> | null,
): Gathered {
  const fields = new Map<string, string>([
    ["/title", "title"],
    ["/result", "result"],
    ["/participants", countId("female", null)],
    ["/knowledge", "assessed"],
  ]);
  for (const name of PLAIN) fields.set(`/${name}`, name);
  const unreadable: string[] = [];
  const number = (id: string): string | null => {
    const typed = (entries[id] ?? "").trim();
    if (typed === "") return null;
    const read = parseNumber(typed);
    if (read === null) unreadable.push(id);
    return read;
  };
  const participants: ParticipantsIn[] = [];
  for (const sex of SEXES) {
    for (const age of [null, ...ages]) {
      const id = countId(sex, age);
      const count = number(id);
      if (count === null) continue;
      fields.set(`/participants/${participants.length}`, id);
      participants.push({ sex, age, count });
    }
  }
  const assessed = number("assessed");
  const before = number("before");
  const after = number("after");
  for (const name of ["assessed", "before", "after"]) fields.set(`/knowledge/${name}`, name);
  const training = entries.kind === "training";
  const measured = training && [assessed, before, after].some((each) => each !== null);
  const result = spoken(held?.result ?? null, lang, entries.result);
  return {
    fields,
    unreadable,
    body: {
      node: entries.node || null,
      kind: (entries.kind || "other") as ActivityKind,
      title: spoken(held?.title ?? null, lang, entries.title),
      area: entries.area ?? "",
      place: (entries.place ?? "").trim(),
      start: entries.start ?? "",
      end: entries.end || entries.start || "",
      participants,
      knowledge: measured
        ? { assessed: Number(assessed ?? 0), before: before ?? "", after: after ?? "" }
        : null,
      result: Object.values(result).some((text) => text !== null) ? result : null,
    },
  };
}

type Spoken = Record<Language, string | null>;

/** A text with what is typed now in its language. */
function spoken(held: Spoken | null, lang: Language, typed: string | undefined): Spoken {
  const before = held ?? { en: null, ar: null, ckb: null };
  return { ...before, [lang]: typed?.trim() || null };
}

/** The fields without which nothing can be kept; a title in another language will do. */
export function blanks(entries: Entries, titled: boolean): string[] {
  const wanted = ["kind", ...(titled ? [] : ["title"]), "area", "place", "start"];
  return wanted.filter((id) => !entries[id]?.trim());
}

/** A stored report as entries for the fields. */
export function entriesOf(report: ActivityReport, lang: Language): Entries {
  const { knowledge } = report;
  const entries: Record<string, string> = {
    node: report.node?.code ?? "",
    kind: report.kind,
    title: report.title[lang] ?? "",
    area: report.area,
    place: report.place ?? "",
    start: report.start,
    end: report.end,
    result: report.result?.[lang] ?? "",
  };
  for (const { sex, age, count } of report.participants) {
    if (count !== null) entries[countId(sex, age)] = String(count);
  }
  if (knowledge !== null) {
    entries.assessed = String(knowledge.assessed ?? "");
    entries.before = String(knowledge.before);
    entries.after = String(knowledge.after);
  }
  return entries;
}

/** How many took part by what is typed: of a sex by its own field, or else by its ages. */
export function totalOf(entries: Entries, ages: readonly string[]): number | null {
  let total: number | null = null;
  const read = (id: string): number | null => {
    const number = parseNumber(entries[id] ?? "");
    return number === null ? null : Number(number);
  };
  for (const sex of SEXES) {
    const parts = ages.flatMap((age) => read(countId(sex, age)) ?? []);
    const ofAges = parts.length === 0 ? null : parts.reduce((sum, each) => sum + each, 0);
    const found = read(countId(sex, null)) ?? ofAges;
    if (found !== null) total = (total ?? 0) + found;
  }
  return total;
}
