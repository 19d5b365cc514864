/** Reads that screens share with what is fetched ahead: what each is known by, and how it is asked. */
import { fetchSubmission, fetchSubmissions, fetchWork } from "./queries";

export const workRead = (plan: string, period?: string) =>
  [`work ${plan} ${period ?? ""}`, () => fetchWork(plan, period)] as const;

export const submissionRead = (id: string) =>
  [`submission ${id}`, () => fetchSubmission(id)] as const;

/** All that a body reported on an indicator, in every period and area. */
export const reportedRead = (plan: string, indicator: string, actor: string) =>
  [
    `submissions ${plan} ${indicator} ${actor}`,
    () => fetchSubmissions({ plan, indicator, actor }),
  ] as const;
