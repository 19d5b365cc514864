/** What an entry of the registry's history says was changed. Pure. */

export interface FieldChange {
  name: string;
  /** Left out where only the new value is told. */
  from?: unknown;
  to: unknown;
}

/** Kept for the machine, or of no meaning to a reader: rows by their tables, a contact's number. */
const UNTOLD = new Set(["moved", "contact", "parent_id"]);

function isPair(value: unknown): value is { from?: unknown; to: unknown } {
  return typeof value === "object" && value !== null && "to" in value;
}

/** The fields in the order of their names. */
export function changesOf(changes: Readonly<Record<string, unknown>>): FieldChange[] {
  return Object.entries(changes)
    .filter(([name]) => !UNTOLD.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => {
      if (!isPair(value)) return { name, to: value };
      return "from" in value ? { name, from: value.from, to: value.to } : { name, to: value.to };
    });
}
