/**
 * Sends what waits, one piece at a time, as the person whose it is and as nobody else.
 *
 * It has no way of sending of its own: each piece goes through the form it was typed in, without the
 * screen, and so with the same keys, the same versions and the same care. Of all tabs one sends.
 */
import { effect, signal } from "@preact/signals";
import { me } from "../access/session";
import { localProblem, slugOf } from "../api/answers";
import type { Problem } from "../api/types";
import { line } from "../kit/line";
import { type About, type Draft, deviceDrafts } from "../submissions/drafts";
import { asSender, unlessOpen } from "./locks";
import { hurry, next, type Outcome, outcomeOf, settle, wakeAt } from "./queue";
import { stir, stirred, unsent } from "./state";

/** A form without its screen, once it has tried. */
export interface Tried {
  done: boolean;
  conflict: boolean;
  problem: Problem | null;
}

type Send = (draft: Draft) => Promise<Tried>;

/** How each kind of work is sent; its form is loaded when there is something to send. */
const SENDERS: Record<About["kind"], () => Promise<{ send: Send }>> = {
  submission: () => import("../submissions/sending"),
  activity_report: () => import("../activities/sending"),
  implementation_plan: () => import("../implementation/sending"),
  implementation_report: () => import("../implementation/sending"),
  support_report: () => import("../implementation/sending"),
};

/** What was sent from here since the page was opened, newest first. */
export const sentHere = signal<readonly Draft[]>([]);

let timer: ReturnType<typeof setTimeout> | undefined;
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("inap-outbox") : null;

export function startSender(): void {
  effect(() => {
    void [me.value, stirred.value];
    void run();
  });
  let before = line.peek();
  effect(() => {
    const back = before === "down" && line.value === "up";
    before = line.value;
    if (back) void sendNow();
  });
  window.addEventListener("online", () => void sendNow());
  channel?.addEventListener("message", () => void count());
}

/** Try everything of this person's at once, whatever it waited for. */
export async function sendNow(): Promise<void> {
  const user = me.peek()?.id;
  if (user === undefined) return;
  for (const draft of await deviceDrafts.ofUser(user)) {
    if (!draft.waiting) continue;
    const waiting = hurry(draft.waiting, Date.now());
    await unlessOpen(draft.key, () => deviceDrafts.write({ ...draft, waiting }));
  }
  await run();
}

/** Take a piece of work out of the outbox for good. */
export async function discard(key: string): Promise<void> {
  await deviceDrafts.remove(key);
  stir();
  tellOthers();
}

async function run(): Promise<void> {
  clearTimeout(timer);
  await count();
  const user = me.peek()?.id;
  if (user === undefined) return;
  await asSender(async () => {
    for (;;) {
      const found = next(await deviceDrafts.ofUser(user), user, Date.now());
      if (found === undefined || me.peek()?.id !== user) break;
      const free = await unlessOpen(found.key, () => sendOne(found.key, user));
      if (!free) await conclude(found.key, { how: "held" });
      await count();
      tellOthers();
    }
  });
  const moment = wakeAt(await deviceDrafts.ofUser(user), user);
  // Another tab may be sending just now: it is looked at again, never sooner than in a second.
  if (moment !== null) timer = setTimeout(stir, Math.max(1000, moment - Date.now()));
}

async function sendOne(key: string, user: string): Promise<void> {
  const draft = await deviceDrafts.read(key);
  // It may have been sent or taken out by another tab since it was found.
  if (draft === undefined || draft.user !== user || draft.waiting?.state !== "waiting") return;
  const outcome = await tryOnce(draft);
  if (outcome.how === "sent") sentHere.value = [draft, ...sentHere.peek()];
  await conclude(key, outcome);
}

async function tryOnce(draft: Draft): Promise<Outcome> {
  const { about, waiting } = draft;
  if (about === undefined || !waiting)
    return { how: "refused", problem: localProblem("not-saved") };
  let sender: { send: Send };
  try {
    sender = await SENDERS[about.kind]();
  } catch {
    // The form itself has to be fetched, and there is no line to fetch it by.
    return { how: "silent" };
  }
  const { done, conflict, problem } = await sender.send(draft);
  if (done) return { how: "sent" };
  if (conflict) return { how: "conflict" };
  const told = problem ?? localProblem("not-saved");
  return outcomeOf(told, slugOf(told), waiting.tries);
}

/** Keep what became of it. A form takes its draft away itself when the server has all of it. */
async function conclude(key: string, outcome: Outcome): Promise<void> {
  const draft = await deviceDrafts.read(key);
  if (draft === undefined || !draft.waiting) return;
  const waiting = settle(draft.waiting, outcome, Date.now(), Math.random());
  await deviceDrafts.write({ ...draft, waiting });
}

async function count(): Promise<void> {
  const user = me.peek()?.id;
  const all = (await deviceDrafts.all()).filter(({ waiting }) => waiting);
  const mine = all.filter((draft) => draft.user === user);
  const waiting = mine.filter((draft) => draft.waiting?.state === "waiting").length;
  // Whose the others are is nobody's business: the number is told only while nobody is signed in.
  const others = user === undefined ? all.length : 0;
  unsent.value = { waiting, stuck: mine.length - waiting, others };
}

function tellOthers(): void {
  channel?.postMessage("changed");
}

/** A server of a form that answers nobody but `user`: a call begun by one person ends with them. */
export function onlyFor<S extends object>(user: string, server: S): S {
  const refused = { ok: false, problem: localProblem("not-signed-in", 401) };
  return new Proxy(server, {
    get(target, name, self) {
      const found: unknown = Reflect.get(target, name, self);
      if (typeof found !== "function" || me.peek()?.id === user || !CALLS.has(String(name)))
        return found;
      return () => Promise.resolve(refused);
    },
  });
}

const CALLS = new Set(["create", "change", "fetch", "submit", "check"]);
