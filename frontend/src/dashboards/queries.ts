/** Reads of the roll-ups. */
import { type Answer, answer } from "../api/answers";
import { api } from "../api/client";
import type { Dashboard, Scope } from "../api/types";

export function fetchDashboard(plan: string, side: Scope): Promise<Answer<Dashboard>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/dashboards/{side}", { params: { path: { plan, side } } }),
  );
}
