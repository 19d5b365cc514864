/** The words and tones of stages and states. */
import type {
  ActivityState,
  Assignment,
  ImplementationPlan,
  ImplementationReport,
  Stage,
  SupportReport,
} from "../api/types";
import { t } from "../kit/i18n";
import type { Tone } from "../kit/Tag";

export const STAGE_TONES: Record<Stage, Tone> = {
  not_circulated: "plain",
  circulated: "info",
  declined: "bad",
  withdrawn: "plain",
  acknowledged: "info",
  planned: "info",
  approved: "info",
  instructed: "info",
  reported: "info",
  complete: "good",
};

export const ACTIVITY_TONES: Record<ActivityState, Tone> = {
  not_circulated: "plain",
  preparing: "info",
  under_way: "info",
  complete: "good",
};

export const PLAN_TONES: Record<ImplementationPlan["state"], Tone> = {
  draft: "plain",
  submitted: "info",
  change_requested: "warn",
  approved: "info",
  instructed: "good",
};

export const REPORT_TONES: Record<ImplementationReport["state"], Tone> = {
  draft: "plain",
  submitted: "info",
  returned: "warn",
  accepted: "good",
  reopened: "warn",
};

export const SUPPORT_TONES: Record<SupportReport["state"], Tone> = {
  draft: "plain",
  submitted: "info",
  noted: "good",
};

export const stageWord = (stage: Stage): string => t(`position.stage.${stage}`);
export const activityWord = (state: ActivityState): string => t(`position.activity.${state}`);
export const planWord = (state: ImplementationPlan["state"]): string =>
  t(`position.planState.${state}`);
export const reportWord = (state: ImplementationReport["state"]): string =>
  t(`position.reportState.${state}`);
export const supportWord = (state: SupportReport["state"]): string =>
  t(`position.supportState.${state}`);

/** What a report is about, in words. */
export function coverageWord(report: ImplementationReport, stages: readonly string[]): string {
  if (report.covers === "part") return t("position.coversPart", { part: report.part ?? "" });
  if (report.covers === "stage") {
    const stage = stages[(report.stage ?? 1) - 1] ?? String(report.stage);
    return t("position.coversStage", { stage });
  }
  return t("position.covers.whole");
}

/** The one thing that an assignment asks of its body next. */
export type Next =
  | "acknowledge"
  | "plan"
  | "goOn"
  | "change"
  | "wait"
  | "report"
  | "reported"
  | "none";

export function nextOf(assignment: Assignment): Next {
  const { state, stage, implementation_plan: plan, forms_used: forms } = assignment;
  if (state === "circulated") return "acknowledge";
  if (state !== "acknowledged" || stage === "complete") return "none";
  // What was reported stands on the assignment: a further report is begun from there.
  if (stage === "reported") return "reported";
  if (!forms || plan?.state === "instructed") return "report";
  if (plan === null) return "plan";
  if (plan.state === "draft") return "goOn";
  return plan.state === "change_requested" ? "change" : "wait";
}
