/** Turns that tabs take: who sends, and whose form a piece of work is open in. */
import { stir } from "./state";

const ofDraft = (key: string): string => `inap-draft ${key}`;

/** Do `work` if nobody holds `name`; false when somebody does. Browsers without locks have no turns. */
async function ifFree(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!("locks" in navigator)) {
    await work();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
    return lock !== null;
  });
}

/** Be the one tab that sends. */
export const asSender = (work: () => Promise<void>): Promise<boolean> =>
  ifFree("inap-outbox", work);

/** Send a draft that is not open in any form. */
export const unlessOpen = (key: string, work: () => Promise<void>): Promise<boolean> =>
  ifFree(ofDraft(key), work);

/**
 * Hold a draft for as long as its form is open: the outbox leaves it alone. Returns how to let go, once
 * what was typed last is kept.
 */
export function holdOpen(key: string): (kept: Promise<void>) => void {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  if ("locks" in navigator) void navigator.locks.request(ofDraft(key), () => held);
  return (kept) => {
    void kept.finally(() => {
      letGo();
      stir();
    });
  };
}
