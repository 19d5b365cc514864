/**
 * Who is signed in, and the fetch that every call goes through.
 *
 * The access token lives in this module's memory and nowhere else. The refresh token is a cookie that
 * script cannot read. When a call answers 401 the session is refreshed once; when that fails too, the
 * call waits while the person signs in again in place, so that nothing typed is lost. Other calls join
 * the same wait. Tabs take turns refreshing (Web Locks): the refresh token rotates, and two tabs using
 * the same one at once would look like theft to the server.
 *
 * Without a line nobody can be asked who this is. The person whom the device knows from the last time is
 * then shown what it keeps for them, and the first call that finds a line asks for the token.
 */
import { signal } from "@preact/signals";
import type { Me } from "../api/types";

const BASE = "/api/v1/auth/";
/** Only a hint that a refresh is worth trying; it holds no secret and names nobody. */
const HINT = "inap.signed-in";

/** Signed out without a line: the server is told before anything else is asked of it. */
const LEAVING = "inap.leaving";
/** How long the server is waited for at the start before the device's own knowledge is used. */
const PATIENCE = 3000;

/** What came of asking for a new token: silence leaves open whether the session still lives. */
export type Renewal = "renewed" | "refused" | "unreachable";

let token: string | null = null;
let refreshing: Promise<Renewal> | null = null;
let starting: Promise<unknown> = Promise.resolve();

/** The signed-in person; null for an anonymous visitor; undefined until the session is known. */
export const me = signal<Me | null | undefined>(undefined);
/** Set while the session has ended and the screen asks the person to sign in again. */
export const asking = signal<{
  resolve: (signedIn: boolean) => void;
  promise: Promise<boolean>;
} | null>(null);

/** Remember the token of a sign-in or refresh. */
export function holdToken(value: string): void {
  token = value;
  localStorage.setItem(HINT, "1");
  localStorage.removeItem(LEAVING);
}

/** Forget the person on this device; the caller tells the server. */
export function forget(): void {
  token = null;
  localStorage.removeItem(HINT);
  me.value = null;
}

/** What the session needs of the rest: who the token is for, and whom the device remembers. */
export interface Persons {
  load: () => Promise<void>;
  recall: () => Promise<Me | null>;
}

/** Start: refresh if this device was signed in, then learn who it is. Calls wait until it is done. */
export function start({ load, recall }: Persons): Promise<void> {
  if (localStorage.getItem(LEAVING) === "1") void leave();
  if (localStorage.getItem(HINT) !== "1") {
    me.value = null;
    return Promise.resolve();
  }
  const refreshed = refresh();
  const known = Promise.race([refreshed, silence()]);
  starting = known;
  return known.then(async (how) => {
    if (how === "renewed") await load();
    else if (how === "refused" && token === null) forget();
    // No answer, to the refresh or to who this is: the device's own knowledge is all there is.
    if (how === "refused" || me.peek() !== undefined) return;
    const remembered = await recall();
    if (me.peek() === undefined) me.value = remembered;
    // It may only have been slow to answer.
    if (how === "unreachable") {
      void refreshed.then((late) => (late === "renewed" ? load() : undefined));
    }
  });
}

function silence(): Promise<Renewal> {
  return new Promise((resolve) => setTimeout(() => resolve("unreachable"), PATIENCE));
}

/** Exchange the cookie for a new access token; one at a time, in this tab and across tabs. */
export function refresh(): Promise<Renewal> {
  refreshing ??= inTurn(requestToken).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function requestToken(): Promise<Renewal> {
  try {
    const response = await fetch(`${BASE}refresh`, { method: "POST", credentials: "same-origin" });
    if (response.status >= 500) return "unreachable";
    if (!response.ok) return "refused";
    const body = (await response.json()) as { access_token: string };
    // In another tab somebody else has signed in: their session is not this person's to use.
    if (me.peek() && personOf(body.access_token) !== me.peek()?.id) return "refused";
    holdToken(body.access_token);
    return "renewed";
  } catch {
    return "unreachable";
  }
}

/** Whom a token names; its signature is the server's business. */
function personOf(value: string): string | null {
  try {
    const claims = value.split(".")[1] ?? "";
    const text = atob(claims.replace(/-/g, "+").replace(/_/g, "/"));
    return (JSON.parse(text) as { sub?: string }).sub ?? null;
  } catch {
    return null;
  }
}

/** End the session on the server; without a line, as soon as there is one. */
export async function leave(): Promise<void> {
  localStorage.setItem(LEAVING, "1");
  try {
    await fetch(`${BASE}logout`, { method: "POST", credentials: "same-origin" });
    localStorage.removeItem(LEAVING);
  } catch {
    // Told again when the client is next opened.
  }
}

function inTurn(work: () => Promise<Renewal>): Promise<Renewal> {
  if (typeof navigator === "undefined" || !("locks" in navigator)) return work();
  return navigator.locks
    .request<Promise<Renewal>>("inap-refresh", () => work())
    .then((done) => done);
}

/** Ask the person to sign in where they are; resolves to false when they decline. */
export function askToSignIn(): Promise<boolean> {
  if (asking.value !== null) return asking.value.promise;
  let resolve: (signedIn: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((settle) => {
    resolve = (signedIn) => {
      asking.value = null;
      settle(signedIn);
    };
  });
  asking.value = { resolve, promise };
  return promise;
}

function withToken(request: Request): Request {
  if (token === null) return request;
  const headers = new Headers(request.headers);
  headers.set("Authorization", `Bearer ${token}`);
  return new Request(request, { headers });
}

/**
 * A token to go on with after `used`: another call's, a refreshed one, or that of signing in again.
 * False when the person declines; throws, like any call, when there is no line.
 */
async function renew(used: string | null): Promise<boolean> {
  if (token !== used) return true;
  const how = await refresh();
  if (how === "unreachable") throw new TypeError("there is no line");
  return how === "renewed" || token !== used || askToSignIn();
}

/** Whether a call may go: a person whom only the device knows needs a token before anything is asked. */
async function ready(): Promise<boolean> {
  await starting;
  // Sent as nobody's, the answer would be taken for this person's.
  return token !== null || !me.peek() || renew(null);
}

/** What a call is answered that was not sent, because the person declined to sign in. */
function notSent(): Response {
  const problem = { type: "/problems/not-signed-in", status: 401, title: "Not signed in" };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "Content-Type": "application/problem+json" },
  });
}

/** Fetch with the session: token attached, refreshed once on 401, asked for in place after that. */
export async function sessionFetch(request: Request): Promise<Response> {
  if (new URL(request.url).pathname.startsWith(BASE) && !request.url.endsWith("/password")) {
    return fetch(request);
  }
  if (!(await ready())) return notSent();
  const again = request.clone();
  const wasSignedIn = token !== null;
  const usedToken = token;
  const first = await fetch(withToken(request));
  if (first.status !== 401 || !wasSignedIn) return first;
  if (await wrongCredentials(first)) return first;
  return (await renew(usedToken)) ? fetch(withToken(again)) : first;
}

/** Any other way to call (one that tells of its progress) with the session: as `sessionFetch` does. */
export async function withSession<T extends { status: number }>(
  call: (authorization: string | null) => Promise<T>,
): Promise<T> {
  await ready();
  const usedToken = token;
  const first = await call(usedToken === null ? null : `Bearer ${usedToken}`);
  if (first.status !== 401 || usedToken === null) return first;
  return (await renew(usedToken)) && token !== null ? call(`Bearer ${token}`) : first;
}

/** The password page's own 401 is about what was typed, not about the session. */
async function wrongCredentials(response: Response): Promise<boolean> {
  try {
    const body = (await response.clone().json()) as { type?: string };
    return body.type?.endsWith("/wrong-credentials") ?? false;
  } catch {
    return false;
  }
}
