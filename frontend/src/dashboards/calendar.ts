/** The days of a plan's reporting, by month. Pure. */
import type { Period, WorkItem } from "../api/types";
import { localDay } from "../kit/today";

export type DayKind = "opens" | "due" | "locks" | "returned";

export interface Day {
  date: string;
  kind: DayKind;
  period: string;
  /** The submission to correct, where it is a deadline. */
  item: WorkItem | null;
}

export interface Month {
  /** "2023-05" */
  code: string;
  days: Day[];
}

/** Of the periods that end on one day only the shortest: they open and fall due together. */
function shortest(periods: readonly Period[]): Period[] {
  const found = new Map<string, Period>();
  for (const period of periods) {
    const known = found.get(period.end);
    if (known === undefined || period.start > known.start) found.set(period.end, period);
  }
  return [...found.values()];
}

export function daysOf(periods: readonly Period[], returned: readonly WorkItem[]): Day[] {
  const days = shortest(periods).flatMap(({ code, opens_on, due_on, locks_on }) => {
    const of = (kind: DayKind, date: string): Day => ({ date, kind, period: code, item: null });
    const always = [of("opens", opens_on), of("due", due_on)];
    return locks_on === null ? always : [...always, of("locks", locks_on)];
  });
  const deadlines = returned.flatMap((item): Day[] =>
    item.deadline === null
      ? []
      : [{ date: localDay(new Date(item.deadline)), kind: "returned", period: item.period, item }],
  );
  return [...days, ...deadlines].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function monthsOf(days: readonly Day[]): Month[] {
  const months: Month[] = [];
  for (const day of days) {
    const code = day.date.slice(0, 7);
    const last = months.at(-1);
    if (last?.code === code) last.days.push(day);
    else months.push({ code, days: [day] });
  }
  return months;
}

/** What is still to come, and what has passed. */
export function aroundToday(days: readonly Day[], today: string): { ahead: Day[]; past: Day[] } {
  return {
    ahead: days.filter((day) => day.date >= today),
    past: days.filter((day) => day.date < today).reverse(),
  };
}
