import {
  type Action,
  begin,
  type Entry,
  hurry,
  next,
  type Outcome,
  outcomeOf,
  pause,
  settle,
  wakeAt,
} from "@client/offline/queue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const problem = (slug: string, status: number, params: Record<string, unknown> = {}) => ({
  type: `/problems/${slug}`,
  status,
  title: "",
  params,
});

/** What a line and a server may do with one try. */
const FATES = ["arrives", "lost before", "lost after", "busy", "held"] as const;
type Fate = (typeof FATES)[number];

type Step =
  | { what: "queue"; user: string; action: Action }
  | { what: "send"; user: string; fate: Fate }
  | { what: "wait"; ms: number };

const user = fc.constantFrom("u1", "u2");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    what: fc.constant("queue" as const),
    user,
    action: fc.constantFrom<Action>("save", "submit"),
  }),
  fc.record({ what: fc.constant("send" as const), user, fate: fc.constantFrom(...FATES) }),
  fc.record({ what: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 900_000 }) }),
);

/** A device with an outbox, and a server that remembers the keys of what it took. */
class Model {
  entries: Entry[] = [];
  now = 1_700_000_000_000;
  /** Every arrival: by whose hand, and under which key. */
  arrivals: { key: string; by: string }[] = [];
  taken = new Set<string>();
  queued = 0;

  queue(owner: string, action: Action): void {
    this.queued += 1;
    // Two pieces of work are never begun in the same instant.
    this.now += 1;
    const waiting = begin(action, this.now);
    this.entries.push({ key: `${owner} ${this.queued}`, user: owner, waiting });
  }

  send(by: string, fate: Fate, chance: number): Entry | undefined {
    const entry = next(this.entries, by, this.now);
    if (!entry?.waiting) return undefined;
    if (fate === "arrives" || fate === "lost after") {
      this.arrivals.push({ key: entry.key, by });
      this.taken.add(entry.key);
    }
    const waiting = settle(entry.waiting, OUTCOMES[fate], this.now, chance);
    this.entries = this.entries.flatMap((each) =>
      each !== entry ? [each] : waiting === null ? [] : [{ ...each, waiting }],
    );
    return entry;
  }
}

const OUTCOMES: Record<Fate, Outcome> = {
  arrives: { how: "sent" },
  "lost before": { how: "silent" },
  "lost after": { how: "silent" },
  busy: { how: "busy", seconds: 30 },
  held: { how: "held" },
};

function play(steps: readonly Step[], chance: number): Model {
  const model = new Model();
  for (const each of steps) {
    if (each.what === "queue") model.queue(each.user, each.action);
    if (each.what === "send") model.send(each.user, each.fate, chance);
    if (each.what === "wait") model.now += each.ms;
  }
  return model;
}

const steps = fc.array(step, { maxLength: 60 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe("whatever becomes of the line", () => {
  it("everything arrives, once by its key, and nothing is left", () => {
    fc.assert(
      fc.property(steps, chance, (found, luck) => {
        const model = play(found, luck);
        for (const by of ["u1", "u2"]) {
          for (let moment = wakeAt(model.entries, by); moment !== null; ) {
            model.now = Math.max(model.now, moment);
            expect(model.send(by, "arrives", luck)).toBeDefined();
            moment = wakeAt(model.entries, by);
          }
        }
        expect(model.entries).toEqual([]);
        expect(model.taken.size).toBe(model.queued);
      }),
    );
  });

  it("nothing is sent by anybody but its author", () => {
    fc.assert(
      fc.property(steps, chance, (found, luck) => {
        for (const { key, by } of play(found, luck).arrivals) expect(key.startsWith(by)).toBe(true);
      }),
    );
  });

  it("nothing is tried before its time, and the oldest that may be goes first", () => {
    fc.assert(
      fc.property(steps, chance, user, (found, luck, by) => {
        const { entries, now } = play(found, luck);
        const ready = entries.filter(
          (each) => each.user === by && (each.waiting?.after ?? 0) <= now,
        );
        const chosen = next(entries, by, now);
        expect(chosen === undefined).toBe(ready.length === 0);
        for (const each of ready) {
          expect((chosen?.waiting?.since ?? "") <= (each.waiting?.since ?? "")).toBe(true);
        }
      }),
    );
  });

  it("each wait is longer than the one before it may be, and none longer than ten minutes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), chance, (tries, luck) => {
        const wait = pause(tries, luck);
        expect(wait).toBeGreaterThanOrEqual(2_000);
        expect(wait).toBeLessThanOrEqual(600_000);
        expect(pause(tries + 1, 0)).toBeGreaterThanOrEqual(pause(tries, luck));
      }),
    );
  });
});

describe("a piece of work that an answer settled", () => {
  const waiting = begin("submit", 1_000);
  const refused = settle(
    waiting,
    { how: "refused", problem: problem("validation-failed", 422) },
    2_000,
    0,
  );
  const conflict = settle(waiting, { how: "conflict" }, 2_000, 0);

  it("is not tried again by itself, but stays with its reason", () => {
    for (const each of [refused, conflict]) {
      const entries = [{ key: "k", user: "u1", waiting: each }];
      expect(next(entries, "u1", 9e15)).toBeUndefined();
      expect(wakeAt(entries, "u1")).toBeNull();
    }
    expect(refused?.problem?.status).toBe(422);
    expect(conflict?.state).toBe("conflict");
  });

  it("is not hurried, as what waits for the line is", () => {
    expect(refused && hurry(refused, 5_000)).toEqual(refused);
    const late = settle(waiting, { how: "silent" }, 2_000, 0);
    expect(late && hurry(late, 3_000)).toMatchObject({ tries: 0, after: 3_000 });
  });
});

describe("what an answer means for work that waits", () => {
  it("is silence, a session that is over, a busy server, or a refusal", () => {
    expect(outcomeOf(problem("offline", 0), "offline", 0).how).toBe("silent");
    expect(outcomeOf(problem("session-ended", 401), "session-ended", 0).how).toBe("held");
    const busy = problem("too-many-requests", 429, { seconds: 60 });
    expect(outcomeOf(busy, "too-many-requests", 99)).toEqual({ how: "busy", seconds: 60 });
    expect(outcomeOf(problem("period-locked", 409), "period-locked", 0).how).toBe("refused");
  });

  it("is told to the person when a server stays in trouble", () => {
    const trouble = problem("server-error", 500);
    expect(outcomeOf(trouble, "server-error", 7).how).toBe("busy");
    expect(outcomeOf(trouble, "server-error", 8).how).toBe("refused");
  });
});
