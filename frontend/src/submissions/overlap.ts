/** What two or more reports say, beside each other, and where they differ. Pure. */
import type { OverlapState, Submission, Value } from "../api/types";
import type { Tone } from "../kit/Tag";

export const OVERLAP_TONES: Record<OverlapState, Tone> = {
  found: "warn",
  outdated: "warn",
  resolved: "good",
  dismissed: "plain",
};

/** One group by sex and age, with each report's value in it (undefined where it gives none). */
export interface Group {
  sex: Value["sex"];
  age: string | null;
  values: (Value | undefined)[];
  differs: boolean;
}

const same = (one: Value | undefined, other: Value | undefined): boolean =>
  one?.value === other?.value &&
  one?.numerator === other?.numerator &&
  one?.denominator === other?.denominator &&
  one?.yes === other?.yes &&
  one?.text === other?.text;

/** The groups that any of the reports names, the total first, in the order in which they appear. */
export function groupsOf(submissions: readonly Submission[]): Group[] {
  const found = new Map<string, Group>();
  for (const { values } of submissions) {
    for (const { sex, age } of values) {
      const key = `${sex} ${age}`;
      if (found.has(key)) continue;
      const each = submissions.map((submission) =>
        submission.values.find((value) => value.sex === sex && value.age === age),
      );
      found.set(key, { sex, age, values: each, differs: each.some((v) => !same(v, each[0])) });
    }
  }
  const isTotal = (group: Group): boolean => group.sex === null && group.age === null;
  return [...found.values()].sort((a, b) => Number(isTotal(b)) - Number(isTotal(a)));
}
