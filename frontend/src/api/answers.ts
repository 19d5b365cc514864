/**
 * What a call to the server comes back as: a value, or a problem with its reason.
 *
 * Nothing here throws: a refusal is a value, so that a screen must say what it does with one.
 */
import { line } from "../kit/line";
import type { Problem } from "./types";

export type Answer<T> =
  | { ok: true; data: T; etag: string | null }
  | { ok: false; problem: Problem };

/** A problem of our own making, for when no server answered or the answer was not one of ours. */
export function localProblem(slug: string, status = 0): Problem {
  return { type: `/problems/${slug}`, status, title: slug };
}

/** The slug of a problem's type, such as "stale-version"; clients translate it, never its title. */
export function slugOf(problem: Problem): string {
  return problem.type.replace(/^.*\/problems\//, "");
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "type" in body && "status" in body;
}

interface Raw<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Turn one openapi-fetch call into an answer; a lost line becomes the problem "offline". */
export async function answer<T>(call: Promise<Raw<T>>): Promise<Answer<T>> {
  let raw: Raw<T>;
  try {
    raw = await call;
  } catch {
    line.value = "down";
    return { ok: false, problem: localProblem("offline") };
  }
  line.value = "up";
  const { data, error, response } = raw;
  if (response.ok) return { ok: true, data: data as T, etag: response.headers.get("ETag") };
  if (isProblem(error)) return { ok: false, problem: withRetry(error, response) };
  const slug = response.status >= 500 ? "server-error" : `status-${response.status}`;
  return { ok: false, problem: localProblem(slug, response.status) };
}

/** Carry Retry-After over into the params, so that the message can say how long to wait. */
function withRetry(problem: Problem, response: Response): Problem {
  const seconds = Number(response.headers.get("Retry-After"));
  if (!Number.isFinite(seconds) || seconds <= 0) return problem;
  return { ...problem, params: { seconds, ...problem.params } };
}
