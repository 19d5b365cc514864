import { type Cell, csvFile, csvOf, fileName, marked } from "@client/kit/csv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Read a CSV text back by RFC 4180, so that what is written is held against a reader and not itself. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
    const bare = quoted ?? /^([^,\r\n]*)/.exec(text.slice(at));
    row.push((bare?.[1] ?? "").replace(/""/g, '"'));
    at += bare?.[0].length ?? 0;
    if (text[at] === ",") at += 1;
    else {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom('a "b"', "x,y", "\r\n", "=1+1", "@SUM", "\u2067ژمارە\u2069"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

describe("a table as CSV", () => {
  it("comes back whole, with each cell in its place", () => {
    const tables = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(tables, (rows) => {
        const columns = (rows[0] ?? [1]).map((_, at) => `c${at}`);
        const found = read(csvOf({ columns, rows }));
        expect(found[0]).toEqual(columns);
        expect(found).toHaveLength(rows.length + 1);
        for (const [at, row] of rows.entries())
          for (const [place, value] of row.entries()) {
            const plain = String(value ?? "").replace(
              typeof value === "number" ? /^$/ : INVISIBLE,
              "",
            );
            expect(found[at + 1]?.[place]?.replace(/^'/, "")).toBe(plain.replace(/^'/, ""));
          }
      }),
    );
  });

  it("holds no text that a spreadsheet would take as a formula, and leaves numbers below zero alone", () => {
    const text = csvOf({ columns: ["a", "b"], rows: [["=HYPERLINK(1)", -5]] });
    expect(text).toBe("a,b\r\n'=HYPERLINK(1),-5\r\n");
  });

  it("begins with the mark by which a spreadsheet reads Arabic rightly", () => {
    expect(csvFile({ columns: ["الفترة"], rows: [] })).toBe("\ufeffالفترة\r\n");
  });

  it("says in each row that it is made up", () => {
    const { columns, rows } = marked(
      { columns: ["a"], rows: [[1], [2]] },
      "Training plan",
      "made up",
    );
    expect(columns).toEqual(["a", "Training plan"]);
    expect(rows).toEqual([
      [1, "made up"],
      [2, "made up"],
    ]);
  });
});

describe("a file's name", () => {
  it("says the plan, what it shows and the day, and holds nothing a system would refuse", () => {
    expect(fileName(["INAP-II", "P1.1.3-R1-krg", "2026-11-24"], "csv")).toBe(
      "INAP-II-P1.1.3-R1-krg-2026-11-24.csv",
    );
    expect(fileName(["", "a/b:c", "2026"], "png")).toBe("a-b-c-2026.png");
  });
});
