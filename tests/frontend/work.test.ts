import type { Due, Work } from "@client/api/types";
import { isDone, isIdle, periodsOf, standsApart, toDo } from "@client/submissions/work";
import { describe, expect, it } from "vitest";
import { due } from "./fixtures";

const begun = (state: "draft" | "submitted" | "returned" | "approved") => ({
  submission: { id: state, state },
  submissions: 1,
});
const codes = (found: Due[]): string[] => found.map(({ indicator }) => indicator.code);

describe("what is to be reported", () => {
  it("begins with what is asked for most often, and leaves out what is begun", () => {
    const list = [
      due("YEAR", "2024", {}),
      due("QUARTER", "2024Q4", {}),
      due("HALF", "2024H2", {}),
      due("BACK", "2024", begun("returned")),
      due("SENT", "2024Q4", begun("submitted")),
    ];
    expect(codes(toDo(list, undefined))).toEqual(["QUARTER", "HALF", "YEAR"]);
    expect(codes(list.filter(isDone))).toEqual(["SENT"]);
    expect(codes(list.filter(standsApart))).toEqual(["BACK"]);
  });

  it("is found by its words", () => {
    expect(codes(toDo([due("A1", "2024", {}), due("B2", "2024", {})], "b2"))).toEqual(["B2"]);
  });

  it("is never quite done where every governorate is asked for", () => {
    const each = due("EACH", "2024Q4", begun("approved"));
    each.indicator.disaggregation.push("area");
    expect(isDone(each)).toBe(false);
  });
});

describe("the choice of a period", () => {
  const work = (period: string | null, late: Work["late_periods"]): Work => ({
    plan: "INAP-II",
    period,
    late_periods: late,
    exceptions: [],
    due: [],
    returned: [],
    waiting: [],
    drafts: [],
    overdue: [],
  });

  it("is idle until anything waits, an overdue recommendation as well", () => {
    const idle = work(null, []);
    expect(isIdle(idle)).toBe(true);
    const text = { en: "Act", ar: null, ckb: null };
    const overdue = [{ id: "1", text, owner: null, due_on: "2023-09-30" }];
    expect(isIdle({ ...idle, overdue })).toBe(false);
  });

  it("offers the present period though nothing of it is late", () => {
    expect(periodsOf(work("2024Q4", [{ period: "2024Q3", count: 2 }]))).toEqual([
      { code: "2024Q4", late: 0 },
      { code: "2024Q3", late: 2 },
    ]);
  });

  it("offers no period twice, and none where none takes entries", () => {
    expect(periodsOf(work("2024Q3", [{ period: "2024Q3", count: 2 }]))).toHaveLength(1);
    expect(periodsOf(work(null, []))).toEqual([]);
  });
});
