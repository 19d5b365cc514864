/** Calls about amendments: lists, one of them, its discussion, and the steps it takes. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage } from "../api/client";
import type {
  Amendment,
  AmendmentEntry,
  AmendmentState,
  AmendmentStep,
  Comment,
  NewAmendment,
  Text,
} from "../api/types";

const MOST = 200;

export interface Wanted {
  plan: string;
  node?: string;
  state?: AmendmentState;
}

export function fetchAmendments(wanted: Wanted): Promise<Answer<Amendment[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/amendments", { params: { query: { ...wanted, limit: MOST, cursor } } }),
    ),
  );
}

export function fetchAmendment(id: string): Promise<Answer<Amendment>> {
  return answer(
    api.GET("/api/v1/amendments/{amendment_id}", { params: { path: { amendment_id: id } } }),
  );
}

export function createAmendment(body: NewAmendment, key: string): Promise<Answer<Amendment>> {
  return answer(
    api.POST("/api/v1/amendments", { params: { header: { "Idempotency-Key": key } }, body }),
  );
}

export function changeAmendment(
  id: string,
  etag: string,
  body: Pick<NewAmendment, "proposed" | "reason">,
): Promise<Answer<Amendment>> {
  return answer(
    api.PATCH("/api/v1/amendments/{amendment_id}", {
      params: { path: { amendment_id: id }, header: { "If-Match": etag } },
      body,
    }),
  );
}

export function moveAmendment(
  id: string,
  etag: string,
  step: AmendmentStep,
  key: string,
): Promise<Answer<Amendment>> {
  return answer(
    api.POST("/api/v1/amendments/{amendment_id}/transitions", {
      params: { path: { amendment_id: id }, header: { "If-Match": etag, "Idempotency-Key": key } },
      body: step,
    }),
  );
}

export function fetchSteps(id: string): Promise<Answer<AmendmentEntry[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/amendments/{amendment_id}/history", {
        params: { path: { amendment_id: id }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchComments(id: string): Promise<Answer<Comment[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/amendments/{amendment_id}/comments", {
        params: { path: { amendment_id: id }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function sayComment(id: string, text: Partial<Text>, key: string): Promise<Answer<Comment>> {
  return answer(
    api.POST("/api/v1/amendments/{amendment_id}/comments", {
      params: { path: { amendment_id: id }, header: { "Idempotency-Key": key } },
      body: { text },
    }),
  );
}
