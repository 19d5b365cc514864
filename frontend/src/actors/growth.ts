/** How the registry grew, year by year. Pure. */
import type { GrowthPoint, RegistrySummary } from "../api/types";

type Type = GrowthPoint["type"];

export interface Growth {
  years: number[];
  /** For each type that somebody of is dated: how many had come by the end of each year. */
  lines: { type: Type; totals: number[] }[];
}

/** Every year from the first to the last, those in which nobody came too. */
export function growthOf(points: readonly GrowthPoint[]): Growth {
  const dated = points.map(({ year }) => year);
  if (dated.length === 0) return { years: [], lines: [] };
  const first = Math.min(...dated);
  const years = Array.from({ length: Math.max(...dated) - first + 1 }, (_, at) => first + at);
  const types = [...new Set(points.map(({ type }) => type))];
  const lines = types.map((type) => {
    const own = points.filter((point) => point.type === type);
    const totals = years.map((year) =>
      own.reduce((sum, point) => (point.year <= year ? sum + point.count : sum), 0),
    );
    return { type, totals };
  });
  return { years, lines };
}

/** Of how many it is not known since when they work on the agenda. */
export function undated(summary: Pick<RegistrySummary, "growth_unknown">): number {
  return summary.growth_unknown.reduce((sum, { count }) => sum + count, 0);
}
