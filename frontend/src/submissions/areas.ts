/** Which areas a report may be for. Pure. */
import type { Area, Jurisdiction } from "../api/types";

/** The areas of a government: its governorates and the whole it governs. */
export function areasFor(areas: readonly Area[], side: Jurisdiction | null): Area[] {
  return areas.filter((area) => {
    if (side === "krg") return area.jurisdiction === "krg";
    if (side === "federal") return area.jurisdiction !== "krg";
    return true;
  });
}

/** The widest area offered: the country, else the region, else the first. */
export function defaultArea(areas: readonly Area[]): Area | undefined {
  return (
    areas.find((area) => area.kind === "country") ??
    areas.find((area) => area.kind === "region") ??
    areas[0]
  );
}
