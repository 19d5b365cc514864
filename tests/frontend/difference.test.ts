import { differenceOf } from "@client/dashboards/difference";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 100);

describe("the difference between both governments", () => {
  it("is told of two known figures only", () => {
    fc.assert(
      fc.property(fc.option(figure), fc.option(figure), (federal, krg) => {
        const found = differenceOf({ sides: { federal, krg } });
        expect(found === null).toBe(federal === null || krg === null);
      }),
    );
    expect(differenceOf({ sides: null })).toBeNull();
    expect(differenceOf({ sides: { federal: 0, krg: null } })).toBeNull();
  });

  it("added to the lower figure makes the higher one, whoever has it", () => {
    fc.assert(
      fc.property(figure, figure, (federal, krg) => {
        const found = differenceOf({ sides: { federal, krg } });
        expect(Math.min(federal, krg) + (found?.by ?? 0)).toBeCloseTo(Math.max(federal, krg), 6);
        const same = federal === krg ? null : federal > krg ? "federal" : "krg";
        expect(found?.higher).toBe(same);
      }),
    );
  });

  it("carries no trace of floating point", () => {
    expect(differenceOf({ sides: { federal: 0.3, krg: 0.1 } })?.by).toBe(0.2);
  });
});
