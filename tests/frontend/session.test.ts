import type { Me } from "@client/api/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "./browser";

const PERSON = { id: "u1", name: "Shilan" } as Me;

type Session = typeof import("@client/access/session");
let session: Session;
let seen: Request[];
let reply: (request: Request) => Response;

const call = (path = "/api/v1/me/work") =>
  session.sessionFetch(new Request(`http://portal.test${path}`, { method: "POST", body: "{}" }));
const bearer = (request: Request | undefined) => request?.headers.get("Authorization") ?? null;
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status });

beforeEach(async () => {
  vi.resetModules();
  fakeBrowser();
  session = await import("@client/access/session");
  seen = [];
  vi.stubGlobal("fetch", async (input: Request | string) => {
    const request = typeof input === "string" ? new Request(`http://portal.test${input}`) : input;
    seen.push(request);
    return reply(request);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Answers 401 to any token but `good`; refreshing gives `next`, or ends the session. */
function server(good: string, next: string | null): void {
  reply = (request) => {
    if (request.url.endsWith("/refresh"))
      return next === null ? json({}, 401) : json({ access_token: next });
    return bearer(request) === `Bearer ${good}`
      ? json({})
      : json({ type: "/problems/session-ended" }, 401);
  };
}

describe("a call through the session", () => {
  it("goes without a token for a visitor, whose 401 is final", async () => {
    server("good", null);
    expect((await call()).status).toBe(401);
    expect(seen).toHaveLength(1);
    expect(bearer(seen[0])).toBeNull();
  });

  it("is refreshed once and sent again with its body", async () => {
    server("new", "new");
    session.holdToken("old");
    const response = await call();
    expect(response.status).toBe(200);
    expect(seen.map((request) => new URL(request.url).pathname)).toEqual([
      "/api/v1/me/work",
      "/api/v1/auth/refresh",
      "/api/v1/me/work",
    ]);
    expect(await seen[2]?.text()).toBe("{}");
  });

  it("shares one refresh with the calls beside it", async () => {
    server("new", "new");
    session.holdToken("old");
    await Promise.all([call(), call(), call()]);
    expect(seen.filter((request) => request.url.endsWith("/refresh"))).toHaveLength(1);
  });

  it("waits for the person to sign in again, and then goes on as if nothing had been", async () => {
    server("again", null);
    session.holdToken("old");
    const waiting = call();
    await vi.waitFor(() => expect(session.asking.value).not.toBeNull());
    session.holdToken("again");
    session.asking.value?.resolve(true);
    expect((await waiting).status).toBe(200);
    expect(session.asking.value).toBeNull();
  });

  it("comes back refused when the person does not sign in again", async () => {
    server("again", null);
    session.holdToken("old");
    const waiting = call();
    await vi.waitFor(() => expect(session.asking.value).not.toBeNull());
    session.asking.value?.resolve(false);
    expect((await waiting).status).toBe(401);
  });

  it("takes a wrong present password for what it is, not for a lost session", async () => {
    reply = () => json({ type: "/problems/wrong-credentials" }, 401);
    session.holdToken("old");
    expect((await call("/api/v1/auth/password")).status).toBe(401);
    expect(seen).toHaveLength(1);
  });
});

describe("what stays on the device", () => {
  it("is no token, only that a refresh is worth trying", () => {
    session.holdToken("secret-token");
    const kept = Array.from({ length: localStorage.length }, (_, n) =>
      localStorage.getItem(localStorage.key(n) ?? ""),
    );
    expect(kept.join()).not.toContain("secret");
    session.forget();
    expect(localStorage.length).toBe(0);
  });

  it("is not asked of the server by a device that never signed in", async () => {
    reply = () => json({}, 401);
    await session.start({ load: async () => undefined, recall: async () => PERSON });
    expect(seen).toHaveLength(0);
    expect(session.me.value).toBeNull();
  });
});

describe("a device without a line", () => {
  const down = () => {
    throw new TypeError("no line");
  };
  const recall = async () => PERSON;
  const load = async () => undefined;
  const tokenOf = (id: string) => `x.${btoa(JSON.stringify({ sub: id }))}.y`;

  it("goes on as the person it remembers, and sends nothing in nobody's name", async () => {
    session.holdToken("of the last time");
    vi.resetModules();
    session = await import("@client/access/session");
    reply = down;
    await session.start({ load, recall });
    expect(session.me.value).toEqual(PERSON);
    await expect(call()).rejects.toThrow("no line");
    expect(seen.every((request) => request.url.endsWith("/refresh"))).toBe(true);
  });

  it("knows the person too when the line goes between the token and their name", async () => {
    localStorage.setItem("inap.signed-in", "1");
    server(tokenOf(PERSON.id), tokenOf(PERSON.id));
    await session.start({ load, recall });
    expect(session.me.value).toEqual(PERSON);
  });

  it("asks for the token with the first call that finds the line again", async () => {
    localStorage.setItem("inap.signed-in", "1");
    reply = down;
    await session.start({ load, recall });
    server(tokenOf(PERSON.id), tokenOf(PERSON.id));
    expect((await call()).status).toBe(200);
    expect(session.me.value).toEqual(PERSON);
  });

  it("never goes on with the session of somebody else who signed in on it", async () => {
    localStorage.setItem("inap.signed-in", "1");
    reply = down;
    await session.start({ load, recall });
    server(tokenOf("another"), tokenOf("another"));
    const waiting = call();
    await vi.waitFor(() => expect(session.asking.value).not.toBeNull());
    session.asking.value?.resolve(false);
    expect((await waiting).status).toBe(401);
    expect(seen.some((request) => bearer(request) !== null)).toBe(false);
  });

  it("ends the session on the server when the line is back", async () => {
    reply = down;
    await session.leave();
    reply = () => json({}, 200);
    seen = [];
    await session.start({ load, recall });
    await vi.waitFor(() => expect(seen.map(({ url }) => url.split("/").pop())).toEqual(["logout"]));
    await session.start({ load, recall });
    expect(seen).toHaveLength(1);
  });
});
