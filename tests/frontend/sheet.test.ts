import type { Answer } from "@client/api/answers";
import {
  cannotSend,
  type Entries,
  type Kept,
  Sheet,
  type SheetServer,
} from "@client/implementation/sheet";
import type { Draft } from "@client/submissions/drafts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeDrafts } from "./drafts";

interface Held extends Kept {
  text: string;
}

const refused = (slug: string, params: Record<string, unknown> = {}): Answer<never> => ({
  ok: false,
  problem: { type: `/problems/${slug}`, status: 409, title: "", params },
});

/** A server that keeps one thing, remembers keys, and can lose its line before or after it acts. */
class FakeServer implements SheetServer<Held> {
  held: Held | null = null;
  calls: string[] = [];
  keys = new Map<string, Held>();
  line: "up" | "down" | "lost-answer" = "up";
  private count = 0;

  newKey = () => `key-${++this.count}`;
  entries = (held: Held): Entries => ({ text: held.text });
  fetch = async (): Promise<Answer<Held>> => this.give();

  private give(): Answer<Held> {
    if (this.held === null) return refused("not-found");
    return { ok: true, data: this.held, etag: `"v${this.held.version}"` };
  }

  private put(text: string): Held {
    this.held = { id: "one", version: (this.held?.version ?? 0) + 1, text };
    return this.held;
  }

  create = async (entries: Entries, key: string): Promise<Answer<Held>> => {
    this.calls.push(`create ${key} ${entries.text}`);
    if (this.line === "down") return refused("offline");
    const before = this.keys.get(key);
    if (before === undefined && this.held !== null)
      return refused("implementation-plan-exists", { implementation_plan: this.held.id });
    this.keys.set(key, before ?? this.put(entries.text ?? ""));
    return this.line === "lost-answer" ? refused("offline") : this.give();
  };

  change = async (_held: Held, etag: string, entries: Entries): Promise<Answer<Held>> => {
    this.calls.push(`change ${etag} ${entries.text}`);
    if (this.line !== "up") return refused("offline");
    if (etag !== `"v${this.held?.version}"`) return refused("stale-version");
    this.put(entries.text ?? "");
    return this.give();
  };

  submit = async (_id: string, etag: string): Promise<Answer<Held>> => {
    this.calls.push(`submit ${etag}`);
    return etag === `"v${this.held?.version}"` ? this.give() : refused("stale-version");
  };
}

let server: FakeServer;
let drafts: FakeDrafts;
const place = {
  ...{ key: "k", user: "u", plan: "PLAN", indicator: "P1.1.F1", address: "/x" },
  about: { kind: "implementation_plan", language: "en", assignment: "a" } as const,
};
const sheetOf = (existing: Held | null = null) =>
  new Sheet<Held>(place, server, drafts, existing, { text: "" });

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  drafts = new FakeDrafts();
});
afterEach(() => vi.useRealTimers());

describe("a form that is kept as it is typed", () => {
  it("goes to the device at once, and to the portal after a pause", async () => {
    const sheet = sheetOf();
    sheet.type("text", "Hello");
    await vi.advanceTimersByTimeAsync(300);
    expect([drafts.kept.get("k")?.entries.text, sheet.saved.value]).toEqual(["Hello", "device"]);
    await vi.advanceTimersByTimeAsync(4000);
    expect([server.held?.text, sheet.saved.value, drafts.kept.size]).toEqual([
      "Hello",
      "server",
      0,
    ]);
  });

  it("sends a creation whose answer was lost again as it was, then what was typed since", async () => {
    const sheet = sheetOf();
    sheet.type("text", "First");
    server.line = "lost-answer";
    expect(await sheet.save()).toBe(false);
    server.line = "up";
    sheet.type("text", "Second");
    expect(await sheet.save()).toBe(true);
    expect(server.calls).toEqual([
      "create key-1 First",
      "create key-1 First",
      'change "v1" Second',
    ]);
    expect(server.held).toMatchObject({ text: "Second", version: 2 });
  });

  it("never overwrites what somebody else wrote: the person chooses", async () => {
    server.held = { id: "one", version: 1, text: "Theirs at first" };
    const sheet = sheetOf(server.held);
    server.held = { id: "one", version: 2, text: "Theirs" };
    sheet.type("text", "Mine");
    expect(await sheet.save()).toBe(false);
    expect(sheet.conflict.value?.text).toBe("Theirs");
    expect(await sheet.save()).toBe(false);
    await sheet.settle("mine");
    expect(server.held).toMatchObject({ text: "Mine", version: 3 });
  });

  it("takes the portal's version when asked to, and forgets the device's", async () => {
    server.held = { id: "one", version: 1, text: "x" };
    const sheet = sheetOf(server.held);
    server.held = { id: "one", version: 2, text: "Theirs" };
    sheet.type("text", "Mine");
    await sheet.save();
    await sheet.settle("theirs");
    expect([sheet.entries.value.text, drafts.kept.size]).toEqual(["Theirs", 0]);
  });

  it("shows what exists already beside what was typed anew", async () => {
    server.held = { id: "one", version: 1, text: "Colleague's" };
    const sheet = sheetOf();
    sheet.type("text", "Mine");
    expect(await sheet.save()).toBe(false);
    expect(sheet.conflict.value?.text).toBe("Colleague's");
  });

  it("brings back what the device kept, and keeps what is left behind", async () => {
    const first = sheetOf();
    first.type("text", "Typed");
    first.leave();
    await vi.advanceTimersByTimeAsync(0);
    const second = sheetOf();
    await second.restore();
    expect(second.entries.value.text).toBe("Typed");
    expect(second.restored.value).not.toBeNull();
  });

  it("is somebody else's business on a shared device", async () => {
    drafts.kept.set("k", {
      ...place,
      user: "another",
      entries: { text: "Secret" },
      narrative: "",
      savedAt: "2023-04-01T00:00:00Z",
      base: null,
      pending: null,
    });
    const sheet = sheetOf();
    await sheet.restore();
    expect(sheet.entries.value.text).toBe("");
  });

  it("is sent with the version that was saved", async () => {
    const sheet = sheetOf();
    sheet.type("text", "Done");
    expect((await sheet.submit())?.id).toBe("one");
    expect(server.calls).toEqual(["create key-1 Done", 'submit "v1"']);
    server.line = "down";
    const lost = sheetOf();
    lost.type("text", "x");
    expect(await lost.submit()).toBeNull();
    expect([lost.saved.value, drafts.kept.size]).toEqual(["failed", 1]);
  });
});

describe("a creation whose answer never came", () => {
  it("sends a creation again under its own key after the browser was closed", async () => {
    const closed = sheetOf();
    closed.type("text", "First");
    server.line = "lost-answer";
    await closed.save();
    server.line = "up";
    const opened = sheetOf();
    await opened.restore();
    opened.type("text", "Second");
    expect(await opened.save()).toBe(true);
    expect(server.calls).toEqual([
      "create key-1 First",
      "create key-1 First",
      'change "v1" Second',
    ]);
    expect(drafts.kept.size).toBe(0);
  });

  it("keeps the key on the device before the creation is sent", async () => {
    const sheet = sheetOf();
    sheet.type("text", "First");
    let kept: Draft | undefined;
    server.create = async () => {
      kept = drafts.kept.get("k");
      return refused("offline");
    };
    await sheet.save();
    expect(kept?.creating).toEqual({ key: "key-1", entries: { text: "First" } });
  });

  it("takes a new key once a creation was answered with a refusal", async () => {
    const sheet = sheetOf();
    sheet.type("text", "First");
    const { create } = server;
    server.create = async () => refused("invalid-request");
    await sheet.save();
    server.create = create;
    const opened = sheetOf();
    await opened.restore();
    expect(await opened.save()).toBe(true);
    expect(server.calls).toEqual(["create key-2 First"]);
  });

  it("knows its own creation when the portal shows it, and nobody else's", async () => {
    const closed = sheetOf();
    closed.type("text", "Mine");
    server.line = "lost-answer";
    await closed.save();
    server.line = "up";
    const opened = sheetOf(server.held);
    await opened.restore();
    expect(opened.conflict.value).toBeNull();
    expect(await opened.save()).toBe(true);
    const other = { id: "one", version: 1, text: "Theirs" };
    drafts.kept.set("k", {
      ...place,
      entries: { text: "Mine" },
      narrative: "",
      savedAt: "2023-04-01T00:00:00Z",
      base: null,
      pending: null,
      creating: { key: "key-1", entries: { text: "Mine" } },
    });
    const met = sheetOf(other);
    await met.restore();
    expect(met.conflict.value?.text).toBe("Theirs");
  });
});

/** A file attached in the portal, by this form or from elsewhere. */
const attach = async (): Promise<Answer<{ subject_version: number }>> => {
  if (server.held === null) return refused("not-found");
  server.held = { ...server.held, version: server.held.version + 1 };
  return { ok: true, data: { subject_version: server.held.version }, etag: null };
};

describe("a form whose report carries files", () => {
  it("goes to the portal before its first file, and takes up the version that the file made", async () => {
    const sheet = sheetOf();
    sheet.type("text", "Done");
    expect((await sheet.during(attach)).ok).toBe(true);
    expect(await sheet.submit()).not.toBeNull();
    expect(server.calls).toEqual(["create key-1 Done", 'submit "v2"']);
  });

  it("tells that nothing carries a file while it cannot be saved", async () => {
    server.line = "down";
    const sheet = sheetOf();
    sheet.type("text", "Done");
    const done = await sheet.during(attach);
    expect(done.ok ? null : done.problem.type).toBe("/problems/offline");
  });

  it("is looked at again, and no conflict, where only its files were changed elsewhere", async () => {
    const sheet = sheetOf();
    sheet.type("text", "Done");
    await sheet.save();
    await attach();
    expect(await sheet.submit()).toBeNull();
    expect([sheet.conflict.value, sheet.problem.value?.type]).toEqual([
      null,
      "/problems/evidence-changed",
    ]);
    expect(await sheet.submit()).not.toBeNull();
  });
});

describe("a form that is saved only when told to", () => {
  const where = (held: Held | null) =>
    held === null ? {} : { key: `k ${held.id}`, address: "/one" };
  const quiet = (existing: Held | null = null) =>
    new Sheet<Held>(place, server, drafts, existing, { text: "" }, { onlyWhenTold: true, where });

  it("stays on the device until then", async () => {
    const sheet = quiet();
    sheet.type("text", "Hello");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.calls, drafts.kept.get("k")?.entries.text]).toEqual([[], "Hello"]);
  });

  it("keeps what is typed on by the id that the portal gave it", async () => {
    const sheet = quiet();
    sheet.type("text", "First");
    await sheet.save();
    expect(drafts.kept.size).toBe(0);
    sheet.type("text", "Second");
    sheet.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect([...drafts.kept.keys()]).toEqual(["k one"]);
    expect(drafts.kept.get("k one")).toMatchObject({ address: "/one", base: 1 });
  });

  it("says which fields it cannot send, and takes a new key once it can", async () => {
    const sheet = quiet();
    const { create } = server;
    server.create = async () => cannotSend([{ field: "text", slug: "missing" }]);
    sheet.type("text", " ");
    expect(await sheet.submit()).toBeNull();
    expect(sheet.problem.value?.errors).toEqual([
      { pointer: "/text", slug: "missing", params: {} },
    ]);
    server.create = create;
    sheet.type("text", "Hello");
    expect(await sheet.save()).toBe(true);
    expect(server.calls).toEqual(["create key-2 Hello"]);
  });
});

describe("one of several forms of a thing", () => {
  /** Only the text is in this form; the portal's thing has more that raises its version. */
  const part = () =>
    new Sheet<Held>(place, server, drafts, server.held, { text: "" }, { partial: true });

  it("is sent again where only the others were changed", async () => {
    server.held = { id: "one", version: 1, text: "x" };
    const sheet = part();
    server.held = { id: "one", version: 2, text: "x" };
    sheet.type("text", "Mine");
    expect(await sheet.save()).toBe(true);
    expect(server.calls).toEqual(['change "v1" Mine', 'change "v2" Mine']);
  });

  it("never overwrites what somebody else wrote in it", async () => {
    server.held = { id: "one", version: 1, text: "x" };
    const sheet = part();
    server.held = { id: "one", version: 2, text: "Theirs" };
    sheet.type("text", "Mine");
    expect(await sheet.save()).toBe(false);
    expect([sheet.conflict.value?.text, server.held.text]).toEqual(["Theirs", "Theirs"]);
  });
});
