/** Reads of the roll-ups. */
import { type Answer, answer } from "../api/answers";
import { api } from "../api/client";
import type { Dashboard, PublishedChanges, Scope, WorkItem } from "../api/types";

export function fetchDashboard(plan: string, side: Scope): Promise<Answer<Dashboard>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/dashboards/{side}", { params: { path: { plan, side } } }),
  );
}

/** What was published after a data version, the oldest first; about two hundred at most. */
export function fetchChangesSince(plan: string, since: number): Promise<Answer<PublishedChanges>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/changes", { params: { path: { plan }, query: { since } } }),
  );
}

/** What came back to the person's bodies, for its deadlines. */
export async function fetchReturned(plan: string): Promise<Answer<WorkItem[]>> {
  const work = await answer(api.GET("/api/v1/me/work", { params: { query: { plan } } }));
  return work.ok ? { ok: true, data: work.data.returned, etag: null } : work;
}
