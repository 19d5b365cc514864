/** Reads that screens share with what is fetched ahead: what each is known by, and how it is asked. */
import { fetchActivities, fetchActivity } from "./queries";

export const waitingRead = (plan: string) =>
  [`activities waiting ${plan}`, () => fetchActivities({ plan, waiting: true })] as const;

export const draftsRead = (plan: string) =>
  [`activities drafts ${plan}`, () => fetchActivities({ plan, state: "draft" })] as const;

export const activityRead = (id: string) => [`activity ${id}`, () => fetchActivity(id)] as const;
