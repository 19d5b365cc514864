/**
 * Who is signed in, and the fetch that every call goes through.
 *
 * The access token lives in this module's memory and nowhere else. The refresh token is a cookie that
 * script cannot read. When a call answers 401 the session is refreshed once; when that fails too, the
 * call waits while the person signs in again in place, so that nothing typed is lost. Other calls join
 * the same wait. Tabs take turns refreshing (Web Locks): the refresh token rotates, and two tabs using
 * the same one at once would look like theft to the server.
 */
import { signal } from "@preact/signals";
import type { Me } from "../api/types";

const BASE = "/api/v1/auth/";
/** Only a hint that a refresh is worth trying; it holds no secret and names nobody. */
const HINT = "inap.signed-in";

let token: string | null = null;
let refreshing: Promise<boolean> | null = null;
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
}

/** Forget the person on this device; the caller tells the server. */
export function forget(): void {
  token = null;
  localStorage.removeItem(HINT);
  me.value = null;
}

/** Start: refresh if this device was signed in, then learn who it is. Calls wait until it is done. */
export function start(loadMe: () => Promise<void>): Promise<void> {
  if (localStorage.getItem(HINT) !== "1") {
    me.value = null;
    return Promise.resolve();
  }
  const refreshed = refresh();
  starting = refreshed;
  return refreshed.then(async (ok) => {
    if (ok) await loadMe();
    else if (token === null) forget();
  });
}

/** Exchange the cookie for a new access token; one at a time, in this tab and across tabs. */
export function refresh(): Promise<boolean> {
  refreshing ??= inTurn(requestToken).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function requestToken(): Promise<boolean> {
  try {
    const response = await fetch(`${BASE}refresh`, { method: "POST", credentials: "same-origin" });
    if (!response.ok) return false;
    const body = (await response.json()) as { access_token: string };
    holdToken(body.access_token);
    return true;
  } catch {
    return false;
  }
}

function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  if (typeof navigator === "undefined" || !("locks" in navigator)) return work();
  return navigator.locks
    .request<Promise<boolean>>("inap-refresh", () => work())
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

/** Fetch with the session: token attached, refreshed once on 401, asked for in place after that. */
export async function sessionFetch(request: Request): Promise<Response> {
  if (new URL(request.url).pathname.startsWith(BASE) && !request.url.endsWith("/password")) {
    return fetch(request);
  }
  await starting;
  const again = request.clone();
  const wasSignedIn = token !== null;
  const usedToken = token;
  const first = await fetch(withToken(request));
  if (first.status !== 401 || !wasSignedIn) return first;
  if (await wrongCredentials(first)) return first;
  const renewed = token !== usedToken || (await refresh()) || (await askToSignIn());
  return renewed ? fetch(withToken(again)) : first;
}

/** Any other way to call (one that tells of its progress) with the session: as `sessionFetch` does. */
export async function withSession<T extends { status: number }>(
  call: (authorization: string | null) => Promise<T>,
): Promise<T> {
  await starting;
  const usedToken = token;
  const first = await call(usedToken === null ? null : `Bearer ${usedToken}`);
  if (first.status !== 401 || usedToken === null) return first;
  const renewed = token !== usedToken || (await refresh()) || (await askToSignIn());
  return renewed && token !== null ? call(`Bearer ${token}`) : first;
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
