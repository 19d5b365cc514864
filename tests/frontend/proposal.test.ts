import {
  entriesOf,
  fieldsOf,
  hatsOf,
  newAmendment,
  proposedOf,
  sidesOf,
} from "@client/amendments/proposal";
import type { Me, NodeDetail } from "@client/api/types";
import { describe, expect, it } from "vitest";
import { node } from "./fixtures";

const words = (en: string | null, ar: string | null = null) => ({ en, ar, ckb: null });
const frame = {
  text: "2021-2022",
  start: "2021-01-01",
  end: "2022-12-31",
  stages: [{ text: "first half", start: "2021-01-01", end: null }],
};
const activity = node("P1.1.1.F1", {
  title: words("Train", "تدريب"),
  side: "federal",
  time_frame: frame,
  responsibilities: [
    { actor: "F-MOI", title: words("Interior"), part: "lead", printed: null },
    { actor: "F-MOD", title: words("Defence"), part: "support", printed: null },
  ],
}) as NodeDetail;

const person = (...grants: object[]): Me =>
  ({ id: "1", grants: grants.map((each) => ({ actor: null, jurisdiction: null, ...each })) }) as Me;
const focal = (code: string) => ({
  role: "focal_point",
  actor: { code, title: words(code) },
});

describe("in whose name somebody proposes", () => {
  it("is that of a body that leads the activity", () => {
    expect(hatsOf(person(focal("F-MOI")), activity, []).map((hat) => hat.actor)).toEqual(["F-MOI"]);
    expect(hatsOf(person(focal("F-MOD")), activity, [])).toEqual([]);
    expect(hatsOf(null, activity, [])).toEqual([]);
  });

  it("is the coordinator's of its side, and never of the other", () => {
    const of = (jurisdiction: string) => person({ role: "coordinator", jurisdiction });
    expect(hatsOf(of("federal"), activity, [])).toHaveLength(1);
    expect(hatsOf(of("krg"), activity, [])).toEqual([]);
  });

  it("is in the effectiveness framework, which has no sides, the federal coordinator's", () => {
    const framework = { ...activity, side: null };
    const of = (jurisdiction: string) => person({ role: "coordinator", jurisdiction });
    expect(hatsOf(of("federal"), framework, [])).toHaveLength(1);
    expect(hatsOf(of("krg"), framework, [])).toEqual([]);
    expect(sidesOf({ actor: null, title: null, side: "federal" }, [framework], [])).toEqual([]);
  });

  it("leaves a coordinator their own side, and a lead both", () => {
    const both = ["federal", "krg"] as const;
    const coordinator = { actor: null, title: null, side: "krg" as const };
    expect(sidesOf(coordinator, [activity], both)).toEqual(["krg"]);
    expect(sidesOf({ ...coordinator, actor: "F-MOI", side: null }, [activity], both)).toEqual(both);
  });

  it("is for an addition that of any body that leads beside it", () => {
    const output = node("P1.1.1", { level: "output" }) as NodeDetail;
    expect(hatsOf(person(focal("F-MOI")), output, [activity])).toHaveLength(1);
  });
});

describe("what is proposed", () => {
  const before = entriesOf(activity);

  it("is nothing as long as nothing is changed", () => {
    expect(proposedOf("change", before, before)).toEqual({});
  });

  it("holds only what differs", () => {
    const title = { ...before.title, ar: "تدريب القيادات" };
    expect(proposedOf("change", { ...before, title }, before)).toEqual({
      title: { ar: "تدريب القيادات" },
    });
  });

  it("is for another time the whole frame, its empty days unknown", () => {
    const time = { text: "2024", start: "2024-01-01", end: "" };
    expect(proposedOf("retime", { ...before, time, stages: [] }, before)).toEqual({
      time_frame: { text: "2024", start: "2024-01-01", end: null, stages: [] },
    });
  });

  it("is for a repetition a time, and what else differs", () => {
    const parts = before.parts.slice(0, 1);
    expect(Object.keys(proposedOf("repeat", { ...before, parts }, before)).sort()).toEqual([
      "responsibilities",
      "time_frame",
    ]);
  });

  it("is for a dropping nothing at all", () => {
    expect(proposedOf("drop", before, before)).toEqual({});
  });

  it("declares for a new indicator how its kind adds up", () => {
    const none = entriesOf(null);
    const indicator = {
      title: { en: "", ar: "نسبة", ckb: "" },
      unit: "workshop",
      kind: "percentage" as const,
      frequency: "year" as const,
      direction: "increase" as const,
      restricted: true,
    };
    const [made] = proposedOf("add", { ...none, indicators: [indicator] }, none).indicators ?? [];
    expect(made).toMatchObject({
      title: { ar: "نسبة" },
      unit: "percent",
      aggregation_time: "ratio",
      aggregation_areas: "ratio",
      sensitivity: "restricted",
    });
  });

  it("names the body that proposes, and no body for the coordinator", () => {
    const reason = { ...before.reason, ar: "تأخر التمويل" };
    const entries = { ...before, reason };
    const body = newAmendment(
      "PLAN",
      "N",
      "drop",
      { actor: "F-MOI", title: null, side: null },
      entries,
      before,
    );
    expect(body).toEqual({
      plan: "PLAN",
      node: "N",
      kind: "drop",
      actor: "F-MOI",
      proposed: {},
      reason: { ar: "تأخر التمويل" },
    });
    const own = newAmendment(
      "PLAN",
      "N",
      "drop",
      { actor: null, title: null, side: "federal" },
      entries,
      before,
    );
    expect(own).not.toHaveProperty("actor");
  });

  it("has a field for whatever the server finds wrong", () => {
    const fields = fieldsOf({ ...before, indicators: [] });
    expect(fields.get("/proposed/time_frame/stages/0/end")).toBe("a-stage-0-end");
    expect(fields.get("/proposed/responsibilities/1")).toBe("a-part-1");
    expect(fields.get("/proposed/title/ckb")).toBe("a-title-ckb");
  });
});
