/** What the client does to be ready for the line to go, once it has nothing better to do. */
import { effect } from "@preact/signals";
import { me } from "../access/session";
import { ANYONE, pruneAnswers } from "../kit/answersKept";
import { whenIdle } from "../kit/idle";
import { currentCode } from "../plans/current";
import { startSender } from "./sender";
import { sparing, startWorker } from "./versions";

export function beginOffline(): void {
  void startWorker();
  startSender();
  void pruneAnswers(ANYONE);
  effect(() => {
    const user = me.value?.id;
    const plan = currentCode.value;
    if (user === undefined || plan === null || sparing()) return;
    whenIdle(() => void readyFor(user, plan));
  });
}

async function readyFor(user: string, plan: string): Promise<void> {
  const { keepReady } = await import("./ahead");
  // The person may have signed out by now.
  if (me.peek()?.id !== user) return;
  await keepReady(user, plan);
  await pruneAnswers(user);
}
