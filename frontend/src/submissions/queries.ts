/** Calls about submissions: what is due, what waits, drafts, transitions, history. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage, newKey } from "../api/client";
import type {
  Entry,
  NewSubmission,
  Overlap,
  OverlapDetail,
  OverlapTransition,
  State,
  Submission,
  Transition,
  ValueIn,
  Work,
} from "../api/types";

const MOST = 200;

export function fetchWork(plan: string, period?: string): Promise<Answer<Work>> {
  return answer(api.GET("/api/v1/me/work", { params: { query: { plan, period } } }));
}

export interface Wanted {
  plan: string;
  indicator?: string;
  actor?: string;
  period?: string;
  area?: string;
  state?: State;
  waiting?: boolean;
}

export function fetchSubmissions(wanted: Wanted): Promise<Answer<Submission[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/submissions", { params: { query: { ...wanted, limit: MOST, cursor } } }),
    ),
  );
}

export function fetchSubmission(id: string): Promise<Answer<Submission>> {
  return answer(
    api.GET("/api/v1/submissions/{submission_id}", { params: { path: { submission_id: id } } }),
  );
}

export function fetchHistory(id: string): Promise<Answer<Entry[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/submissions/{submission_id}/history", {
        params: { path: { submission_id: id }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function createSubmission(body: NewSubmission, key: string): Promise<Answer<Submission>> {
  return answer(
    api.POST("/api/v1/submissions", { params: { header: { "Idempotency-Key": key } }, body }),
  );
}

export interface Change {
  values: ValueIn[];
  narrative: NewSubmission["narrative"];
}

export function changeSubmission(
  id: string,
  etag: string,
  change: Change,
): Promise<Answer<Submission>> {
  return answer(
    api.PATCH("/api/v1/submissions/{submission_id}", {
      params: { path: { submission_id: id }, header: { "If-Match": etag } },
      body: change,
    }),
  );
}

export interface WantedOverlaps {
  plan: string;
  indicator?: string;
  period?: string;
  side?: Overlap["side"];
  waiting?: boolean;
}

export function fetchOverlaps(wanted: WantedOverlaps): Promise<Answer<Overlap[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/overlaps", { params: { query: { ...wanted, limit: MOST, cursor } } })),
  );
}

export function fetchOverlap(id: string): Promise<Answer<OverlapDetail>> {
  return answer(api.GET("/api/v1/overlaps/{overlap_id}", { params: { path: { overlap_id: id } } }));
}

export function moveOverlap(
  id: string,
  etag: string,
  transition: OverlapTransition,
  key: string = newKey(),
): Promise<Answer<OverlapDetail>> {
  return answer(
    api.POST("/api/v1/overlaps/{overlap_id}/transitions", {
      params: { path: { overlap_id: id }, header: { "If-Match": etag, "Idempotency-Key": key } },
      body: transition,
    }),
  );
}

export function moveSubmission(
  id: string,
  etag: string,
  transition: Transition,
  key: string = newKey(),
): Promise<Answer<Submission>> {
  return answer(
    api.POST("/api/v1/submissions/{submission_id}/transitions", {
      params: { path: { submission_id: id }, header: { "If-Match": etag, "Idempotency-Key": key } },
      body: transition,
    }),
  );
}
