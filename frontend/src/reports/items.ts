/** The order of a newsletter's items. Pure. */
import type { ReportItem } from "../api/types";

/** The items with one moved before the one above it in its section; the others stay. */
export function raised(items: readonly ReportItem[], id: string): ReportItem[] {
  const at = items.findIndex((item) => item.id === id);
  const moved = items[at];
  if (moved === undefined) return [...items];
  const before = items.slice(0, at).filter(({ section }) => section === moved.section);
  const above = items.findIndex((item) => item.id === before.at(-1)?.id);
  if (above < 0) return [...items];
  const rest = items.filter((item) => item.id !== id);
  return [...rest.slice(0, above), moved, ...rest.slice(above)];
}
