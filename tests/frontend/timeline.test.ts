import type { ActivityProgress } from "@client/api/types";
import {
  actorsOf,
  type Dated,
  datedOf,
  isPast,
  narrowed,
  pieceOf,
  todayIn,
  yearsOf,
} from "@client/implementation/timeline";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { node } from "./fixtures";

const frame = (start: string | null, end: string | null) => ({ text: "x", start, end, stages: [] });

function dated(code: string, start: string | null, end: string | null, given = {}): Dated {
  return {
    node: node(code, { time_frame: frame(start, end), ...given }),
    pillar: "P1",
    state: "under_way",
  };
}

const day = fc
  .date({
    min: new Date("2019-01-01T00:00:00Z"),
    max: new Date("2027-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((moment) => moment.toISOString().slice(0, 10));

describe("a time frame along the years", () => {
  it("takes in all just the days between its bounds, both counted", () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [start, end] = one < other ? [one, other] : [other, one];
        const years = yearsOf([dated("A", start, end)]);
        const days = years.reduce((sum, year) => {
          const piece = pieceOf(frame(start, end), year);
          const length = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
          return sum + (piece === null ? 0 : (piece.to - piece.from) * length);
        }, 0);
        expect(days).toBeCloseTo((Date.parse(end) - Date.parse(start)) / 86_400_000 + 1, 6);
      }),
    );
  });

  it("is drawn nowhere where no bound is stated, and open in one year where one is", () => {
    expect(pieceOf(null, 2023)).toBeNull();
    expect(pieceOf(frame(null, null), 2023)).toBeNull();
    const half = frame("2022-07-01", null);
    expect(pieceOf(half, 2022)).toMatchObject({ to: 1, open: true });
    expect(pieceOf(half, 2023)).toBeNull();
    expect(pieceOf(frame(null, "2023-12-31"), 2023)).toEqual({ from: 0, to: 1, open: true });
  });

  it("spans the years of the plan and of each activity", () => {
    expect(yearsOf([dated("A", null, "2026-03-01")], "2021-01-01", "2024-12-31")).toEqual([
      2021, 2022, 2023, 2024, 2025, 2026,
    ]);
    expect(yearsOf([dated("A", null, null)])).toEqual([]);
  });
});

describe("today", () => {
  it("stands in its own year only", () => {
    expect(todayIn("2024-01-01", 2024)).toBe(0);
    expect(todayIn("2024-12-31", 2024)).toBeLessThan(1);
    expect(todayIn("2024-12-31", 2025)).toBeNull();
  });

  it("makes an activity past only where its end and its state are known", () => {
    expect(isPast(dated("A", null, "2024-05-31"), "2024-06-01")).toBe(true);
    expect(isPast(dated("A", null, "2024-05-31"), "2024-05-31")).toBe(false);
    expect(isPast(dated("A", "2020-01-01", null), "2024-06-01")).toBe(false);
    expect(isPast({ ...dated("A", null, "2024-05-31"), state: "complete" }, "2025-01-01")).toBe(
      false,
    );
    expect(isPast({ ...dated("A", null, "2024-05-31"), state: null }, "2025-01-01")).toBe(false);
  });
});

describe("the activities", () => {
  const part = (actor: string) => ({
    ...{ actor, title: { en: actor, ar: null, ckb: null }, part: "lead" as const, known: true },
    ...{ printed_as: null, since_on: null, until_on: null },
  });

  it("are those of the logframe, each with its pillar and how far it is", () => {
    const progress = [{ node: { code: "P1.1.F1" }, state: "complete" }] as ActivityProgress[];
    const nodes = [
      node("P1", { level: "pillar" }),
      node("P1.1", { level: "objective", parent: "P1" }),
      node("P1.1.F1", { parent: "P1.1" }),
      node("P1.1.K1", { parent: "P1.1" }),
    ];
    expect(
      datedOf(nodes, progress).map((each) => [each.node.code, each.pillar, each.state]),
    ).toEqual([
      ["P1.1.F1", "P1", "complete"],
      ["P1.1.K1", "P1", null],
    ]);
  });

  it("are narrowed by pillar, side and actor together", () => {
    const all = [
      dated("A", null, null, { side: "federal", responsibilities: [part("F-1"), part("F-2")] }),
      dated("B", null, null, { side: "krg", responsibilities: [part("K-1")] }),
    ] as Dated[];
    const codes = (given: object) => narrowed(all, given).map((each) => each.node.code);
    expect(codes({})).toEqual(["A", "B"]);
    expect(codes({ side: "krg" })).toEqual(["B"]);
    expect(codes({ actor: "F-2", side: "federal", pillar: "P1" })).toEqual(["A"]);
    expect(codes({ pillar: "P2" })).toEqual([]);
    expect(actorsOf([...all, ...all]).map(({ actor }) => actor)).toEqual(["F-1", "F-2", "K-1"]);
  });
});
