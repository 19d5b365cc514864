import type { Observation } from "@client/api/types";
import { newestFirst } from "@client/plans/series";
import { describe, expect, it } from "vitest";

function observation(period: string, jurisdiction: "federal" | "krg", sex: string | null) {
  const rest = { area: "IQ", age: null, value: 1, numerator: null, denominator: null };
  return { ...rest, period, jurisdiction, sex, submissions: 1, suppressed: false };
}

describe("the figures of a series", () => {
  const series: Observation[] = [
    observation("2024Q1", "federal", null),
    observation("2024Q1", "federal", "female"),
    observation("2024Q1", "krg", null),
    observation("2024Q2", "federal", null),
  ];

  it("begin with the newest period, and with the total within it", () => {
    expect(newestFirst(series, "national").map(({ period, sex }) => [period, sex])).toEqual([
      ["2024Q2", null],
      ["2024Q1", null],
      ["2024Q1", "female"],
      ["2024Q1", null],
    ]);
  });

  it("are those of the government that is looked at", () => {
    expect(newestFirst(series, "krg")).toEqual([series[2]]);
    expect(newestFirst(series, "federal")).toHaveLength(3);
  });
});
