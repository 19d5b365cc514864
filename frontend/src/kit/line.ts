/** Whether the portal can be reached, as the last calls found; and what is shown without having asked it. */
import { computed, signal } from "@preact/signals";

/** Told by the calls themselves: a browser says "online" with any network, even one that leads nowhere. */
export const line = signal<"up" | "down">("up");

/** What stands on screen as this device kept it: when the server said so, by what was asked. */
const shownKept = signal<ReadonlyMap<string, string>>(new Map());

/** The moment as of which the screen speaks; null when the server has just been asked. */
export const asOf = computed<string | null>(() => [...shownKept.value.values()].sort()[0] ?? null);

export function showKept(key: string, at: string): void {
  shownKept.value = new Map([...shownKept.peek(), [key, at]]);
}

export function showFresh(key: string): void {
  if (!shownKept.peek().has(key)) return;
  shownKept.value = new Map([...shownKept.peek()].filter(([each]) => each !== key));
}
