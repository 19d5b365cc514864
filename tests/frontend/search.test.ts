import type { DashboardIndicator, DashboardNode, Node } from "@client/api/types";
import { filterIndicators } from "@client/dashboards/filter";
import { fold, matches } from "@client/kit/text";
import { keep, treeOf } from "@client/plans/tree";
import { describe, expect, it } from "vitest";
import { dashboard, nodes } from "../../frontend/dev/fixtures";

describe("search", () => {
  it.each([
    ["كوردستان", "کوردستان"],
    ["يونيسيف", "یونیسیف"],
    ["ژنة", "ژنە"],
    ["أمن", "امن"],
    ["العـــراق", "العراق"],
    ["الضابطاتِ", "الضابطات"],
  ])("finds %s as %s", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it("wants every word, in any order", () => {
    expect(matches("officers women", "Women officers")).toBe(true);
    expect(matches("officers men", "Women officers")).toBe(true);
    expect(matches("officers police", "Women officers")).toBe(false);
  });
});

describe("the logframe's search", () => {
  const tree = treeOf(nodes as Node[]);
  const codes = (search: Parameters<typeof keep>[2]) => keep(nodes, tree, search).codes;

  it("shows the whole plan when nothing is asked", () => {
    expect(codes({}).size).toBe(nodes.length);
  });

  it("keeps what stands above a find, so that it can be placed", () => {
    const found = codes({ q: "P1.1.1.F1" });
    expect(found).toEqual(new Set(["P1.1.1.F1", "P1.1.1", "P1.1", "P1"]));
  });

  it("shows only one government's activities when asked", () => {
    const found = codes({ side: "krg" });
    expect(found.size).toBeGreaterThan(0);
    for (const code of found) expect(tree.byCode.get(code)?.side, code).not.toBe("federal");
  });

  it("keeps Joint-Declaration outputs with their activities and no others", () => {
    const found = codes({ joint: "1" });
    for (const code of found) {
      const node = tree.byCode.get(code);
      if (node?.level === "output") expect(node.joint_declaration, code).toBe(true);
    }
    expect(found).toContain("P1.1.1.F1");
    expect(found).not.toContain("P1.1.2.F1");
  });
});

describe("the dashboard's filters", () => {
  const { indicators, nodes: levels } = dashboard("INAP-II", "federal");
  const find = (filter: Parameters<typeof filterIndicators>[2]): DashboardIndicator[] =>
    filterIndicators(indicators, levels as DashboardNode[], filter);

  it("find what is missing, late, in a pillar and of a status", () => {
    for (const row of find({ show: "missing" }))
      expect(row.completeness.approved).toBeLessThan(row.completeness.expected);
    for (const row of find({ show: "late" })) expect(row.completeness.late).toBeGreaterThan(0);
    for (const row of find({ pillar: "P2" })) expect(row.code).toMatch(/^P2/);
    for (const row of find({ status: "behind" })) expect(row.status.code).toBe("behind");
    expect(find({})).toHaveLength(indicators.length);
  });

  it("find an indicator by its words in any language", () => {
    expect(find({ q: "ضابطات" }).length).toBeGreaterThan(0);
    expect(find({ q: "women officers" })).toEqual(find({ q: "الضابطات" }));
  });
});
