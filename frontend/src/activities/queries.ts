/** Calls about activity reports, and about their counting towards indicators. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage, newKey } from "../api/client";
import type {
  ActivityChange,
  ActivityEntry,
  ActivityKind,
  ActivityReport,
  Countable,
  CountingRule,
  DuplicateTransition,
  LikelyDuplicate,
  LikelyDuplicates,
  NewActivityReport,
  NewCountingRule,
  State,
  Transition,
} from "../api/types";

const MOST = 200;

export interface Wanted {
  plan: string;
  node?: string;
  actor?: string;
  area?: string;
  kind?: ActivityKind;
  state?: State;
  from?: string;
  until?: string;
  waiting?: boolean;
}

export function fetchActivities(wanted: Wanted): Promise<Answer<ActivityReport[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/activity-reports", {
        params: { query: { ...wanted, limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchActivity(id: string): Promise<Answer<ActivityReport>> {
  return answer(
    api.GET("/api/v1/activity-reports/{report_id}", { params: { path: { report_id: id } } }),
  );
}

export function fetchActivityHistory(id: string): Promise<Answer<ActivityEntry[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/activity-reports/{report_id}/history", {
        params: { path: { report_id: id }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function createActivity(
  body: NewActivityReport,
  key: string,
): Promise<Answer<ActivityReport>> {
  return answer(
    api.POST("/api/v1/activity-reports", { params: { header: { "Idempotency-Key": key } }, body }),
  );
}

export function changeActivity(
  id: string,
  etag: string,
  body: ActivityChange,
): Promise<Answer<ActivityReport>> {
  return answer(
    api.PATCH("/api/v1/activity-reports/{report_id}", {
      params: { path: { report_id: id }, header: { "If-Match": etag } },
      body,
    }),
  );
}

export function moveActivity(
  id: string,
  etag: string,
  body: Transition,
  key: string = newKey(),
): Promise<Answer<ActivityReport>> {
  return answer(
    api.POST("/api/v1/activity-reports/{report_id}/transitions", {
      params: { path: { report_id: id }, header: { "If-Match": etag, "Idempotency-Key": key } },
      body,
    }),
  );
}

/** Other bodies' reports that may tell of the same event; with `different` those said to be another. */
export function fetchTwins(id: string, different: boolean): Promise<Answer<LikelyDuplicates>> {
  return answer(
    api.GET("/api/v1/activity-reports/{report_id}/likely-duplicates", {
      params: { path: { report_id: id }, query: { different } },
    }),
  );
}

export function decideOnTwin(
  id: string,
  twin: LikelyDuplicate,
  body: DuplicateTransition,
): Promise<Answer<LikelyDuplicate>> {
  return answer(
    api.POST("/api/v1/activity-reports/{report_id}/likely-duplicates/{other_id}/transitions", {
      params: {
        path: { report_id: id, other_id: twin.report.id },
        header: { "If-Match": `"v${twin.version}"`, "Idempotency-Key": newKey() },
      },
      body,
    }),
  );
}

const RULE = "/api/v1/plans/{plan}/indicators/{indicator}/counting-rule";

export function fetchRule(plan: string, indicator: string): Promise<Answer<CountingRule>> {
  return answer(api.GET(RULE, { params: { path: { plan, indicator } } }));
}

/** Declare a rule, or take it away with null. */
export function declareRule(
  plan: string,
  indicator: string,
  etag: string,
  body: NewCountingRule | null,
): Promise<Answer<CountingRule>> {
  const params = { path: { plan, indicator }, header: { "If-Match": etag } };
  return answer(body === null ? api.DELETE(RULE, { params }) : api.PUT(RULE, { params, body }));
}

export interface OfFact {
  actor: string;
  period: string;
  area: string;
}

export function fetchCountable(
  plan: string,
  indicator: string,
  query: OfFact,
): Promise<Answer<Countable>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/indicators/{indicator}/countable", {
      params: { path: { plan, indicator }, query },
    }),
  );
}
