/**
 * The outbox as a machine: what becomes of a piece of work that waits for the line. Pure.
 *
 * A piece of work waits until an answer settles it: sent, refused, or in conflict with what somebody
 * else did. Silence settles nothing: it is tried again, later each time, under the key it was first
 * sent with. What was refused or is in conflict stays where it is until the person has decided.
 */
import type { Problem } from "../api/types";

export type Action = "save" | "submit";

export interface Waiting {
  /** What the person asked for. */
  action: Action;
  /** When they did, in ISO 8601: what was asked first goes first. */
  since: string;
  state: "waiting" | "refused" | "conflict";
  /** How often it was tried in vain since the last answer. */
  tries: number;
  /** Not to be tried before this moment, in milliseconds of the epoch. */
  after: number;
  /** Why the server refused it. */
  problem: Problem | null;
}

export type Outcome =
  | { how: "sent" }
  /** No answer: whether it arrived is not known. */
  | { how: "silent" }
  /** The server asks to be left alone for a while. */
  | { how: "busy"; seconds: number }
  /** The session is over, or it is being changed on screen: nothing was tried. */
  | { how: "held" }
  | { how: "refused"; problem: Problem }
  | { how: "conflict" };

export interface Entry {
  key: string;
  user: string;
  waiting?: Waiting | null;
}

/** The first wait after silence, and the longest one, in milliseconds. */
const FIRST_WAIT = 4_000;
const LONGEST_WAIT = 10 * 60_000;
/** How long work that is open on screen is left alone. */
const HELD_WAIT = 5_000;

export function begin(action: Action, now: number): Waiting {
  const since = new Date(now).toISOString();
  return { action, since, state: "waiting", tries: 0, after: now, problem: null };
}

/** How long to wait after so many tries: twice as long each time, and by chance up to half less. */
export function pause(tries: number, chance: number): number {
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries, 20));
  return Math.round(most * (1 - chance / 2));
}

/** What an outcome makes of a piece of work; null when there is nothing left to wait for. */
export function settle(
  waiting: Waiting,
  outcome: Outcome,
  now: number,
  chance: number,
): Waiting | null {
  switch (outcome.how) {
    case "sent":
      return null;
    case "silent":
      return { ...waiting, tries: waiting.tries + 1, after: now + pause(waiting.tries, chance) };
    case "busy": {
      const asked = outcome.seconds * 1000;
      const after = now + Math.max(asked, pause(waiting.tries, chance));
      return { ...waiting, tries: waiting.tries + 1, after };
    }
    case "held":
      return { ...waiting, after: now + HELD_WAIT };
    case "refused":
      return { ...waiting, state: "refused", tries: 0, problem: outcome.problem };
    case "conflict":
      return { ...waiting, state: "conflict", tries: 0, problem: null };
  }
}

/** Tried at once, whatever it waited for: the person said so, or the line came back. */
export function hurry(waiting: Waiting, now: number): Waiting {
  return waiting.state === "waiting" ? { ...waiting, tries: 0, after: now } : waiting;
}

function inTurn<E extends Entry>(entries: readonly E[], user: string): E[] {
  return entries
    .filter((entry) => entry.user === user && entry.waiting?.state === "waiting")
    .sort((a, b) => (a.waiting?.since ?? "").localeCompare(b.waiting?.since ?? ""));
}

/** What to try now: the oldest of this user's work that may be tried; never anybody else's. */
export function next<E extends Entry>(
  entries: readonly E[],
  user: string,
  now: number,
): E | undefined {
  return inTurn(entries, user).find((entry) => (entry.waiting?.after ?? 0) <= now);
}

/** When something may be tried next; null when nothing waits. */
export function wakeAt(entries: readonly Entry[], user: string): number | null {
  const moments = inTurn(entries, user).map((entry) => entry.waiting?.after ?? 0);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Slugs that say nothing about the work itself: it may well be taken later. */
const PASSING = new Set(["too-many-requests", "unavailable", "server-error", "internal-error"]);
/** So often a server in trouble is tried before the person is asked to look at it. */
const MOST_TROUBLE = 8;

/** What a problem means for a piece of work that was tried `tries` times in vain before. */
export function outcomeOf(problem: Problem, slug: string, tries: number): Outcome {
  if (slug === "offline") return { how: "silent" };
  if (problem.status === 401) return { how: "held" };
  if (PASSING.has(slug) && (slug === "too-many-requests" || tries < MOST_TROUBLE)) {
    const { seconds } = (problem.params ?? {}) as { seconds?: unknown };
    return { how: "busy", seconds: typeof seconds === "number" ? seconds : 0 };
  }
  return { how: "refused", problem };
}
