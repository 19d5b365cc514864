/** Who has not reported: which bodies a list shows, which periods there are, and the list as a file. Pure. */
import type { BodyReporting, Period, Text } from "../api/types";
import { csvFile } from "../kit/csv";
import { matches } from "../kit/text";
import { allWords } from "../plans/words";

export const SHOWN = ["due", "late", "silent", "reported", "all"] as const;
export type Shown = (typeof SHOWN)[number];

/** What the address asks to be shown; everything not handed in unless it says otherwise. */
export function shownOf(show: string | undefined): Shown {
  return SHOWN.find((each) => each === show) ?? "due";
}

/** The same rule as the server's filter: what is late or silent is due as well. */
export function isShown(row: BodyReporting, shown: Shown): boolean {
  if (shown === "all") return true;
  if (shown === "late") return row.late > 0;
  if (shown === "silent") return row.silent;
  return shown === "reported" ? row.missing === 0 : row.missing > 0;
}

export interface Wish {
  show?: string;
  side?: string;
  q?: string;
}

export function bodiesShown(rows: readonly BodyReporting[], wish: Wish): BodyReporting[] {
  const shown = shownOf(wish.show);
  return rows.filter(
    (row) =>
      isShown(row, shown) &&
      (!wish.side || row.side === wish.side) &&
      (!wish.q || matches(wish.q, row.actor.code, allWords(row.actor.title))),
  );
}

/**
 * The periods to choose from, the latest due first: of those that end on one day only the shortest,
 * since they are worked on together. What has not begun to take entries is not asked about.
 */
export function periodsToChase(periods: readonly Period[], today: string): Period[] {
  const shortest = new Map<string, Period>();
  for (const period of periods) {
    const known = shortest.get(period.end);
    if (known === undefined || period.start > known.start) shortest.set(period.end, period);
  }
  return [...shortest.values()]
    .filter((period) => period.state !== "upcoming" && period.end < today)
    .sort((a, b) => (a.due_on < b.due_on ? 1 : -1));
}

/** The period that the address asks for, or the one that fell due last. */
export function periodChosen(choices: readonly Period[], code: string | undefined): string | null {
  const known = choices.some((each) => each.code === code);
  return known && code !== undefined ? code : (choices[0]?.code ?? null);
}

/** The rows as CSV, with the names of columns as the API has them. */
export function reportingCsv(rows: readonly BodyReporting[], say: (text: Text) => string): string {
  const columns = [
    ...["period", "due_on", "actor", "title", "side", "expected", "reported", "approved"],
    ...["missing", "late", "silent", "returned", "overdue", "last_activity", "reminded_at"],
  ];
  const lines = rows.map((row) => [
    ...[row.period, row.due_on, row.actor.code, say(row.actor.title), row.side, row.expected],
    ...[row.reported, row.approved, row.missing, row.late, row.silent, row.returned, row.overdue],
    ...[row.last_activity, row.reminded_at],
  ]);
  return csvFile({ columns, rows: lines });
}
