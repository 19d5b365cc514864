import { describe, expect, it } from "vitest";
import { asked, FIELDS, stepOf } from "../../frontend/src/meetings/steps";

describe("a step with a recommendation", () => {
  it("is sent with what it asks for and what was filled in, and nothing else", () => {
    const entries = { owner: "F-MOI", due_on: "2027-01-31", node: " ", reason: "old", text: "So." };
    expect(stepOf("assign", entries, "ckb")).toEqual({
      action: "assign",
      owner: "F-MOI",
      due_on: "2027-01-31",
      text: { ckb: "So." },
    });
    expect(stepOf("decline", entries, "en")).toEqual({
      action: "decline",
      reason: "old",
      text: { en: "So." },
    });
  });

  it("has a field on screen for every pointer that the server may name", () => {
    for (const field of asked("assign")) expect(FIELDS.get(`/${field}`)).toBe(`f-${field}`);
    expect(FIELDS.get("/superseded_by")).toBe("f-superseded_by");
  });
});
