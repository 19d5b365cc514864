/** Since when a person has not looked at a plan: what the device keeps of their visits. Pure. */
import type { PublishedChanges } from "../api/types";

export interface Visit {
  /** The data version that the visit before this one saw last; null on the first. */
  since: number | null;
  /** When that was, in ISO 8601. */
  sinceAt: string | null;
  /** The newest data version seen, and when. */
  version: number;
  at: string;
}

/** Who looks again within this time is still on the same visit, in milliseconds. */
const SAME = 30 * 60 * 1000;

/** The visit that looking at `version` belongs to, after the one that is kept. */
export function visitOf(kept: Visit | null, version: number, now: Date): Visit {
  const at = now.toISOString();
  if (kept === null) return { since: null, sinceAt: null, version, at };
  // A copy of an earlier day, shown while there is no line: it is no look at what is there now.
  if (version < kept.version) return kept;
  const same = now.getTime() - Date.parse(kept.at) < SAME;
  const { since, sinceAt } = same ? kept : { since: kept.version, sinceAt: kept.at };
  return { since, sinceAt, version, at };
}

type Item = PublishedChanges["items"][number];

export interface News {
  indicator: string;
  kind: Item["kind"];
  /** The period they are of; null where that is not told. */
  period: string | null;
  /** How many figures; null where the number would tell too much. */
  count: number | null;
}

/** What was published and corrected, once for each indicator and period, the newest first. */
export function newsOf(items: readonly Item[]): News[] {
  const found = new Map<string, News>();
  for (const { indicator, kind, period } of items) {
    const key = JSON.stringify([indicator, kind, period]);
    const known = found.get(key)?.count ?? 0;
    found.delete(key);
    found.set(key, { indicator, kind, period, count: period === null ? null : known + 1 });
  }
  return [...found.values()].reverse();
}
