/** A sentence that names words of the screen by their keys: `[[work.report]]`. Pure. */

/** A step in parts: what is said, and the words of the screen that it names. */
export function partsOf(step: string): { text: string; key: string | null }[] {
  return step
    .split(/(\[\[[\w.]+\]\])/)
    .filter((part) => part !== "")
    .map((part) => {
      const key = /^\[\[([\w.]+)\]\]$/.exec(part)?.[1] ?? null;
      return { text: part, key };
    });
}
