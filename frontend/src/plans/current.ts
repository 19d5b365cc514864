/** The plan on screen: its banner, its units and its ages are needed everywhere. */

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Plan, PlanSummary } from "../api/types";
import { language, pick } from "../kit/i18n";
import { type Resource, useResource } from "../kit/resource";
import { planRead } from "./reads";

/** The one plan that holds synthetic data, by the design's own rule. */
const TRAINING = "TRAINING";
const STORED = "inap.plan";

/** The plan that an address is of: known before anything is loaded, so that the navigation comes at once. */
function codeIn(path: string): string | null {
  const code = /^\/[^/]+\/plans\/([^/]+)/.exec(path)?.[1] ?? "";
  // A code in other letters than a code's is no plan's, and need not be read.
  return /^[\w.-]+$/.test(code) ? code : null;
}

export const currentCode = signal<string | null>(
  codeIn(location.pathname) ?? sessionStorage.getItem(STORED),
);
const plans = signal<Record<string, Plan>>({});

export function currentPlan(): Plan | null {
  return currentCode.value === null ? null : (plans.value[currentCode.value] ?? null);
}

/** Whether the screen shows made-up data. Known from the code alone, so the banner never comes late. */
export function isTraining(): boolean {
  return currentCode.value === TRAINING || (currentPlan()?.synthetic ?? false);
}

/** The plan people come for: the first that is real. */
export function foremost(plans: readonly PlanSummary[]): PlanSummary | undefined {
  return plans.find((plan) => !plan.synthetic) ?? plans[0];
}

/** Make `code` the plan on screen and load it. */
export function useCurrentPlan(code: string): [Resource<Plan>, () => void] {
  useEffect(() => {
    currentCode.value = code;
    sessionStorage.setItem(STORED, code);
  }, [code]);
  const [resource, reload] = useResource(...planRead(code));
  useEffect(() => {
    if (resource.status === "ready") plans.value = { ...plans.peek(), [code]: resource.data };
  }, [resource, code]);
  return [resource, reload];
}

/** The unit's word for so many; the code itself where the plan does not name it. */
export function unitWord(code: string, count: number | null): string {
  const unit = currentPlan()?.units.find((each) => each.code === code);
  if (unit === undefined) return code;
  // Arabic counts from eleven on take the singular; the plan gives one and other only.
  const singular = count === 1 || (language.value === "ar" && count !== null && count > 10);
  return pick(singular ? unit.one : unit.other).text;
}
