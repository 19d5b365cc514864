/** Reads that screens share with what is fetched ahead: what each is known by, and how it is asked. */
import {
  fetchAreas,
  fetchIndicator,
  fetchLogframe,
  fetchNode,
  fetchPlan,
  fetchPlans,
} from "./queries";

export const plansRead = () => ["plans", fetchPlans] as const;

export const planRead = (plan: string) => [`plan ${plan}`, () => fetchPlan(plan)] as const;

export const areasRead = () => ["areas", fetchAreas] as const;

export const logframeRead = (plan: string) =>
  [`logframe ${plan}`, () => fetchLogframe(plan)] as const;

export const indicatorRead = (plan: string, code: string) =>
  [`indicator ${plan} ${code}`, () => fetchIndicator(plan, code)] as const;

export const nodeRead = (plan: string, code: string, version: number | null = null) =>
  [
    `node ${plan} ${version === null ? code : `${code} ${version}`}`,
    () => fetchNode(plan, code, version ?? undefined),
  ] as const;
