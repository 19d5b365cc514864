/** Long lists on screen a piece at a time, so that a slow phone shows the first rows at once. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "./i18n";

interface Props<Item> {
  items: readonly Item[];
  step?: number;
  children: (shown: readonly Item[]) => ComponentChildren;
}

export function More<Item>({ items, step = 25, children }: Props<Item>) {
  const [shown, setShown] = useState(step);
  const left = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {left > 0 && (
        <button type="button" class="button button-quiet" onClick={() => setShown(shown + step)}>
          {t("action.more", { count: Math.min(left, step) })}
        </button>
      )}
    </>
  );
}
