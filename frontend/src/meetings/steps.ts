/** What each step with a recommendation asks for, as the server's rule has it. Pure. */
import type { Language, RecommendationStep } from "../api/types";

export type Action = RecommendationStep["action"];
export type Field = "owner" | "due_on" | "node" | "report" | "superseded_by" | "reason" | "text";
export type Entries = Partial<Record<Field, string>>;

const ASKED: Record<Action, readonly Field[]> = {
  assign: ["owner", "due_on", "node", "text"],
  link: ["node", "text"],
  note: ["text"],
  complete: ["report", "text"],
  decline: ["reason", "text"],
  supersede: ["superseded_by", "text"],
  reopen: ["reason", "text"],
};

export const asked = (action: Action): readonly Field[] => ASKED[action];

/** The field on screen that a fault of the server points at. */
export const FIELDS: ReadonlyMap<string, string> = new Map(
  [...new Set(Object.values(ASKED).flat())].map((field) => [`/${field}`, `f-${field}`]),
);

/** The step as it is sent: only what it asks for and what was filled in; the note in `language`. */
export function stepOf(action: Action, entries: Entries, language: Language): RecommendationStep {
  const filled = asked(action).flatMap((field) => {
    const value = (entries[field] ?? "").trim();
    if (value === "") return [];
    return [[field, field === "text" ? { [language]: value } : value]];
  });
  return { action, ...Object.fromEntries(filled) };
}
