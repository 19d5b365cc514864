import type { Part, PartDecision, Submission, Value } from "@client/api/types";
import {
  decisionsOf,
  groupsOf,
  NOTHING_TYPED,
  statedOf,
  withStated,
} from "@client/submissions/overlap";
import { describe, expect, it } from "vitest";

const NONE = { value: null, numerator: null, denominator: null };
const value = (sex: Value["sex"], amount: number): Value => ({
  ...NONE,
  sex,
  age: null,
  value: amount,
  yes: null,
  text: null,
});
const report = (...values: Value[]): Submission =>
  ({ values }) as Partial<Submission> as Submission;

describe("reports side by side", () => {
  it("show every group that any of them names, the total first", () => {
    const groups = groupsOf([
      report(value("female", 30), value(null, 48)),
      report(value(null, 48), value("male", 18)),
    ]);
    expect(groups.map(({ sex }) => sex)).toEqual([null, "female", "male"]);
    expect(groups.map(({ values }) => values.map((each) => each?.value))).toEqual([
      [48, 48],
      [30, undefined],
      [undefined, 18],
    ]);
  });

  it("are marked where they differ, also where one of them says nothing", () => {
    const groups = groupsOf([report(value(null, 48), value("female", 3)), report(value(null, 50))]);
    expect(groups.map(({ differs }) => differs)).toEqual([true, true]);
    expect(groupsOf([report(value(null, 48)), report(value(null, 48))])[0]?.differs).toBe(false);
  });
});

describe("a stated figure", () => {
  it("is read in any digits, and is nothing until it is whole", () => {
    expect(statedOf("number", { ...NOTHING_TYPED, value: "٧٠" })).toEqual({ value: "70" });
    expect(statedOf("number", NOTHING_TYPED)).toBeNull();
    expect(statedOf("percentage", { ...NOTHING_TYPED, numerator: "3" })).toBeNull();
    expect(statedOf("percentage", { value: "", numerator: "3", denominator: "4" })).toEqual({
      numerator: "3",
      denominator: "4",
    });
    expect(statedOf("yes_no", { ...NOTHING_TYPED, value: "no" })).toEqual({ yes: false });
  });

  it("is added to what all others come to", () => {
    const typed = { value: "70", numerator: "3", denominator: "4" };
    expect(withStated("number", { ...NONE, value: 20 }, typed)?.value).toBe(90);
    const share = withStated("percentage", { value: 50, numerator: 1, denominator: 2 }, typed);
    expect([share?.numerator, share?.denominator]).toEqual([4, 6]);
    const answer = withStated(
      "yes_no",
      { value: 0, numerator: 0, denominator: 1 },
      { ...NOTHING_TYPED, value: "yes" },
    );
    expect([answer?.numerator, answer?.denominator]).toEqual([1, 2]);
    expect(withStated("number", NONE, NOTHING_TYPED)).toBeNull();
  });
});

describe("the trail", () => {
  it("tells each decision once", () => {
    const decision = (overlap: string) => ({ overlap }) as Partial<PartDecision> as PartDecision;
    const part = (...overlaps: string[]) =>
      ({ decisions: overlaps.map(decision) }) as Partial<Part> as Part;
    const found = decisionsOf([part("a", "b"), part("a"), part()]);
    expect(found.map(({ overlap }) => overlap)).toEqual(["a", "b"]);
  });
});
