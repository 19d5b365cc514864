/** A form's errors from what it could not read and from what the server found. Pure but for the words. */
import type { Problem } from "../api/types";
import type { FieldError } from "./ErrorSummary";
import { t } from "./i18n";
import { explain, explainFault } from "./problems";

export function errorsOf(
  problem: Problem | null,
  fields: ReadonlyMap<string, string>,
  unreadable: readonly string[],
): FieldError[] {
  const errors: FieldError[] = unreadable.map((field) => ({
    field,
    text: t("problem.not-a-number"),
  }));
  if (problem === null) return errors;
  const faults = problem.errors ?? [];
  for (const fault of faults) {
    const pointer = fault.slug === "total-missing" ? "/values" : fault.pointer;
    errors.push({ field: fieldOf(pointer, fields), text: explainFault(fault) });
  }
  if (faults.length === 0) errors.push({ field: null, text: explain(problem) });
  return errors;
}

/** The field a JSON pointer belongs to: its own, or the nearest one above it. */
export function fieldOf(pointer: string, fields: ReadonlyMap<string, string>): string | null {
  if (pointer.startsWith("/narrative")) return "narrative";
  for (let at = pointer; at.length > 0; at = at.slice(0, at.lastIndexOf("/"))) {
    const field = fields.get(at);
    if (field !== undefined) return field;
  }
  return null;
}
