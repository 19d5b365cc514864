import { outdated } from "@client/kit/answersKept";
import { describe, expect, it } from "vitest";

const NOW = Date.parse("2024-06-01T00:00:00Z");
const daysAgo = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();

describe("answers that a device keeps", () => {
  it("are let go when they are two months old", () => {
    const all = [
      { key: "young", at: daysAgo(59) },
      { key: "old", at: daysAgo(61) },
    ];
    expect(outdated(all, NOW)).toEqual(["old"]);
  });

  it("are let go oldest first when they are too many", () => {
    const all = Array.from({ length: 603 }, (_, n) => ({ key: `k${n}`, at: daysAgo(n / 100) }));
    expect(outdated(all, NOW)).toEqual(["k600", "k601", "k602"]);
  });
});
