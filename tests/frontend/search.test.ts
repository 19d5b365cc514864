import type { DashboardIndicator } from "@client/api/types";
import { filterIndicators } from "@client/dashboards/filter";
import { grouped } from "@client/dashboards/groups";
import { fold, matches } from "@client/kit/text";
import { keep, treeOf } from "@client/plans/tree";
import { describe, expect, it } from "vitest";
import { dashboardIndicator, dashboardNode, node } from "./fixtures";

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
  const nodes = [
    node("P1", { level: "pillar", parent: null }),
    node("P1.1", { level: "objective", parent: "P1" }),
    node("P1.1.1", { level: "output", parent: "P1.1", joint_declaration: true }),
    node("P1.1.1.F1", { parent: "P1.1.1", side: "federal" }),
    node("P1.1.1.K1", { parent: "P1.1.1", side: "krg" }),
    node("P1.1.2", { level: "output", parent: "P1.1", joint_declaration: false }),
    node("P1.1.2.F1", { parent: "P1.1.2", side: "federal" }),
  ];
  const tree = treeOf(nodes);
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
  const levels = [
    dashboardNode("P1", null),
    dashboardNode("P1.1", "P1"),
    dashboardNode("P2", null),
    dashboardNode("P2.1", "P2"),
  ];
  const done = { expected: 4, reported: null, approved: 4, late: 0 };
  const late = { expected: 4, reported: null, approved: 1, late: 2 };
  const officers = { en: "Women officers", ar: "الضابطات", ckb: null };
  const indicators = [
    dashboardIndicator("P1.1-I1", "P1.1", "behind", { title: officers, completeness: done }),
    dashboardIndicator("P1.1-I2", "P1.1", "no_data", { completeness: late }),
    dashboardIndicator("P2.1-I1", "P2.1", "no_data", { completeness: late }),
    dashboardIndicator("P2-I1", "P2", "reported", { completeness: done }),
  ];
  const find = (filter: Parameters<typeof filterIndicators>[2]): DashboardIndicator[] =>
    filterIndicators(indicators, levels, filter);

  it("find what is missing, late, in a pillar and of a status", () => {
    const codes = (filter: Parameters<typeof find>[0]): string[] =>
      find(filter).map((row) => row.code);
    expect(codes({ show: "missing" })).toEqual(["P1.1-I2", "P2.1-I1"]);
    expect(codes({ show: "late" })).toEqual(["P1.1-I2", "P2.1-I1"]);
    expect(codes({ pillar: "P2" })).toEqual(["P2.1-I1", "P2-I1"]);
    expect(codes({ status: "behind" })).toEqual(["P1.1-I1"]);
    expect(find({})).toHaveLength(indicators.length);
  });

  it("find an indicator by its words in any language", () => {
    expect(find({ q: "ضابطات" }).length).toBeGreaterThan(0);
    expect(find({ q: "women officers" })).toEqual(find({ q: "الضابطات" }));
  });

  it("are not asked for while the indicators stand under their pillars and objectives", () => {
    const pillars = grouped(levels, indicators);
    expect(pillars.map((pillar) => pillar.node.code)).toEqual(["P1", "P2"]);
    const [first, second] = pillars.map(({ groups }) =>
      groups.map(({ node, missing, known }) => [node.code, missing.length, known.length]),
    );
    expect(first).toEqual([["P1.1", 1, 1]]);
    expect(second).toEqual([
      ["P2", 0, 1],
      ["P2.1", 1, 0],
    ]);
  });
});
