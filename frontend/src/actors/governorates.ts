/** The registry's numbers by governorate, as a map shows them. Pure. */
import type { RegistrySummary } from "../api/types";

type Counted = Pick<RegistrySummary, "by_governorate" | "by_area">;

/** The most first, then by code; and of how many it is not known where they work. */
export function byGovernorate(summary: Counted): {
  counts: RegistrySummary["by_governorate"];
  unknown: number;
} {
  const counts = [...summary.by_governorate].sort(
    (one, other) => other.count - one.count || (one.area < other.area ? -1 : 1),
  );
  const unknown = summary.by_area.find(({ value }) => value === null)?.count ?? 0;
  return { counts, unknown };
}
