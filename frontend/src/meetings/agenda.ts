/** The points of an agenda as they stand in a form: a list within one entry. Pure. */
import type { AgendaItem, Language, OpenItems, Text } from "../api/types";
import type { Entries } from "../implementation/sheet";

export interface Point {
  title: Partial<Text>;
  record: string | null;
  done: boolean | null;
  carried_from: string | null;
}

export const agendaEntry = (points: readonly (Point | AgendaItem)[]): string =>
  JSON.stringify(
    points.map(({ title, record, done, carried_from }) => ({ title, record, done, carried_from })),
  );

/** The points that are typed; those without words and without a record are none. */
export function agendaOf(entries: Entries): Point[] {
  return entries.agenda ? (JSON.parse(entries.agenda) as Point[]) : [];
}

const says = ({ title, record }: Point): boolean =>
  record !== null || Object.values(title).some((text) => text?.trim());

export const agendaBody = (entries: Entries): Point[] => agendaOf(entries).filter(says);

export const titled = (point: Point, lang: Language, text: string): Point => ({
  ...point,
  title: { ...point.title, [lang]: text || null },
});

/** A point moved one place up or down; at an end it stays. */
export function moved(points: readonly Point[], from: number, by: 1 | -1): Point[] {
  const to = from + by;
  const point = points[from];
  if (point === undefined || to < 0 || to >= points.length) return [...points];
  const rest = points.filter((_each, place) => place !== from);
  return [...rest.slice(0, to), point, ...rest.slice(to)];
}

export interface OpenPoint extends Point {
  overdue: boolean;
}

/** What is still open in a body, as points to choose from: what was left over, then recommendations. */
export function openPoints(open: OpenItems): OpenPoint[] {
  const overdue = new Set(open.recommendations.filter((each) => each.overdue).map(({ id }) => id));
  const left = open.agenda.map((item) => ({
    title: item.title,
    record: item.record,
    done: null,
    carried_from: open.meeting,
    overdue: item.record !== null && overdue.has(item.record),
  }));
  const named = new Set(left.map(({ record }) => record));
  const others = open.recommendations.filter(({ id }) => !named.has(id));
  return [
    ...left,
    ...others.map(({ id, text }) => ({
      title: text,
      record: id,
      done: null,
      carried_from: null,
      overdue: overdue.has(id),
    })),
  ];
}

const nameOf = ({ record, title, carried_from }: Point): string =>
  record ?? `${carried_from} ${JSON.stringify(title)}`;

export const holds = (points: readonly Point[], point: Point): boolean =>
  points.some((each) => nameOf(each) === nameOf(point));

/** The agenda with an open point taken up, or put aside again. */
export function taken(points: readonly Point[], point: Point): Point[] {
  if (holds(points, point)) return points.filter((each) => nameOf(each) !== nameOf(point));
  const { title, record, done, carried_from } = point;
  return [...points, { title, record, done, carried_from }];
}

export const allTaken = (points: readonly Point[], open: readonly Point[]): Point[] =>
  open.reduce<Point[]>((sum, point) => (holds(sum, point) ? sum : taken(sum, point)), [...points]);
