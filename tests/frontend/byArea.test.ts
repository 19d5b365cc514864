import type { Observation, Series } from "@client/api/types";
import { byArea, periodsByArea } from "@client/dashboards/byArea";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const AREAS = ["IQ-BG", "IQ-NI", "IQ-AR"];

function cell(given: Partial<Observation>): Observation {
  const nobody = { sex: null, age: null, numerator: null, denominator: null };
  const rest = { period: "2024Q1", area: "IQ-BG", jurisdiction: "federal" as const, value: 1 };
  return { ...nobody, ...rest, submissions: 1, suppressed: false, ...given };
}

function series(observations: Observation[], decisions: Series["decisions"] = []): Series {
  const head = { plan: "P", indicator: "I", data_version: 1, as_of: null, suppressed_cells: 0 };
  return { ...head, observations, decisions };
}

function decision(
  jurisdiction: "federal" | "krg" | "national",
  adjusted: Partial<Series["decisions"][number]["adjustments"][number]>,
): Series["decisions"][number] {
  const none = { sex: null, age: null, value: null, numerator: null, denominator: null };
  return {
    overlap: "o",
    period: "2024Q1",
    jurisdiction,
    resolution: "max",
    reason: "r",
    decided_at: "2024-05-01T00:00:00Z",
    submissions: 2,
    adjustments: [{ area: "IQ-BG", ...none, ...adjusted }],
  };
}

const wish = { scope: "national", period: "2024Q1", areas: AREAS, adding: "sum" } as const;

describe("figures by governorate", () => {
  it("leave what was not reported unknown, which is not zero", () => {
    expect(byArea(series([cell({ value: 0 })]), wish)).toEqual([
      { area: "IQ-BG", value: 0, hidden: false },
      { area: "IQ-NI", value: null, hidden: false },
      { area: "IQ-AR", value: null, hidden: false },
    ]);
  });

  it("take an area's total and none of its groups, and one period only", () => {
    const found = byArea(
      series([cell({ value: 9 }), cell({ value: 4, sex: "female" }), cell({ period: "2024Q2" })]),
      wish,
    );
    expect(found[0]?.value).toBe(9);
  });

  it("never tell a hidden cell, whatever the other government reported for the same place", () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (value, first) => {
        const hidden = cell({ value: null, suppressed: true });
        const other = cell({ value, jurisdiction: "krg" });
        const found = byArea(series(first ? [hidden, other] : [other, hidden]), wish);
        expect(found[0]).toEqual({ area: "IQ-BG", value: null, hidden: true });
      }),
    );
  });

  it("add both governments up only as the indicator says", () => {
    const both = [cell({ value: 3 }), cell({ value: 4, jurisdiction: "krg" })];
    expect(byArea(series(both), wish)[0]?.value).toBe(7);
    expect(byArea(series(both), { ...wish, adding: "none" })[0]?.value).toBeNull();
    expect(byArea(series(both), { ...wish, scope: "krg" })[0]?.value).toBe(4);
  });

  it("make a percentage of sums and never a mean of percentages", () => {
    const both = [
      cell({ value: 50, numerator: 1, denominator: 2 }),
      cell({ value: 10, numerator: 1, denominator: 10, jurisdiction: "krg" }),
    ];
    const found = byArea(series(both), { ...wish, adding: "ratio" })[0]?.value;
    expect(found).toBeCloseTo((100 * 2) / 12, 9);
  });

  it("add what was decided on overlaps, to the figures of those it was decided for", () => {
    const both = [cell({ value: 30 }), cell({ value: 20, jurisdiction: "krg" })];
    const decided = series(both, [decision("national", { value: -20 })]);
    expect(byArea(decided, wish)[0]?.value).toBe(30);
    expect(byArea(decided, { ...wish, scope: "federal" })[0]?.value).toBe(30);
    const within = series([cell({ value: 30 })], [decision("federal", { value: -5 })]);
    expect(byArea(within, { ...wish, scope: "federal" })[0]?.value).toBe(25);
    expect(byArea(within, wish)[0]?.value).toBe(25);
  });
});

describe("the periods to choose from", () => {
  it("are those in which a governorate was reported on", () => {
    const found = series([
      cell({ period: "2023Q4", area: "IQ" }),
      cell({ period: "2024Q1" }),
      cell({ period: "2024Q2", jurisdiction: "krg", area: "IQ-AR" }),
    ]);
    expect(periodsByArea(found, "national", AREAS)).toEqual(["2024Q1", "2024Q2"]);
    expect(periodsByArea(found, "federal", AREAS)).toEqual(["2024Q1"]);
  });
});
