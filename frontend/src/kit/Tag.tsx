/** A small marked word. The mark is a shape as well as a colour, and the word says it all. */
import type { ComponentChildren } from "preact";

export type Tone = "good" | "warn" | "bad" | "info" | "plain";

/** One shape a tone, so that status can be told without colour. */
const SHAPES: Record<Tone, string> = {
  good: "M3 8.5 6.5 12 13 4.5",
  warn: "M8 3 14 13H2Z",
  bad: "M4 4l8 8M12 4l-8 8",
  info: "M8 3.5a4.5 4.5 0 1 0 .01 0",
  plain: "M4 8h8",
};

export function Tag({ tone = "plain", children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class={`tag tag-${tone}`}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d={SHAPES[tone]} />
      </svg>
      {children}
    </span>
  );
}
