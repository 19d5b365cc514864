/** Which indicators a view shows, by what its address says. Pure, so that it can be tested. */
import type { DashboardIndicator, DashboardNode } from "../api/types";
import { matches } from "../kit/text";
import { allWords } from "../plans/words";

export interface Filter {
  q?: string;
  pillar?: string;
  status?: string;
  show?: string;
}

/** Each node's pillar, by following parents up. */
export function pillarsOf(nodes: readonly DashboardNode[]): (code: string) => string {
  const parents = new Map(nodes.map((node) => [node.code, node.parent]));
  return (code) => {
    let at = code;
    for (let parent = parents.get(at); parent; parent = parents.get(at)) at = parent;
    return at;
  };
}

export function isFiltering({ q, pillar, status, show }: Filter): boolean {
  return Boolean(q || pillar || status || show);
}

export function filterIndicators(
  indicators: readonly DashboardIndicator[],
  nodes: readonly DashboardNode[],
  filter: Filter,
): DashboardIndicator[] {
  const pillarOf = pillarsOf(nodes);
  return indicators.filter((indicator) => {
    const { expected, approved, late } = indicator.completeness;
    if (filter.status && indicator.status.code !== filter.status) return false;
    if (filter.show === "missing" && approved >= expected) return false;
    if (filter.show === "late" && late === 0) return false;
    if (filter.pillar && pillarOf(indicator.node) !== filter.pillar) return false;
    return !filter.q || matches(filter.q, indicator.code, allWords(indicator.title));
  });
}
