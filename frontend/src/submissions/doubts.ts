/** Quality warnings: which still want a note, and the sentence for each. Pure but for the words. */
import type { Fault, Warning } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { maybe, type Params, t } from "../kit/i18n";

/** A warning, as a check, a refusal or a submission tells it. */
export type Doubt = Pick<Warning, "slug" | "pointer"> & { params: Record<string, unknown> };
export type Notes = Readonly<Record<string, string>>;

/** The warnings of one slug share a note, so each slug is asked about once. */
export function slugsOf(doubts: readonly Doubt[]): string[] {
  return [...new Set(doubts.map((doubt) => doubt.slug))];
}

export function unanswered(doubts: readonly Doubt[], notes: Notes): string[] {
  return slugsOf(doubts).filter((slug) => (notes[slug] ?? "").trim() === "");
}

/** The notes to send: those that say something, of warnings that stand. */
export function notesOf(doubts: readonly Doubt[], notes: Notes): { slug: string; note: string }[] {
  return slugsOf(doubts).flatMap((slug) => {
    const note = (notes[slug] ?? "").trim();
    return note === "" ? [] : [{ slug, note }];
  });
}

export const noteField = (slug: string): string => `note-${slug}`;

/** The warnings that a refusal for want of notes lists. */
export function doubtsOf(faults: readonly Fault[]): Doubt[] {
  return faults.map(({ slug, pointer, params }) => ({ slug, pointer, params }));
}

/** What is odd, in the reader's language; numbers as numbers, periods and dimensions as words. */
export function doubtWords(doubt: Doubt): string {
  const params: Params = {};
  for (const [name, value] of Object.entries(doubt.params)) {
    // A count would make the sentence look for plural forms, which say more than it needs.
    const key = name === "count" ? "reports" : name;
    if (name === "period") params[key] = formatPeriod(String(value));
    else if (name === "dimension") params[key] = maybe(`dimension.${String(value)}`) ?? "";
    else params[key] = Number(value);
  }
  return maybe(`entry.check.${doubt.slug}`, params) ?? t("problem.field", { slug: doubt.slug });
}
