import type { Decided, Submission } from "@client/api/types";
import { loadRest, showLanguage } from "@client/kit/i18n";
import { actionsFor, itemsOf, MOST_CHOSEN, refusalsOf } from "@client/submissions/bulk";
import { remarksOf, shapeOf } from "@client/submissions/cells";
import { doubtWords, notesOf, slugsOf, unanswered } from "@client/submissions/doubts";
import { bodyOf, decidedOn, faultsOf, NOTHING } from "@client/submissions/exceptions";
import { beforeAll, describe, expect, it } from "vitest";
import { fakeBrowser } from "./browser";

beforeAll(async () => {
  fakeBrowser();
  await showLanguage("en");
  await loadRest();
});

const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");
const waiting = (id: string, allowed: Submission["allowed"], version = 2) =>
  ({ id, allowed, version }) as Submission;

describe("a decision on many", () => {
  it("is one that every chosen report allows", () => {
    const approve = waiting("a", ["approve", "return"]);
    const verify = waiting("b", ["verify", "return"]);
    expect(actionsFor([approve])).toEqual(["approve", "return"]);
    expect(actionsFor([approve, verify])).toEqual(["return"]);
    expect(actionsFor([approve, waiting("c", ["edit"])])).toEqual([]);
    expect(actionsFor([])).toEqual([]);
  });

  it("names the versions on screen, and no more than the server takes", () => {
    const many = Array.from({ length: 250 }, (_, index) => waiting(`s${index}`, []));
    expect(itemsOf(many)).toHaveLength(MOST_CHOSEN);
    expect(itemsOf([waiting("a", [], 7)])).toEqual([{ id: "a", version: 7 }]);
  });

  it("tells each refusal by its own problem", () => {
    const chosen = [waiting("a", []), waiting("b", [])];
    const decided = {
      done: 1,
      refused: 1,
      items: [
        { id: "a", outcome: "done", state: "approved", version: 3, problem: null },
        {
          id: "b",
          outcome: "refused",
          state: "submitted",
          version: 2,
          problem: { pointer: "/items/1", slug: "own-submission", params: { action: "approve" } },
        },
      ],
    } as Decided;
    const [refusal, ...rest] = refusalsOf(decided, chosen);
    expect(rest).toEqual([]);
    expect(refusal?.submission.id).toBe("b");
    expect(refusal?.problem.type).toBe("/problems/own-submission");
  });
});

describe("what stands out", () => {
  const doubts = [
    { slug: "parts-below-total", pointer: "/values/0", params: {} },
    { slug: "parts-below-total", pointer: "/values/1", params: {} },
    { slug: "same-again", pointer: "/values", params: { period: "2023Q1" } },
  ];

  it("asks for one note a kind", () => {
    expect(slugsOf(doubts)).toEqual(["parts-below-total", "same-again"]);
    expect(unanswered(doubts, { "same-again": "It is so.", "parts-below-total": " " })).toEqual([
      "parts-below-total",
    ]);
    expect(notesOf(doubts, { "same-again": " It is so. ", other: "x" })).toEqual([
      { slug: "same-again", note: "It is so." },
    ]);
  });

  it("is told in words, in every language", async () => {
    const jump = { value: "1200", low: "3", high: "12", count: "2" };
    for (const lang of ["en", "ar", "ckb"] as const) {
      await showLanguage(lang);
      const told = bare(doubtWords({ slug: "figure-jumps", pointer: "/values/0", params: jump }));
      for (const shown of ["1,200", "3", "12", "2"]) expect(told).toContain(shown);
      expect(told).not.toContain("{{");
      expect(bare(doubtWords(doubts[2] as (typeof doubts)[number]))).not.toContain("2023Q1");
    }
    await showLanguage("en");
    expect(doubtWords({ slug: "never-heard", pointer: "", params: {} })).toContain("never-heard");
  });
});

describe("a return about single figures", () => {
  it("is shown at the first field of each", () => {
    const submission = {
      remarks: [
        { sex: null, age: null, note: "The annex says 4." },
        { sex: "female", age: null, note: "And here?" },
      ],
    } as Submission;
    const shape = shapeOf("percentage", ["sex"], []);
    expect(remarksOf(shape, submission)).toEqual({
      "v-all-all-numerator": "The annex says 4.",
      "v-female-all-numerator": "And here?",
    });
    expect(remarksOf(shape, null)).toEqual({});
  });
});

describe("an exception", () => {
  const now = new Date("2023-06-01T12:00:00Z");
  const full = { actor: "F-MOI", indicator: "", date: "2023-06-01", reason: " The line was cut. " };

  it("names a body, a day ahead and a reason", () => {
    expect(faultsOf(NOTHING, now).map(({ field }) => field)).toEqual([
      "x-actor",
      "x-until",
      "x-reason",
    ]);
    expect(faultsOf({ ...full, date: "2023-05-31" }, now)).toHaveLength(1);
    expect(faultsOf(full, now)).toEqual([]);
  });

  it("holds to the end of the day in Baghdad", () => {
    expect(bodyOf(full)).toEqual({
      actor: "F-MOI",
      indicator: null,
      until: "2023-06-01T23:59:59+03:00",
      reason: "The line was cut.",
    });
  });

  it("is given to bodies of one's own side, and of neither", () => {
    const actors = [
      { code: "F", jurisdiction: "federal" },
      { code: "K", jurisdiction: "krg" },
      { code: "X", jurisdiction: null },
    ] as unknown as Parameters<typeof decidedOn>[0];
    expect(decidedOn(actors, ["krg"]).map(({ code }) => code)).toEqual(["K", "X"]);
    expect(decidedOn(actors, null)).toHaveLength(3);
  });
});
