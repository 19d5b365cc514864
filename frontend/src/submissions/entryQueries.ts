/** Calls about checks, comparisons, decisions on many, and exceptions to a period's lock. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage, newKey } from "../api/client";
import type {
  Checks,
  Comparison,
  Decided,
  Decisions,
  Exception,
  NewException,
  NewSubmission,
} from "../api/types";

const MOST = 200;

export function checkValues(body: NewSubmission): Promise<Answer<Checks>> {
  return answer(api.POST("/api/v1/submissions/checks", { body }));
}

export function fetchComparison(id: string): Promise<Answer<Comparison>> {
  return answer(
    api.GET("/api/v1/submissions/{submission_id}/comparison", {
      params: { path: { submission_id: id } },
    }),
  );
}

export function decideMany(body: Decisions, key: string = newKey()): Promise<Answer<Decided>> {
  return answer(
    api.POST("/api/v1/submissions/transitions", {
      params: { header: { "Idempotency-Key": key } },
      body,
    }),
  );
}

export function fetchExceptions(plan: string, period: string): Promise<Answer<Exception[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/periods/{period}/exceptions", {
        params: { path: { plan, period }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function giveException(
  plan: string,
  period: string,
  body: NewException,
  key: string = newKey(),
): Promise<Answer<Exception>> {
  return answer(
    api.POST("/api/v1/plans/{plan}/periods/{period}/exceptions", {
      params: { path: { plan, period }, header: { "Idempotency-Key": key } },
      body,
    }),
  );
}

export function endException(id: string): Promise<Answer<unknown>> {
  return answer(
    api.DELETE("/api/v1/period-exceptions/{exception_id}", {
      params: { path: { exception_id: id } },
    }),
  );
}
