/** The order of a newsletter's items: one moves before the one above it in its own section. */
import { expect, test } from "vitest";
import type { ReportItem } from "../../frontend/src/api/types";
import { raised } from "../../frontend/src/reports/items";

const item = (id: string, section: string): ReportItem => ({
  id,
  section,
  text: { en: id, ar: null, ckb: null },
  shown: true,
});
const ITEMS = [item("a", "updates"), item("b", "made"), item("c", "updates"), item("d", "made")];
const order = (items: readonly ReportItem[]): string => items.map(({ id }) => id).join("");

test("an item moves before the one above it in its section", () => {
  expect(order(raised(ITEMS, "c"))).toBe("cabd");
  expect(order(raised(ITEMS, "d"))).toBe("adbc");
});

test("the first of a section and one that is not there stay", () => {
  expect(order(raised(ITEMS, "b"))).toBe("abcd");
  expect(order(raised(ITEMS, "x"))).toBe("abcd");
});
