/** What chosen activity reports make together, as the server will add them up. Pure. */
import type { CountableReport, CountedCell } from "../api/types";

/** The cells of the reports, added up; ages only where every report tells them. */
export function addedUp(reports: readonly CountableReport[]): CountedCell[] {
  const sums = new Map<string, CountedCell>();
  const allTellAges = reports.every((report) => report.cells.some((cell) => cell.age !== null));
  for (const { cells } of reports) {
    for (const cell of cells) {
      if (cell.age !== null && !allTellAges) continue;
      const key = `${cell.sex} ${cell.age}`;
      const before = sums.get(key)?.value ?? 0;
      sums.set(key, { ...cell, value: before + cell.value });
    }
  }
  return [...sums.values()];
}
