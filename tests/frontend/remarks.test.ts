import { groupFaults, groupRemarks, isRows, linesOf, placeOf } from "@client/exchange/remarks";
import { describe, expect, it } from "vitest";

const say = ({ slug }: { slug: string }): string => slug;
const remark = (cell: string | null, slug: string) => ({ cell, slug, params: {} });

describe("remarks about a file", () => {
  it("tells one sentence once, with all its places in the order of the file", () => {
    const told = groupRemarks(
      [remark("Values!M3", "a"), remark("Values!M4", "b"), remark("Values!M9", "a")],
      say,
    );
    expect(told).toEqual([
      { text: "a", places: ["Values!M3", "Values!M9"] },
      { text: "b", places: ["Values!M4"] },
    ]);
  });

  it("keeps what is about no cell, and names no place twice", () => {
    expect(groupRemarks([remark(null, "a")], say)).toEqual([{ text: "a", places: [] }]);
    expect(groupRemarks([remark("M1", "a"), remark("M1", "a")], say)[0]?.places).toEqual(["M1"]);
  });

  it("names the rows of a CSV file as the reader counts them", () => {
    const faults = [{ row: 3, column: "value", slug: "a", params: {} }];
    expect(groupFaults(faults, say, (row, column) => `${row}/${column}`)).toEqual([
      { text: "a", places: ["3/value"] },
    ]);
  });
});

describe("the address of a cell", () => {
  it("is its sheet and its place on it", () => {
    expect(placeOf("القيم!M12")).toEqual({ sheet: "القيم", cell: "M12" });
    expect(placeOf("Surprise! 2!B3")).toEqual({ sheet: "Surprise! 2", cell: "B3" });
    expect(placeOf("Row 3")).toEqual({ sheet: "", cell: "Row 3" });
  });
});

describe("a file", () => {
  it("is one of rows by its name alone", () => {
    expect(["a.csv", "A.CSV", "rows.txt"].map(isRows)).toEqual([true, true, true]);
    expect(["a.xlsx", "a.csv.xlsx", "a.ods"].map(isRows)).toEqual([false, false, false]);
  });
});

describe("what would change", () => {
  const fact = (outcome: string, changes: number, narrative: boolean) => ({
    outcome,
    changes: Array.from({ length: changes }, (_, index) => ({ cell: `M${index}` })),
    narrative: narrative ? { cell: "P1", before: null, after: "Words." } : null,
  });

  it("is a line for each cell and one for the narrative, of facts that would be written", () => {
    const report = {
      facts: [fact("created", 2, true), fact("refused", 1, false), fact("changed", 1, false)],
    };
    const lines = linesOf(report as unknown as Parameters<typeof linesOf>[0]);
    expect(lines.map(({ difference }) => difference?.cell ?? "narrative")).toEqual([
      "M0",
      "M1",
      "narrative",
      "M0",
    ]);
  });
});
