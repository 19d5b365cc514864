/** Two activity reports beside each other. Pure. */
import type { ActivityReport, DuplicateTransition, LikelyDuplicate, Sex } from "../api/types";

export interface Group {
  sex: Sex | null;
  age: string | null;
  /** How many took part by either report: null where it is hidden, undefined where it is not told. */
  counts: readonly [number | null | undefined, number | null | undefined];
}

/** The people of both reports by sex and age: all first, then every group that one of them tells. */
export function groupsOf(one: ActivityReport, other: ActivityReport): Group[] {
  const groups: Group[] = [{ sex: null, age: null, counts: [one.total, other.total] }];
  for (const { sex, age } of [...one.participants, ...other.participants]) {
    if (groups.some((group) => group.sex === sex && group.age === age)) continue;
    const counts = [one, other].map(
      ({ participants }) =>
        participants.find((each) => each.sex === sex && each.age === age)?.count,
    );
    groups.push({ sex, age, counts: [counts[0], counts[1]] });
  }
  return groups;
}

export type Choice = "this" | "other" | "different";

/** What may be chosen: a report that another pair set aside cannot be the one that counts. */
export function choicesOf(report: ActivityReport, twin: LikelyDuplicate): Choice[] {
  const free = (id: string): boolean => !twin.set_aside.includes(id);
  return [
    ...(free(report.id) ? (["this"] as const) : []),
    ...(free(twin.report.id) ? (["other"] as const) : []),
    "different",
  ];
}

export function transitionOf(
  choice: Choice,
  report: ActivityReport,
  twin: LikelyDuplicate,
  reason: string,
): DuplicateTransition {
  if (choice === "different") return { action: "different", reason };
  return { action: "same", reason, counts: choice === "this" ? report.id : twin.report.id };
}

/** Whose decision it is: the coordinator's of both reports' side, or the central team's. */
export function decider(report: ActivityReport, twin: LikelyDuplicate) {
  return report.jurisdiction === twin.report.jurisdiction ? report.jurisdiction : "national";
}
