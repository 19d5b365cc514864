/** The registry's numbers by governorate, as a map shows them. Pure. */
import type { RegistrySummary } from "../api/types";

type Counted = Pick<RegistrySummary, "by_governorate" | "by_area" | "total">;

/**
 * The most first, then by code; and of how many it is not known where they work.
 *
 * Where that is known of nobody the numbers are null: nothing known is not zero.
 */
export function byGovernorate(summary: Counted): {
  counts: { area: string; count: number | null }[];
  unknown: number;
} {
  const counts = [...summary.by_governorate].sort(
    (one, other) => other.count - one.count || (one.area < other.area ? -1 : 1),
  );
  const unknown = summary.by_area.find(({ value }) => value === null)?.count ?? 0;
  const blind = unknown > 0 && unknown === summary.total;
  return { counts: blind ? counts.map(({ area }) => ({ area, count: null })) : counts, unknown };
}
