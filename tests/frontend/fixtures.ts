/** Records of the API with only what a test names; the rest is empty. */
import type { DashboardIndicator, DashboardNode, Due, Node, StatusCode } from "@client/api/types";

const words = (text: string) => ({ en: text, ar: null, ckb: null });
const status = (code: StatusCode) => ({
  code,
  progress: null,
  elapsed: null,
  threshold: null,
  reason: null,
});
const nothing = { expected: 0, reported: null, approved: 0, late: 0 };

export function node(code: string, given: Partial<Node>): Node {
  return {
    code,
    level: "activity",
    parent: null,
    title: words(code),
    title_inferred: false,
    side: null,
    printed_number: null,
    joint_declaration: null,
    krg_state: null,
    time_frame: null,
    responsibilities: [],
    indicators: [],
    counterparts: [],
    source: null,
    confidence: "high",
    note: null,
    since_version: 1,
    dropped_on: null,
    ...given,
  };
}

export function dashboardNode(code: string, parent: string | null): DashboardNode {
  return {
    code,
    parent,
    level: parent === null ? "pillar" : "objective",
    side: null,
    title: words(code),
    progress: null,
    measured: 0,
    status: status("no_data"),
    completeness: nothing,
    indicators: 0,
  };
}

export function dashboardIndicator(
  code: string,
  at: string,
  state: StatusCode,
  given: Partial<DashboardIndicator>,
): DashboardIndicator {
  return {
    code,
    node: at,
    title: words(code),
    unit: "person",
    kind: "number",
    direction: "increase",
    sensitivity: "public",
    frequency: "quarter",
    split_by_area: false,
    baseline: null,
    target: null,
    latest: null,
    standing: null,
    sides: null,
    progress: null,
    status: status(state),
    trend: [],
    completeness: nothing,
    ...given,
  };
}

export function due(code: string, period: string, given: Partial<Due>): Due {
  return {
    indicator: { code, title: words(code), unit: "person", kind: "number", disaggregation: [] },
    actor: { code: "F-MOI", title: words("Ministry of Interior") },
    period,
    due_on: "2025-01-31",
    late: true,
    submission: null,
    submissions: 0,
    previous: null,
    exception_until: null,
    ...given,
  };
}
