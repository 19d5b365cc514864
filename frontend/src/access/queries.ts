/** Calls about who is calling: sign in and out, the person's own account. */
import { type Answer, answer } from "../api/answers";
import { api } from "../api/client";
import type { CalendarFeed, Language, Me, NewCalendarFeed } from "../api/types";
import { ANYONE, forgetAnswers, forgetOthers, keepAnswer, recallAnswer } from "../kit/answersKept";
import { clearMemory } from "../kit/resource";
import { forget, holdToken, leave, me, start } from "./session";

/** The version of the account that this client saw, for If-Match. */
let accountEtag: string | null = null;
/** Where the device remembers who was signed in here last, to open their work without a line. */
const LAST = "last person";

export async function loadMe(): Promise<Answer<Me>> {
  const found = await answer(api.GET("/api/v1/me"));
  if (found.ok) {
    accountEtag = found.etag;
    me.value = found.data;
    void keepAnswer(ANYONE, LAST, found.data, found.etag);
    void forgetOthers(found.data.id);
  }
  return found;
}

async function recallPerson(): Promise<Me | null> {
  return (await recallAnswer<Me | null>(ANYONE, LAST))?.data ?? null;
}

export async function signIn(email: string, password: string): Promise<Answer<Me>> {
  const granted = await answer(api.POST("/api/v1/auth/token", { body: { email, password } }));
  if (!granted.ok) return granted;
  holdToken(granted.data.access_token);
  clearMemory();
  return loadMe();
}

/** Sign out; what the device keeps of the answers to this person goes with them. */
export async function signOut(): Promise<void> {
  const user = me.peek()?.id;
  forgetHere();
  await Promise.all([leave(), user === undefined ? null : forgetAnswers(user)]);
}

export async function changePassword(current: string, next: string): Promise<Answer<unknown>> {
  return answer(api.POST("/api/v1/auth/password", { body: { current, new: next } }));
}

export async function changeAccount(change: {
  name?: string;
  language?: Language;
  reminders?: boolean;
}): Promise<Answer<Me>> {
  const header = { "If-Match": accountEtag ?? "*" };
  const changed = await answer(api.PATCH("/api/v1/me", { params: { header }, body: change }));
  if (changed.ok) {
    accountEtag = changed.etag;
    me.value = changed.data;
  }
  return changed;
}

export function startSession(): Promise<void> {
  return start({ load: async () => void (await loadMe()), recall: recallPerson });
}

/** The person chose not to sign in again: show the public side; what is typed stays on the device. */
export function forgetHere(): void {
  forget();
  clearMemory();
  void keepAnswer(ANYONE, LAST, null, null);
}

/** Whether the person's calendar has a secret address. */
export function fetchFeed(): Promise<Answer<CalendarFeed>> {
  return answer(api.GET("/api/v1/me/calendar"));
}

/** Make a secret address; the one before stops working. It is answered this once. */
export function makeFeed(): Promise<Answer<NewCalendarFeed>> {
  return answer(api.POST("/api/v1/me/calendar"));
}

export function endFeed(): Promise<Answer<unknown>> {
  return answer(api.DELETE("/api/v1/me/calendar"));
}
