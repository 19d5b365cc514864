/** Calls about submissions: what is due, what waits, drafts, transitions, history. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage, newKey } from "../api/client";
import type {
  BodyReporting,
  Entry,
  NewReminders,
  NewSubmission,
  Overlap,
  OverlapDetail,
  OverlapTransition,
  Reminder,
  RemindersMade,
  ReportingItem,
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

/** Values that are typed, or the activity reports that they are taken from. */
export interface Change {
  values?: ValueIn[];
  activity_reports?: string[];
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

export function fetchReporting(plan: string, period: string): Promise<Answer<BodyReporting[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/reporting", {
        params: { path: { plan }, query: { period, limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchBodyReporting(
  plan: string,
  actor: string,
  period?: string,
): Promise<Answer<ReportingItem[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/reporting/{actor}", {
        params: { path: { plan, actor }, query: { period, limit: MOST, cursor } },
      }),
    ),
  );
}

export function remind(
  plan: string,
  body: NewReminders,
  key: string,
): Promise<Answer<RemindersMade>> {
  return answer(
    api.POST("/api/v1/plans/{plan}/reminders", {
      params: { path: { plan }, header: { "Idempotency-Key": key } },
      body,
    }),
  );
}

/** The newest reminders about a body; older ones are of no use to who looks whom to remind next. */
export async function fetchReminders(plan: string, actor: string): Promise<Answer<Reminder[]>> {
  const page = await answer(
    api.GET("/api/v1/plans/{plan}/reminders", {
      params: { path: { plan }, query: { actor, limit: 20 } },
    }),
  );
  return page.ok ? { ok: true, data: page.data.items, etag: page.etag } : page;
}
