import { newsOf, type Visit, visitOf } from "@client/dashboards/visit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const MINUTE = 60_000;
const START = Date.parse("2026-11-24T08:00:00Z");
const after = (minutes: number): Date => new Date(START + minutes * MINUTE);

/** What is kept after looking again and again: each look a number of minutes later, at a version. */
function looks(...steps: [number, number][]): Visit | null {
  let [kept, minutes]: [Visit | null, number] = [null, 0];
  for (const [later, version] of steps) {
    minutes += later;
    kept = visitOf(kept, version, after(minutes));
  }
  return kept;
}

describe("the visits of a person", () => {
  it("have nothing to be compared with at first", () => {
    expect(looks([0, 7])).toMatchObject({ since: null, sinceAt: null, version: 7 });
  });

  it("are compared with what was last seen the time before", () => {
    expect(looks([0, 7], [600, 9])).toMatchObject({
      since: 7,
      sinceAt: after(0).toISOString(),
      version: 9,
    });
  });

  it("last while the person keeps looking, so that what is new does not vanish on a reload", () => {
    expect(looks([0, 7], [600, 9], [5, 9], [20, 11], [29, 11])?.since).toBe(7);
    expect(looks([0, 7], [600, 9], [30, 11])?.since).toBe(9);
  });

  it("are not moved by an earlier copy that the device shows while there is no line", () => {
    const before = looks([0, 7], [600, 9]);
    expect(looks([0, 7], [600, 9], [600, 8])).toEqual(before);
  });

  it("never skip a version, whenever the person looks", () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        let [kept, minutes, version]: [Visit | null, number, number] = [null, 0, 0];
        for (const [later, more] of steps) {
          minutes += later;
          version += more;
          const next: Visit = visitOf(kept, version, after(minutes));
          // What is compared with was seen in an earlier visit, and is what that one saw last.
          if (next.since !== (kept?.since ?? null)) expect(next.since).toBe(kept?.version);
          kept = next;
        }
      }),
    );
  });
});

describe("what is new", () => {
  const at = "2026-11-24T08:00:00Z";
  const change = (indicator: string, period: string | null, kind: "published" | "corrected") => ({
    ...{ version: 1, indicator, period, kind, at },
    ...{ area: null, actor: null },
  });

  it("is told once for each indicator and period, the newest first", () => {
    const found = newsOf([
      change("A", "2024Q1", "published"),
      change("B", "2024Q1", "published"),
      change("A", "2024Q1", "published"),
      change("A", "2024Q1", "corrected"),
    ]);
    expect(found.map(({ indicator, kind, count }) => [indicator, kind, count])).toEqual([
      ["A", "corrected", 1],
      ["A", "published", 2],
      ["B", "published", 1],
    ]);
  });

  it("gives no number of figures whose period is not told", () => {
    const found = newsOf([change("A", null, "published"), change("A", null, "published")]);
    expect(found).toEqual([{ indicator: "A", kind: "published", period: null, count: null }]);
  });
});
