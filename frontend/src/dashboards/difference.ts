/** How the two governments' figures of an indicator differ. Pure. */
import type { DashboardIndicator } from "../api/types";

export interface Difference {
  /** Whose figure is the higher one; null where both are the same. */
  higher: "federal" | "krg" | null;
  by: number;
}

/** Floating point leaves its traces far behind what is ever reported. */
const DECIMALS = 6;

/** Null where a side has no figure to be read: what is not known, or hidden, differs from nothing. */
export function differenceOf({ sides }: Pick<DashboardIndicator, "sides">): Difference | null {
  const [federal, krg] = [sides?.federal ?? null, sides?.krg ?? null];
  if (federal === null || krg === null) return null;
  const by = Number(Math.abs(federal - krg).toFixed(DECIMALS));
  if (by === 0) return { higher: null, by };
  return { higher: federal > krg ? "federal" : "krg", by };
}
