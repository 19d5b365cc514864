/** What two or more reports say, beside each other, and what a stated figure comes to. Pure. */
import type { Kind, OverlapState, Part, PartDecision, Submission, Value } from "../api/types";
import { parseNumber } from "../kit/numbers";
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

/** The three numbers of a figure; those its kind lacks are null. */
export interface Amounts {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** What is typed as the stated figure. */
export interface Typed {
  value: string;
  numerator: string;
  denominator: string;
}

export const NOTHING_TYPED: Typed = { value: "", numerator: "", denominator: "" };

/** The numbers that were typed, as the server takes them; null while they are not all there. */
export function statedOf(kind: Kind, typed: Typed): Record<string, string | boolean> | null {
  if (kind === "yes_no") return typed.value === "" ? null : { yes: typed.value === "yes" };
  if (kind === "number") {
    const value = parseNumber(typed.value);
    return value === null ? null : { value };
  }
  const [numerator, denominator] = [parseNumber(typed.numerator), parseNumber(typed.denominator)];
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** What the figure comes to with a stated one, where `others` is what all else comes to. */
export function withStated(kind: Kind, others: Amounts, typed: Typed): Amounts | null {
  const stated = statedOf(kind, typed);
  if (stated === null) return null;
  if (kind === "number")
    return {
      value: (others.value ?? 0) + Number(stated.value),
      numerator: null,
      denominator: null,
    };
  const added =
    kind === "yes_no" ? [stated.yes ? 1 : 0, 1] : [stated.numerator, stated.denominator];
  return {
    value: null,
    numerator: (others.numerator ?? 0) + Number(added[0]),
    denominator: (others.denominator ?? 0) + Number(added[1]),
  };
}

/** The decisions on the reports behind a figure, each once, in the order of the reports. */
export function decisionsOf(parts: readonly Part[]): PartDecision[] {
  const found = new Map<string, PartDecision>();
  for (const { decisions } of parts)
    for (const each of decisions) if (!found.has(each.overlap)) found.set(each.overlap, each);
  return [...found.values()];
}
