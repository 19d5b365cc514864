/** Reads of coordination: bodies, and what was said in their meetings. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage } from "../api/client";
import type {
  BodyDetail,
  BodySummary,
  Meeting,
  MeetingCount,
  MeetingFilter,
  MeetingRecord,
  Recommendation,
  RecommendationEntry,
  RecommendationStep,
  RecordFilter,
  ShowingReport,
} from "../api/types";

const MOST = 200;

/** The bodies that coordinate a plan. */
export async function fetchBodies(plan: string): Promise<Answer<BodySummary[]>> {
  const all = await everyPage((cursor) =>
    answer(api.GET("/api/v1/bodies", { params: { query: { limit: MOST, cursor } } })),
  );
  return all.ok ? { ...all, data: all.data.filter((body) => body.plan === plan) } : all;
}

export function fetchBody(code: string): Promise<Answer<BodyDetail>> {
  return answer(api.GET("/api/v1/bodies/{code}", { params: { path: { code } } }));
}

/** How an indicator is counted from meetings, and what they give for the present period. */
export function fetchMeetingCount(plan: string, indicator: string): Promise<Answer<MeetingCount>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/indicators/{indicator}/meeting-count", {
      params: { path: { plan, indicator } },
    }),
  );
}

/** The meetings that a filter leaves, of those the caller may see, the latest first. */
export function fetchMeetings(filter: MeetingFilter): Promise<Answer<Meeting[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/meetings", { params: { query: { ...filter, limit: MOST, cursor } } })),
  );
}

/** The records that a filter leaves, in the order of their sources. */
export function fetchRecords(filter: RecordFilter): Promise<Answer<MeetingRecord[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/records", {
        params: { query: { ...filter, limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchRecord(id: string): Promise<Answer<MeetingRecord>> {
  return answer(api.GET("/api/v1/records/{record_id}", { params: { path: { record_id: id } } }));
}

/** What became of a recommendation. */
export function fetchRecommendation(id: string): Promise<Answer<Recommendation>> {
  return answer(
    api.GET("/api/v1/recommendations/{record_id}", { params: { path: { record_id: id } } }),
  );
}

export function fetchFollowUp(id: string): Promise<Answer<RecommendationEntry[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/recommendations/{record_id}/history", {
        params: { path: { record_id: id }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

/** The accepted reports of the linked activity, any of which may show that it is done. */
export function fetchShowingReports(id: string): Promise<Answer<ShowingReport[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/recommendations/{record_id}/reports", {
        params: { path: { record_id: id }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function moveRecommendation(
  id: string,
  etag: string,
  step: RecommendationStep,
  key: string,
): Promise<Answer<Recommendation>> {
  return answer(
    api.POST("/api/v1/recommendations/{record_id}/transitions", {
      params: {
        path: { record_id: id },
        header: { "If-Match": etag, "Idempotency-Key": key },
      },
      body: step,
    }),
  );
}
