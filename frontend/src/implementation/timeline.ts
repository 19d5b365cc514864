/** Activities along the years of a plan: which there are, and what of each year one takes. Pure. */
import type { ActivityProgress, ActivityState, Node } from "../api/types";

export interface Dated {
  node: Node;
  pillar: string;
  /** How far it is; null where that is not told. */
  state: ActivityState | null;
}

export interface Narrowing {
  pillar?: string;
  side?: string;
  actor?: string;
}

/** The activities of the logframe, in its order, each with how far it is. */
export function datedOf(nodes: readonly Node[], progress: readonly ActivityProgress[]): Dated[] {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]));
  const known = new Map(progress.map((each) => [each.node.code, each.state]));
  const pillarOf = (code: string): string => {
    let at = code;
    for (let above = parents.get(at); above; above = parents.get(at)) at = above;
    return at;
  };
  return nodes
    .filter(({ level, time_frame }) => level === "activity" || time_frame !== null)
    .map((node) => ({ node, pillar: pillarOf(node.code), state: known.get(node.code) ?? null }));
}

export function narrowed(all: readonly Dated[], { pillar, side, actor }: Narrowing): Dated[] {
  return all.filter(
    (each) =>
      (!pillar || each.pillar === pillar) &&
      (!side || each.node.side === side) &&
      (!actor || each.node.responsibilities.some((part) => part.actor === actor)),
  );
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Every year from the first to the last that the plan or one of its activities touches. */
export function yearsOf(all: readonly Dated[], ...plan: (string | null)[]): number[] {
  const bounds = all.flatMap(({ node: { time_frame: frame } }) => [frame?.start, frame?.end]);
  const found = [...bounds, ...plan].flatMap((day) => (day ? [yearOf(day)] : []));
  if (found.length === 0) return [];
  const first = Math.min(...found);
  return Array.from({ length: Math.max(...found) - first + 1 }, (_, at) => first + at);
}

const DAY = 24 * 60 * 60 * 1000;

/** How much of a year has gone at the beginning of a day: 0 on its first, below 1 on its last. */
function share(day: string): number {
  const year = yearOf(day);
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return (Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - from) / (to - from);
}

/** The piece of a year, in shares of it; open where the other bound is not stated. */
export interface Piece {
  from: number;
  to: number;
  open: boolean;
}

/** What an activity takes of a year; null for nothing, and where no bound is stated. */
export function pieceOf(
  frame: { start: string | null; end: string | null } | null,
  year: number,
): Piece | null {
  const start = frame?.start ?? null;
  const end = frame?.end ?? null;
  if (start === null && end === null) return null;
  // Of one bound nobody can tell how far the time runs: only its own year is marked.
  const [first, last] = [yearOf(start ?? end ?? ""), yearOf(end ?? start ?? "")];
  if (year < first || year > last) return null;
  return {
    from: start !== null && year === first ? share(start) : 0,
    to: end !== null && year === last ? endShare(end) : 1,
    open: start === null || end === null,
  };
}

/** The last day counts whole. */
function endShare(day: string): number {
  const next = new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + DAY).toISOString();
  return yearOf(next) === yearOf(day) ? share(next) : 1;
}

/** Where today stands in a year; null in every other year. */
export const todayIn = (today: string, year: number): number | null =>
  yearOf(today) === year ? share(today) : null;

/** Whether the time of an activity has run out before it was complete, as far as both are known. */
export function isPast({ node, state }: Dated, today: string): boolean {
  const end = node.time_frame?.end ?? null;
  return end !== null && end < today && state !== null && state !== "complete";
}

/** The actors that take part, each once, in the order in which they are met. */
export function actorsOf(all: readonly Dated[]): Node["responsibilities"] {
  const found = new Map<string, Node["responsibilities"][number]>();
  for (const { node } of all)
    for (const part of node.responsibilities)
      if (!found.has(part.actor)) found.set(part.actor, part);
  return [...found.values()];
}
