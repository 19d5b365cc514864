/** Sends an activity report that waits in the outbox, without its form. */
import { newKey } from "../api/client";
import { sendSheet } from "../implementation/sending";
import type { Tried } from "../offline/sender";
import { fetchPlan } from "../plans/queries";
import type { Draft } from "../submissions/drafts";
import { activityServer } from "./server";

export async function send(draft: Draft): Promise<Tried> {
  const { about } = draft;
  const nothing = { done: false, conflict: false };
  if (about?.kind !== "activity_report") return { ...nothing, problem: null };
  const plan = await fetchPlan(draft.plan);
  if (!plan.ok) return { ...nothing, problem: plan.problem };
  const ages = plan.data.settings.age_groups;
  const { actor, language: lang } = about;
  return sendSheet(draft, about, activityServer({ plan: draft.plan, ages, actor, lang, newKey }));
}
