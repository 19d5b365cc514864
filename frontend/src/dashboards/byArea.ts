/**
 * What a published series says of each governorate in one period. Pure.
 *
 * The server has protected small groups already: a hidden cell stays hidden here, and nothing is worked
 * out around it. What was decided on overlaps is added, as the portal's own figures are made.
 */
import type { Indicator, Scope, Series } from "../api/types";

type Numbers = Pick<Series["observations"][number], "value" | "numerator" | "denominator">;
type Adding = Indicator["aggregation_areas"];

export interface AreaFigure {
  area: string;
  /** Null where nothing is known, and where it is hidden. */
  value: number | null;
  hidden: boolean;
}

const isOf = (jurisdiction: Scope, scope: Scope): boolean =>
  scope === "national" || jurisdiction === scope;

/** The whole of an area and not one of its groups. */
const isTotal = ({ sex, age }: { sex: string | null; age: string | null }): boolean =>
  sex === null && age === null;

/** The periods in which any of these areas was reported on, in the order of time. */
export function periodsByArea(series: Series, scope: Scope, areas: readonly string[]): string[] {
  const wanted = new Set(areas);
  const found = series.observations.filter(
    (each) => isTotal(each) && wanted.has(each.area) && isOf(each.jurisdiction, scope),
  );
  return [...new Set(found.map(({ period }) => period))];
}

/** The figure of each area, in the order of the areas. */
export function byArea(series: Series, { scope, period, areas, adding }: AreaWish): AreaFigure[] {
  const cells = series.observations.filter(
    (each) => each.period === period && isTotal(each) && isOf(each.jurisdiction, scope),
  );
  const decided = series.decisions
    .filter((each) => each.period === period && isOf(each.jurisdiction, scope))
    .flatMap(({ adjustments }) => adjustments.filter(isTotal));
  return areas.map((area) => {
    const own = cells.filter((cell) => cell.area === area);
    if (own.some(({ suppressed }) => suppressed)) return { area, value: null, hidden: true };
    const changes = decided.filter((change) => change.area === area);
    return { area, value: together(own, changes, adding), hidden: false };
  });
}

export interface AreaWish {
  scope: Scope;
  period: string;
  areas: readonly string[];
  adding: Adding;
}

/** One figure of what several reported and what was decided on them; null where they have none. */
function together(cells: readonly Numbers[], changes: readonly Numbers[], adding: Adding) {
  const [first] = cells;
  if (first === undefined) return null;
  if (cells.length === 1 && changes.length === 0) return first.value;
  const all = [...cells, ...changes];
  if (cells.some(({ value }) => value === null)) return null;
  if (adding === "sum") return sumOf(all, "value");
  if (adding !== "ratio") return cells.length === 1 ? first.value : null;
  const whole = sumOf(all, "denominator");
  return whole > 0 ? (100 * sumOf(all, "numerator")) / whole : null;
}

const sumOf = (all: readonly Numbers[], which: keyof Numbers): number =>
  all.reduce((sum, each) => sum + (each[which] ?? 0), 0);
