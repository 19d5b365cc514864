/** Remarks about the cells of a file, put together for reading. Pure. */
import type { CellRemark, RowFault, WorkbookReport } from "../api/types";

/** One sentence with all the places it is true of. */
export interface Grouped {
  text: string;
  places: string[];
}

export type Say = (fault: { slug: string; params: Record<string, unknown> }) => string;

/** Somebody changed in the portal what the workbook says otherwise. */
export const CHANGED = "changed-since-download";

/** Whether a warning wants a note: a draft may be odd, but hides nobody's change. */
export function asksNote(slug: string, mode: "drafts" | "submit"): boolean {
  return mode === "submit" || slug === CHANGED;
}

/** Remarks of the same words together, in the order in which they first come. */
function grouped<Remark>(
  remarks: readonly Remark[],
  text: (remark: Remark) => string,
  place: (remark: Remark) => string | null,
): Grouped[] {
  const found = new Map<string, string[]>();
  for (const remark of remarks) {
    const words = text(remark);
    const places = found.get(words) ?? [];
    const at = place(remark);
    if (at !== null && !places.includes(at)) places.push(at);
    found.set(words, places);
  }
  return [...found].map(([words, places]) => ({ text: words, places }));
}

export function groupRemarks(remarks: readonly CellRemark[], say: Say): Grouped[] {
  return grouped(remarks, say, ({ cell }) => cell);
}

/** Faults of a CSV file, by row and column as a spreadsheet shows them. */
export function groupFaults(
  faults: readonly RowFault[],
  say: Say,
  place: (row: number, column: string | null) => string,
): Grouped[] {
  return grouped(faults, say, ({ row, column }) => place(row, column));
}

/** The sheet and the cell of an address such as "Values!M12". */
export function placeOf(address: string): { sheet: string; cell: string } {
  const end = address.lastIndexOf("!");
  return { sheet: address.slice(0, Math.max(end, 0)), cell: address.slice(end + 1) };
}

export type Fact = WorkbookReport["facts"][number];
export type Difference = Fact["changes"][number];

/** One line of what would change: a cell of a fact, or its narrative. */
export interface Line {
  fact: Fact;
  difference: Difference | null;
}

/** Every line, the facts in the order of the file. */
export function linesOf(report: WorkbookReport): Line[] {
  return report.facts
    .filter(({ outcome }) => outcome === "created" || outcome === "changed")
    .flatMap((fact) => [
      ...fact.changes.map((difference) => ({ fact, difference })),
      ...(fact.narrative === null ? [] : [{ fact, difference: null }]),
    ]);
}

/** Whether a file is one of rows in text, by its name: its content is looked at by the server. */
export function isRows(name: string): boolean {
  return /\.(csv|txt)$/i.test(name);
}
