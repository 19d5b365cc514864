/** Which areas a report may be for. Pure. */
import type { Area, Jurisdiction } from "../api/types";

/** The areas that a body of a government reports for: its governorates, and the whole it governs. */
function areasOf(areas: readonly Area[], side: Jurisdiction | null): Area[] {
  return areas.filter((area) => side === null || (area.jurisdiction ?? "federal") === side);
}

/** The governorates to choose from where an indicator is reported for each of them. */
export function governoratesOf(areas: readonly Area[], side: Jurisdiction | null): Area[] {
  return areasOf(areas, side).filter((area) => area.kind === "governorate");
}

/** The whole that a body of a government reports for: the country, or the Region. */
export function wholeOf(areas: readonly Area[], side: Jurisdiction | null): Area | undefined {
  const own = areasOf(areas, side);
  return own.find((area) => area.kind === "country") ?? own.find((area) => area.kind === "region");
}
