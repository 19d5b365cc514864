/** Indicators by pillar and objective: a plan has hundreds, and nobody reads them as one list. Pure. */
import type { DashboardIndicator, DashboardNode } from "../api/types";

export interface Group {
  node: DashboardNode;
  /** Indicators without any approved figure. */
  missing: DashboardIndicator[];
  /** Indicators with figures, shown or protected. */
  known: DashboardIndicator[];
}

export interface Pillar {
  node: DashboardNode;
  groups: Group[];
}

/** The pillar or objective that each node stands under; a pillar stands under itself. */
function groupsOf(nodes: readonly DashboardNode[]): (code: string) => string {
  const parents = new Map(nodes.map((node) => [node.code, node.parent]));
  return (code) => {
    let at = code;
    for (let above = parents.get(at); above && parents.get(above); above = parents.get(at))
      at = above;
    return at;
  };
}

/** The pillars in the plan's order, each with its groups; one without indicators is left out. */
export function grouped(
  nodes: readonly DashboardNode[],
  indicators: readonly DashboardIndicator[],
): Pillar[] {
  const groupOf = groupsOf(nodes);
  const found = new Map<string, Group>();
  for (const node of nodes) found.set(node.code, { node, missing: [], known: [] });
  for (const indicator of indicators) {
    const group = found.get(groupOf(indicator.node));
    (indicator.status.code === "no_data" ? group?.missing : group?.known)?.push(indicator);
  }
  const filled = [...found.values()].filter(
    ({ missing, known }) => missing.length + known.length > 0,
  );
  return nodes
    .filter((node) => node.parent === null)
    .map((node) => ({
      node,
      groups: filled.filter(
        (group) => group.node.code === node.code || group.node.parent === node.code,
      ),
    }))
    .filter(({ groups }) => groups.length > 0);
}
