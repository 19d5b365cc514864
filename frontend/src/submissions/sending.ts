/** Sends a submission that waits in the outbox, without its form. */
import { onlyFor, type Tried } from "../offline/sender";
import { fetchIndicator, fetchPlan } from "../plans/queries";
import { shapeOf } from "./cells";
import { type Draft, deviceDrafts } from "./drafts";
import { Report } from "./report";
import { server } from "./server";

export async function send(draft: Draft): Promise<Tried> {
  const { about, plan: code, address, user } = draft;
  const nothing = { done: false, conflict: false };
  if (about?.kind !== "submission") return { ...nothing, problem: null };
  const plan = await fetchPlan(code);
  if (!plan.ok) return { ...nothing, problem: plan.problem };
  const indicator = await fetchIndicator(code, about.what.indicator);
  if (!indicator.ok) return { ...nothing, problem: indicator.problem };
  const { kind, disaggregation } = indicator.data;
  const shape = shapeOf(kind, disaggregation, plan.data.settings.age_groups);
  const { language, what } = about;
  const setup = { user, language, address, what, shape, existing: null, prefill: {} };
  const report = new Report(setup, onlyFor(user, server), deviceDrafts);
  await report.restore();
  const done =
    draft.waiting?.action === "submit" ? (await report.submit()) !== null : await report.save();
  return { done, conflict: report.conflict.value !== null, problem: report.problem.value };
}
