/** The form of a plan's settings: what stands in it, and what is sent. Pure. */
import type { PlanSettings, PlanSettingsChange } from "../api/types";

export const SWITCHES = ["federal", "krg", "position_3_acceptance", "refusal_allowed"] as const;
export const DAYS = ["position_2_due_days", "position_3_due_days"] as const;
export type Switch = (typeof SWITCHES)[number];
export type DueDays = (typeof DAYS)[number];

export type SettingsForm = Record<Switch, boolean> & Record<DueDays, string>;

export function formOf(settings: PlanSettings): SettingsForm {
  return {
    federal: settings.position_forms.federal,
    krg: settings.position_forms.krg,
    position_3_acceptance: settings.position_3_acceptance,
    refusal_allowed: settings.refusal_allowed,
    position_2_due_days: settings.position_2_due_days?.toString() ?? "",
    position_3_due_days: settings.position_3_due_days?.toString() ?? "",
  };
}

/** What is sent of a form; `days` reads a count of days, null where none is given. */
export function settingsBody(
  form: SettingsForm,
  days: (text: string) => number | null,
): PlanSettingsChange {
  return {
    position_forms: { federal: form.federal, krg: form.krg },
    position_3_acceptance: form.position_3_acceptance,
    refusal_allowed: form.refusal_allowed,
    position_2_due_days: days(form.position_2_due_days),
    position_3_due_days: days(form.position_3_due_days),
  };
}
