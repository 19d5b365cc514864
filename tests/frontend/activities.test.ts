import { addedUp } from "@client/activities/counted";
import { blanks, countId, entriesOf, gather, totalOf } from "@client/activities/entries";
import { choicesOf, decider, groupsOf, transitionOf } from "@client/activities/twin";
import type { ActivityReport, CountableReport, LikelyDuplicate } from "@client/api/types";
import { describe, expect, it } from "vitest";

const AGES = ["0-17", "60+"];
const TYPED = {
  kind: "training",
  title: " Mediation ",
  area: "IQ-BG",
  place: "Karrada",
  start: "2026-05-01",
  [countId("female", null)]: "\u0661\u0662",
  [countId("female", "60+")]: "2",
  [countId("male", "0-17")]: "3",
};

describe("the form of an activity report", () => {
  it("becomes a report in which a blank is no data", () => {
    const { body, unreadable } = gather(TYPED, AGES, "en", null);
    expect(unreadable).toEqual([]);
    expect(body.participants).toEqual([
      { sex: "female", age: null, count: "12" },
      { sex: "female", age: "60+", count: "2" },
      { sex: "male", age: "0-17", count: "3" },
    ]);
    expect(body.title).toEqual({ en: "Mediation", ar: null, ckb: null });
    expect([body.node, body.end, body.knowledge, body.result]).toEqual([
      null,
      "2026-05-01",
      null,
      null,
    ]);
  });

  it("tells which field a fault of the server belongs to", () => {
    const { fields } = gather(TYPED, AGES, "en", null);
    expect(fields.get("/participants/1")).toBe("p-female-60_");
    expect(fields.get("/title")).toBe("title");
  });

  it("names the fields whose text is no number", () => {
    const { unreadable } = gather({ ...TYPED, assessed: "many" }, AGES, "en", null);
    expect(unreadable).toEqual(["assessed"]);
  });

  it("keeps the texts of other languages", () => {
    const held = { title: { en: "Mediation", ar: "وساطة", ckb: null }, result: null };
    const { body } = gather({ ...TYPED, title: "Talks" }, AGES, "en", held);
    expect(body.title).toEqual({ en: "Talks", ar: "وساطة", ckb: null });
  });

  it("sends knowledge of trainings only", () => {
    const typed = { ...TYPED, assessed: "9", before: "40", after: "75.5" };
    const { body } = gather(typed, AGES, "en", null);
    expect(body.knowledge).toEqual({ assessed: 9, before: "40", after: "75.5" });
    expect(gather({ ...typed, kind: "meeting" }, AGES, "en", null).body.knowledge).toBeNull();
  });

  it("says what it cannot do without", () => {
    expect(blanks({}, false)).toEqual(["kind", "title", "area", "place", "start"]);
    expect(blanks({ ...TYPED, title: "" }, true)).toEqual([]);
  });

  it("counts a sex by its own field, or else by its ages", () => {
    expect(totalOf(TYPED, AGES)).toBe(15);
    expect(totalOf({}, AGES)).toBeNull();
  });

  it("shows what is stored", () => {
    const stored = {
      node: null,
      kind: "meeting",
      title: { en: "Talks", ar: null, ckb: null },
      area: "IQ",
      place: "Erbil",
      start: "2026-05-01",
      end: "2026-05-02",
      participants: [{ sex: "male", age: null, count: 4, suppressed: false }],
      knowledge: null,
      result: null,
    } as unknown as ActivityReport;
    const entries = entriesOf(stored, "en");
    expect(entries[countId("male", null)]).toBe("4");
    expect(gather(entries, AGES, "en", stored).body.participants).toEqual([
      { sex: "male", age: null, count: "4" },
    ]);
  });
});

describe("the figures that reports make together", () => {
  const report = (...cells: CountableReport["cells"]) => ({ cells }) as CountableReport;

  it("are added up, and ages only where every report tells them", () => {
    const first = report({ sex: null, age: null, value: 3 }, { sex: null, age: "60+", value: 3 });
    const second = report({ sex: null, age: null, value: 4 });
    expect(addedUp([first, second])).toEqual([{ sex: null, age: null, value: 7 }]);
    expect(addedUp([first, first])[1]).toEqual({ sex: null, age: "60+", value: 6 });
  });
});

describe("two activity reports beside each other", () => {
  const report = (id: string, counts: [string, number | null][], given = {}): ActivityReport => {
    const participants = counts.map(([sex, count]) => ({ sex, age: null, count }));
    return {
      id,
      jurisdiction: "federal",
      total: 25,
      participants,
      ...given,
    } as unknown as ActivityReport;
  };
  const mine = report("a", [["female", 20]]);
  const twin = {
    report: report("b", [
      ["female", null],
      ["male", 5],
    ]),
    set_aside: [] as string[],
  } as LikelyDuplicate;

  it("show every group that one of them tells", () => {
    expect(groupsOf(mine, twin.report)).toEqual([
      { sex: null, age: null, counts: [25, 25] },
      { sex: "female", age: null, counts: [20, null] },
      { sex: "male", age: null, counts: [undefined, 5] },
    ]);
  });

  it("never offer one that was set aside as the one that counts", () => {
    expect(choicesOf(mine, twin)).toEqual(["this", "other", "different"]);
    expect(choicesOf(mine, { ...twin, set_aside: ["b"] })).toEqual(["this", "different"]);
    expect(transitionOf("other", mine, twin, "x")).toEqual({
      action: "same",
      reason: "x",
      counts: "b",
    });
    expect(transitionOf("different", mine, twin, "x")).toEqual({
      action: "different",
      reason: "x",
    });
  });

  it("are the central team's to decide where each government has one", () => {
    expect(decider(mine, twin)).toBe("federal");
    expect(decider(report("c", [], { jurisdiction: "krg" }), twin)).toBe("national");
  });
});
