import type { Answer } from "@client/api/answers";
import type { Checks, NewSubmission, Submission } from "@client/api/types";
import { fieldId, shapeOf } from "@client/submissions/cells";
import type { Draft, DraftStore } from "@client/submissions/drafts";
import type { Change } from "@client/submissions/queries";
import { Report, type Server } from "@client/submissions/report";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const TOTAL = fieldId({ sex: null, age: null }, "value");
const WHAT = { plan: "TRAINING", indicator: "I1", actor: "A1", period: "2023Q1", area: "IQ" };
const offline: Answer<never> = {
  ok: false,
  problem: { type: "/problems/offline", status: 0, title: "" },
};
const refused = (slug: string): Answer<never> => ({
  ok: false,
  problem: { type: `/problems/${slug}`, status: 412, title: "" },
});

/** A server that keeps one submission, remembers keys, and can lose its line before or after it acts. */
class FakeServer implements Server {
  held: Submission | null = null;
  calls: string[] = [];
  answers = new Map<string, Submission>();
  line: "up" | "down" | "lost-answer" = "up";
  stale = false;
  private keys = 0;

  newKey = () => `key-${++this.keys}`;

  private put(values: NewSubmission["values"], more: Partial<Submission> = {}): Submission {
    const version = (this.held?.version ?? 0) + 1;
    this.held = {
      ...(this.held ?? {}),
      id: "s1",
      state: "draft",
      narrative: null,
      values,
      version,
      updated_at: "2023-04-01T00:00:00Z",
      ...more,
    } as Submission;
    return this.held;
  }

  private give = (submission: Submission): Answer<Submission> => ({
    ok: true,
    data: submission,
    etag: `"${submission.version}"`,
  });

  create = async (body: NewSubmission, key: string): Promise<Answer<Submission>> => {
    this.calls.push(`create ${key} ${body.values?.[0]?.value ?? body.activity_reports}`);
    if (this.line === "down") return offline;
    const before = this.answers.get(key);
    const made = before ?? this.put(body.values ?? []);
    this.answers.set(key, made);
    return this.line === "lost-answer" ? offline : this.give(made);
  };

  change = async (
    _: string,
    etag: string,
    { values = [], activity_reports }: Change,
  ): Promise<Answer<Submission>> => {
    this.calls.push(`change ${etag} ${values[0]?.value ?? activity_reports}`);
    if (this.line !== "up") return offline;
    if (etag !== `"${this.held?.version}"`) return refused("stale-version");
    return this.give(this.put(values));
  };

  fetch = async (): Promise<Answer<Submission>> =>
    this.held === null ? refused("not-found") : this.give(this.held);

  /** What stands out, of whatever is reported. */
  odd: Checks["warnings"] = [];
  looks = 0;

  check = async (): Promise<Answer<Checks>> => {
    this.looks += 1;
    return this.line === "up"
      ? { ok: true, data: { warnings: this.odd, missing: [] }, etag: null }
      : offline;
  };

  submit: Server["submit"] = async (_, etag, notes): Promise<Answer<Submission>> => {
    this.calls.push(`submit ${etag}`);
    if (this.stale) return refused("stale-version");
    const open = this.odd.filter(({ slug }) => !notes.some((note) => note.slug === slug));
    if (open.length > 0) {
      const told = refused("needs-note");
      const errors = open.map(({ slug, pointer, params }) => ({ slug, pointer, params }));
      return told.ok ? told : { ok: false, problem: { ...told.problem, errors } };
    }
    return this.line === "up"
      ? this.give(this.put(this.held?.values ?? [], { state: "submitted" }))
      : offline;
  };

  /** Someone else changes it. */
  elsewhere(value: number): void {
    this.put([{ sex: null, age: null, value }]);
  }
}

function memoryDrafts(): DraftStore & { held: Map<string, Draft> } {
  const held = new Map<string, Draft>();
  return {
    held,
    read: async (key) => held.get(key),
    write: async (draft) => void held.set(draft.key, structuredClone(draft)),
    remove: async (key) => void held.delete(key),
    ofUser: async (user) => [...held.values()].filter((draft) => draft.user === user),
  };
}

let server: FakeServer;
let drafts: ReturnType<typeof memoryDrafts>;

function report(
  user = "u1",
  existing: { submission: Submission; etag: string } | null = null,
): Report {
  const shape = shapeOf("number", [], []);
  return new Report(
    { user, language: "en", address: "/x", what: WHAT, shape, existing, prefill: {} },
    server,
    drafts,
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  drafts = memoryDrafts();
});
afterEach(() => vi.useRealTimers());

describe("a report being filled", () => {
  it("is kept on the device at once and on the server after a pause", async () => {
    const form = report();
    form.type(TOTAL, "5");
    await vi.advanceTimersByTimeAsync(400);
    expect(drafts.held.size).toBe(1);
    expect(server.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(4000);
    expect(server.calls).toEqual(["create key-1 5"]);
    expect(form.saved.value).toBe("server");
    expect(drafts.held.size).toBe(0);
  });

  it("changes the one it created instead of creating another", async () => {
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    form.type(TOTAL, "6");
    await form.save();
    expect(server.calls).toEqual(["create key-1 5", 'change "1" 6']);
  });

  it("sends a creation again under its own key when the answer was lost", async () => {
    const form = report();
    form.type(TOTAL, "5");
    server.line = "lost-answer";
    expect(await form.save()).toBe(false);
    expect(form.saved.value).toBe("failed");
    server.line = "up";
    form.type(TOTAL, "7");
    expect(await form.save()).toBe(true);
    expect(server.calls).toEqual(["create key-1 5", "create key-1 5", 'change "1" 7']);
    expect(server.held?.values[0]?.value).toBe("7");
  });

  it("survives the end of the page with what was pending", async () => {
    const before = report();
    before.type(TOTAL, "5");
    server.line = "lost-answer";
    await before.save();
    before.leave();
    server.line = "up";
    const after = report();
    await after.restore();
    expect(after.entries.value[TOTAL]).toBe("5");
    await after.save();
    expect(server.calls).toEqual(["create key-1 5", "create key-1 5"]);
  });

  it("never brings back what another person typed on the same device", async () => {
    const mine = report("u1");
    mine.type(TOTAL, "5");
    await vi.advanceTimersByTimeAsync(400);
    mine.stop();
    const theirs = report("u2");
    await theirs.restore();
    expect(theirs.entries.value[TOTAL]).toBeUndefined();
  });

  it("does not send what is no number, and says which field", async () => {
    const form = report();
    form.type(TOTAL, "many");
    expect(await form.save()).toBe(false);
    expect(form.unreadable.value).toEqual([TOTAL]);
    expect(server.calls).toEqual([]);
  });

  it("takes the device's copy away only once the server has confirmed the submission", async () => {
    const form = report();
    form.type(TOTAL, "5");
    server.line = "down";
    expect(await form.submit()).toBeNull();
    expect(drafts.held.size).toBe(1);
    server.line = "up";
    expect((await form.submit())?.state).toBe("submitted");
    expect(drafts.held.size).toBe(0);
  });
});

describe("a report that was begun elsewhere", () => {
  it("meets the other one as a second version instead of a dead end", async () => {
    server.elsewhere(9);
    server.create = async () => ({
      ok: false,
      problem: {
        type: "/problems/submission-exists",
        status: 409,
        title: "",
        params: { submission: "s1" },
      },
    });
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    expect(form.conflict.value?.submission.values[0]?.value).toBe(9);
    await form.settle("mine");
    expect(server.held?.values[0]?.value).toBe("5");
  });
});

describe("a report that was changed elsewhere", () => {
  async function inConflict(): Promise<Report> {
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    server.elsewhere(9);
    form.type(TOTAL, "6");
    await form.save();
    return form;
  }

  it("is not overwritten: both versions stand", async () => {
    const form = await inConflict();
    expect(form.conflict.value?.submission.values[0]?.value).toBe(9);
    expect(form.entries.value[TOTAL]).toBe("6");
    expect(await form.save()).toBe(false);
    expect(server.held?.values[0]?.value).toBe(9);
  });

  it("keeps what is typed here when the person says so", async () => {
    const form = await inConflict();
    await form.settle("mine");
    expect(server.held?.values[0]?.value).toBe("6");
    expect(form.conflict.value).toBeNull();
  });

  it("takes the portal's version when the person says so", async () => {
    const form = await inConflict();
    await form.settle("theirs");
    expect(form.entries.value[TOTAL]).toBe("9");
    expect(server.held?.values[0]?.value).toBe(9);
    expect(drafts.held.size).toBe(0);
  });

  it("shows both when the device holds older work than the portal", async () => {
    server.elsewhere(1);
    const first = server.held as Submission;
    const old = report("u1", { submission: first, etag: '"1"' });
    old.type(TOTAL, "5");
    await vi.advanceTimersByTimeAsync(400);
    old.stop();
    server.elsewhere(9);
    const again = report("u1", { submission: server.held as Submission, etag: '"2"' });
    await again.restore();
    expect(again.conflict.value?.submission.values[0]?.value).toBe(9);
    expect(again.entries.value[TOTAL]).toBe("5");
  });
});

describe("a report to which files are attached", () => {
  /** Attach a file: the version rises and nothing else changes; the answer may be lost. */
  const attach = async (): Promise<Answer<{ subject_version: number }>> => {
    server.calls.push("attach");
    const held = server.held as Submission;
    server.held = { ...held, version: held.version + 1 };
    if (server.line === "lost-answer") return offline;
    return { ok: true, data: { subject_version: held.version + 1 }, etag: null };
  };

  it("is put on the server first, and goes on from the version that the file made", async () => {
    const form = report();
    form.type(TOTAL, "5");
    expect((await form.during(attach)).ok).toBe(true);
    form.type(TOTAL, "6");
    expect(await form.save()).toBe(true);
    expect(server.calls).toEqual(["create key-1 5", "attach", 'change "2" 6']);
    expect(form.conflict.value).toBeNull();
  });

  it("attaches in turn with its own saves", async () => {
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    form.type(TOTAL, "6");
    await Promise.all([form.save(), form.during(attach), form.save()]);
    expect(server.calls).toEqual(["create key-1 5", 'change "1" 6', "attach"]);
  });

  it("attaches nothing to what could not be saved", async () => {
    const form = report();
    form.type(TOTAL, "many");
    const refusal = await form.during(attach);
    expect(refusal.ok ? "" : refusal.problem.type).toBe("/problems/not-saved");
    expect(server.calls).toEqual([]);
  });

  it("is in no conflict with a file whose answer was lost", async () => {
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    server.line = "lost-answer";
    expect((await form.during(attach)).ok).toBe(false);
    server.line = "up";
    form.type(TOTAL, "6");
    expect(await form.save()).toBe(true);
    expect(form.conflict.value).toBeNull();
    expect(server.held?.values[0]?.value).toBe("6");
  });

  it("is not sent when only its files were changed elsewhere, until they were looked at", async () => {
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    await attach();
    server.stale = true;
    expect(await form.submit()).toBeNull();
    expect(form.problem.value?.type).toBe("/problems/evidence-changed");
    expect(form.conflict.value).toBeNull();
    server.stale = false;
    expect((await form.submit())?.state).toBe("submitted");
  });

  it("meets a conflict when the figures were changed as well", async () => {
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    server.elsewhere(9);
    expect((await form.during(attach)).ok).toBe(true);
    form.type(TOTAL, "6");
    expect(await form.save()).toBe(false);
    expect(form.conflict.value?.submission.values[0]?.value).toBe(9);
  });
});

describe("figures that stand out", () => {
  const jump = {
    slug: "figure-jumps",
    pointer: "/values/0",
    params: { value: "500", low: "10", high: "12", count: "2" },
    note: null,
    as_printed: false,
  };

  it("are told a moment after typing, before anything is saved", async () => {
    const form = report();
    server.odd = [jump];
    form.type(TOTAL, "500");
    await vi.advanceTimersByTimeAsync(1300);
    expect(form.doubts.value.map(({ slug }) => slug)).toEqual(["figure-jumps"]);
    expect(server.calls).toEqual([]);
    server.odd = [];
    form.type(TOTAL, "11");
    await vi.advanceTimersByTimeAsync(1300);
    expect(form.doubts.value).toEqual([]);
  });

  it("are sent with a note, and not without one", async () => {
    const form = report();
    server.odd = [jump];
    form.type(TOTAL, "500");
    expect(await form.submit()).toBeNull();
    expect(form.wanted.value).toEqual(["figure-jumps"]);
    form.explain("figure-jumps", " ");
    expect(form.wanted.value).toEqual(["figure-jumps"]);
    form.explain("figure-jumps", "Two courses more.");
    expect(form.wanted.value).toEqual([]);
    expect((await form.submit())?.state).toBe("submitted");
  });

  it("do not hold up a report whose line is down", async () => {
    const form = report();
    server.line = "down";
    form.type(TOTAL, "500");
    await vi.advanceTimersByTimeAsync(1300);
    expect(form.doubts.value).toEqual([]);
    expect(form.problem.value).toBeNull();
  });
});

describe("figures taken from activity reports", () => {
  it("are sent in place of what is typed", async () => {
    const form = report();
    form.type(TOTAL, "5");
    expect((await form.submitCounted(["a", "b"]))?.state).toBe("submitted");
    expect(server.calls).toEqual(["create key-1 a,b", 'submit "1"']);
    expect(drafts.held.size).toBe(0);
  });

  it("replace those of a draft that is there", async () => {
    server.elsewhere(9);
    const form = report("u1", { submission: server.held as Submission, etag: '"1"' });
    await form.submitCounted(["a"]);
    expect(server.calls).toEqual(['change "1" a', 'submit "2"']);
  });

  it("make one report when the answer was lost", async () => {
    const form = report();
    server.line = "lost-answer";
    expect(await form.submitCounted(["a"])).toBeNull();
    server.line = "up";
    expect((await form.submitCounted(["a"]))?.state).toBe("submitted");
    expect(server.calls).toEqual(["create key-1 a", "create key-1 a", 'submit "1"']);
  });

  it("are not sent over a version that nobody here has seen", async () => {
    server.elsewhere(3);
    const seen = server.held as Submission;
    server.elsewhere(9);
    const form = report("u1", { submission: seen, etag: '"1"' });
    expect(await form.submitCounted(["a"])).toBeNull();
    expect(form.conflict.value?.submission.values[0]?.value).toBe(9);
  });
});

describe("a report that the line failed", () => {
  /** Its request to send for review arrives, and the answer to it does not. */
  async function lostSubmit(): Promise<string[]> {
    const keys: string[] = [];
    const submit = server.submit;
    server.submit = async (id, etag, notes, key) => {
      keys.push(key);
      const done = await submit(id, etag, notes, key);
      return keys.length === 1 ? offline : done;
    };
    const form = report();
    form.type(TOTAL, "5");
    expect(await form.submit()).toBeNull();
    expect(form.lost).toBe(true);
    await form.wait("submit");
    return keys;
  }

  it("waits with what the person asked for, and leaves the outbox when it is changed", async () => {
    server.line = "down";
    const form = report();
    form.type(TOTAL, "5");
    expect(await form.submit()).toBeNull();
    await form.wait("submit");
    const [kept] = [...drafts.held.values()];
    expect(kept?.waiting).toMatchObject({ action: "submit", state: "waiting" });
    expect(kept?.about).toMatchObject({ kind: "submission", what: WHAT });
    const opened = report();
    await opened.restore();
    expect(opened.waiting.value?.action).toBe("submit");
    opened.type(TOTAL, "6");
    await vi.advanceTimersByTimeAsync(300);
    expect([...drafts.held.values()][0]?.waiting).toBeNull();
  });

  it("is sent for review again under the key it was first sent with", async () => {
    const keys = await lostSubmit();
    const again = report();
    await again.restore();
    expect((await again.submit())?.state).toBe("submitted");
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(drafts.held.size).toBe(0);
  });

  it("finds a change of its own, whose answer was lost, to be no conflict", async () => {
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    form.type(TOTAL, "6");
    const change = server.change;
    server.change = async (...given) => {
      await change(...given);
      server.change = change;
      return offline;
    };
    expect(await form.save()).toBe(false);
    expect(await form.save()).toBe(true);
    expect(form.conflict.value).toBeNull();
    expect(server.held?.values[0]?.value).toBe("6");
  });

  it("takes up what it made before it meets what somebody else made of it", async () => {
    const form = report();
    form.type(TOTAL, "5");
    await form.save();
    server.line = "down";
    form.type(TOTAL, "6");
    await form.submit();
    await form.wait("submit");
    server.line = "up";
    server.elsewhere(9);
    const again = report();
    await again.restore();
    expect(await again.submit()).toBeNull();
    expect(again.conflict.value?.submission.values[0]?.value).toBe(9);
    expect(server.calls.filter((call) => call.startsWith("create"))).toHaveLength(1);
  });
});
