/**
 * The cells of a report form and the values they become. Pure.
 *
 * A cell is the total, or one part of it by sex and age. A blank field is no data and is left out; it
 * never becomes zero. Numbers leave as the digits that were typed, in plain decimal writing.
 */
import type { Indicator, Kind, Sex, Submission, Value, ValueIn } from "../api/types";
import { parseNumber } from "../kit/numbers";

export const SEXES: readonly Sex[] = ["female", "male", "unknown"];
export type FieldName = "value" | "numerator" | "denominator" | "yes" | "text";
/** What is typed, by field id. */
export type Entries = Readonly<Record<string, string>>;

export interface Cell {
  sex: Sex | null;
  age: string | null;
}

export interface Shape {
  kind: Kind;
  cells: Cell[];
}

const FIELDS: Record<Kind, readonly FieldName[]> = {
  number: ["value"],
  percentage: ["numerator", "denominator"],
  yes_no: ["yes"],
  qualitative: ["text"],
};

export const fieldsOf = (kind: Kind): readonly FieldName[] => FIELDS[kind];

export function fieldId(cell: Cell, field: FieldName): string {
  return `v-${cell.sex ?? "all"}-${(cell.age ?? "all").replace(/[^\w-]/g, "_")}-${field}`;
}

/** Which cells an indicator asks for; yes-no and qualitative answers take only the total. */
export function shapeOf(
  kind: Kind,
  disaggregation: Indicator["disaggregation"],
  ageGroups: readonly string[],
): Shape {
  const total: Cell = { sex: null, age: null };
  if (kind === "yes_no" || kind === "qualitative") return { kind, cells: [total] };
  const sexes = disaggregation.includes("sex") ? SEXES : [null];
  const ages = disaggregation.includes("age") ? ageGroups : [null];
  const parts = sexes.flatMap((sex) => ages.map((age) => ({ sex, age })));
  return {
    kind,
    cells: [total, ...parts.filter((part) => part.sex !== null || part.age !== null)],
  };
}

export interface Gathered {
  values: ValueIn[];
  /** Which field each JSON pointer of the values belongs to, to place the server's faults. */
  fields: Map<string, string>;
  /** Fields whose text is no number. */
  unreadable: string[];
}

/** The typed entries as values to send. */
export function gather(shape: Shape, entries: Entries): Gathered {
  const gathered: Gathered = { values: [], fields: new Map(), unreadable: [] };
  const [total] = shape.cells;
  // What concerns the values as a whole is mended at the total.
  if (total !== undefined) {
    gathered.fields.set("/values", fieldId(total, fieldsOf(shape.kind)[0] ?? "value"));
  }
  for (const cell of shape.cells) {
    const found: Omit<ValueIn, "sex" | "age"> = {};
    for (const field of fieldsOf(shape.kind)) {
      const id = fieldId(cell, field);
      const typed = (entries[id] ?? "").trim();
      if (typed === "") continue;
      if (!readInto(found, field, typed)) gathered.unreadable.push(id);
    }
    if (Object.keys(found).length === 0) continue;
    const pointer = `/values/${gathered.values.length}`;
    gathered.values.push({ sex: cell.sex, age: cell.age, ...found });
    gathered.fields.set(pointer, fieldId(cell, fieldsOf(shape.kind)[0] ?? "value"));
    for (const field of fieldsOf(shape.kind))
      gathered.fields.set(`${pointer}/${field}`, fieldId(cell, field));
  }
  return gathered;
}

/** Read one field into a value; false when its text is no number. */
function readInto(value: Omit<ValueIn, "sex" | "age">, field: FieldName, typed: string): boolean {
  if (field === "text") value.text = typed;
  else if (field === "yes") value.yes = typed === "yes";
  else {
    const number = parseNumber(typed);
    if (number === null) return false;
    value[field] = number;
  }
  return true;
}

/** Stored values as entries for the fields. */
export function entriesOf(values: readonly Value[]): Entries {
  const entries: Record<string, string> = {};
  for (const value of values) {
    for (const field of ["value", "numerator", "denominator", "yes", "text"] as const) {
      const held = value[field];
      if (held === null || held === undefined) continue;
      entries[fieldId(value, field)] =
        typeof held === "boolean" ? (held ? "yes" : "no") : String(held);
    }
  }
  return entries;
}

/** The sum of the typed parts, or null when none is typed; floats do for a hint on screen. */
export function sumOfParts(shape: Shape, entries: Entries, field: FieldName): number | null {
  let sum: number | null = null;
  for (const cell of shape.cells) {
    if (cell.sex === null && cell.age === null) continue;
    const read = parseNumber(entries[fieldId(cell, field)] ?? "");
    if (read !== null) sum = (sum ?? 0) + Number(read);
  }
  return sum;
}

/** What a return says of single figures, by the first field of each. */
export function remarksOf(shape: Shape, submission: Submission | null): Entries {
  const first = fieldsOf(shape.kind)[0] ?? "value";
  return Object.fromEntries(
    (submission?.remarks ?? []).map((remark) => [fieldId(remark, first), remark.note]),
  );
}
