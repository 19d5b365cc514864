/** What the frame says of work that waits and of newer versions; set by parts that are loaded later. */
import { signal } from "@preact/signals";

/** Whether a newer version of the client waits, or has been taken up in another tab. */
export const newer = signal<"none" | "waiting" | "taken">("none");

/** Work on this device that waits for the line: of the person on screen, and of whoever is not. */
export const unsent = signal<{ waiting: number; stuck: number; others: number }>({
  waiting: 0,
  stuck: 0,
  others: 0,
});

/** Raised whenever the outbox should be looked at again. */
export const stirred = signal(0);

export function stir(): void {
  stirred.value += 1;
}
