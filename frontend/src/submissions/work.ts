/** What of my work still wants doing. Pure. */
import type { Due, Work } from "../api/types";
import { matches } from "../kit/text";
import { allWords } from "../plans/words";

/** Reports that the body can still write on; everything else has left its desk. */
const ITS_OWN = new Set(["draft", "returned", "reopened"]);

/** Whether nothing at all waits for this person. */
export function isIdle({ due, returned, waiting, drafts, overdue }: Work): boolean {
  return [due, returned, waiting, drafts, overdue].every((each) => each.length === 0);
}

/** Whether the body has nothing more to do; an indicator of every governorate is never quite done. */
export function isDone({ indicator, submission }: Due): boolean {
  if (submission === null || indicator.disaggregation.includes("area")) return false;
  return !ITS_OWN.has(submission.state);
}

/** Whether it is listed among what is begun or came back. */
export function standsApart({ indicator, submission }: Due): boolean {
  if (submission === null || indicator.disaggregation.includes("area")) return false;
  return ITS_OWN.has(submission.state);
}

/** What is due and not begun (that stands apart), searched; what is asked for most often comes first. */
export function toDo(due: readonly Due[], q: string | undefined): Due[] {
  const length = (period: string): number =>
    period.length === 4 ? 4 : period.includes("Q") ? 1 : 2;
  return due
    .filter((each) => !isDone(each) && !standsApart(each))
    .filter((each) => !q || matches(q, each.indicator.code, allWords(each.indicator.title)))
    .sort((a, b) => length(a.period) - length(b.period));
}

/** The periods to choose from: the present one, and those with late reports. */
export function periodsOf(work: Work): { code: string; late: number }[] {
  const late = work.late_periods.map(({ period, count }) => ({ code: period, late: count }));
  if (work.period === null || late.some(({ code }) => code === work.period)) return late;
  return [{ code: work.period, late: 0 }, ...late];
}
