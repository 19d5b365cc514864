/** Decisions on many reports: what may be done with all that are chosen, and what became of each. Pure. */
import type { Decided, Decisions, Problem, Submission } from "../api/types";

export type BulkAction = Decisions["action"];
const ACTIONS: readonly BulkAction[] = ["verify", "approve", "return"];
/** As many as the server takes in one call. */
export const MOST_CHOSEN = 200;

/** What may be done with every one of them, as the server offered it for each. */
export function actionsFor(chosen: readonly Submission[]): BulkAction[] {
  if (chosen.length === 0) return [];
  return ACTIONS.filter((action) => chosen.every((each) => each.allowed.includes(action)));
}

/** The chosen reports at the versions that are on screen. */
export function itemsOf(chosen: readonly Submission[]): Decisions["items"] {
  return chosen.slice(0, MOST_CHOSEN).map(({ id, version }) => ({ id, version }));
}

export interface Refusal {
  submission: Submission;
  problem: Problem;
}

/** The reports that were refused, each with its problem in the shape of any other. */
export function refusalsOf(decided: Decided, chosen: readonly Submission[]): Refusal[] {
  return decided.items.flatMap(({ id, problem }) => {
    const submission = chosen.find((each) => each.id === id);
    if (problem === null || submission === undefined) return [];
    const { slug, params } = problem;
    return [
      { submission, problem: { type: `/problems/${slug}`, status: 409, title: slug, params } },
    ];
  });
}
