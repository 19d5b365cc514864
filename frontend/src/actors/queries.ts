/** Reads of the registry of actors. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage } from "../api/client";
import type { Actor, ActorSummary } from "../api/types";

const MOST = 200;

export function fetchActors(): Promise<Answer<ActorSummary[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/actors", { params: { query: { limit: MOST, cursor } } })),
  );
}

export function fetchActor(code: string): Promise<Answer<Actor>> {
  return answer(api.GET("/api/v1/actors/{code}", { params: { path: { code } } }));
}
