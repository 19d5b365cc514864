import { entriesOf, fieldId, gather, shapeOf, sumOfParts } from "@client/submissions/cells";
import { describe, expect, it } from "vitest";

const TOTAL = { sex: null, age: null };
const AGES = ["0-17", "18+"];

describe("the cells of a form", () => {
  it("are the total alone where nothing is split", () => {
    expect(shapeOf("number", [], AGES).cells).toEqual([TOTAL]);
  });

  it("are the total and each part where sex and age are asked for", () => {
    expect(shapeOf("number", ["sex"], AGES).cells).toHaveLength(1 + 3);
    expect(shapeOf("number", ["age"], AGES).cells).toHaveLength(1 + 2);
    expect(shapeOf("number", ["sex", "age"], AGES).cells).toHaveLength(1 + 6);
  });

  it("leave the area out, which is chosen for the whole report", () => {
    expect(shapeOf("number", ["area"], AGES).cells).toEqual([TOTAL]);
  });

  it("take only the total for yes-no and for accounts in words", () => {
    expect(shapeOf("yes_no", ["sex"], AGES).cells).toEqual([TOTAL]);
    expect(shapeOf("qualitative", ["sex"], AGES).cells).toEqual([TOTAL]);
  });

  it("have field ids fit for an address", () => {
    expect(fieldId({ sex: "female", age: "60+" }, "value")).toMatch(/^[\w-]+$/);
  });
});

describe("what is typed, as values", () => {
  const shape = shapeOf("number", ["sex"], AGES);
  const total = fieldId(TOTAL, "value");
  const women = fieldId({ sex: "female", age: null }, "value");

  it("leaves blank cells out, for no data is not zero", () => {
    const { values } = gather(shape, { [total]: "٧٨٢", [women]: "  " });
    expect(values).toEqual([{ sex: null, age: null, value: "782" }]);
  });

  it("keeps a zero that was typed", () => {
    expect(gather(shape, { [total]: "0" }).values).toEqual([{ sex: null, age: null, value: "0" }]);
  });

  it("names the fields that hold no number", () => {
    expect(gather(shape, { [total]: "12", [women]: "many" }).unreadable).toEqual([women]);
  });

  it("knows which field each pointer of the sent values belongs to", () => {
    const { fields } = gather(shape, { [women]: "3" });
    expect(fields.get("/values/0/value")).toBe(women);
  });

  it("sends both halves of a percentage and the answer of a yes-no", () => {
    const ratio = shapeOf("percentage", [], AGES);
    const typed = { [fieldId(TOTAL, "numerator")]: "30", [fieldId(TOTAL, "denominator")]: "100" };
    expect(gather(ratio, typed).values).toEqual([
      { sex: null, age: null, numerator: "30", denominator: "100" },
    ]);
    const answer = shapeOf("yes_no", [], AGES);
    expect(gather(answer, { [fieldId(TOTAL, "yes")]: "no" }).values).toEqual([
      { sex: null, age: null, yes: false },
    ]);
  });

  it("comes back from stored values as it was", () => {
    const rest = { age: null, numerator: null, denominator: null, yes: null, text: null };
    const stored = [
      { ...rest, sex: null, value: 782 },
      { ...rest, sex: "female" as const, value: 0 },
    ];
    const again = gather(shape, entriesOf(stored)).values;
    expect(again).toEqual([
      { sex: null, age: null, value: "782" },
      { sex: "female", age: null, value: "0" },
    ]);
  });

  it("adds up the parts, without the total", () => {
    expect(sumOfParts(shape, { [total]: "9", [women]: "3" }, "value")).toBe(3);
    expect(sumOfParts(shape, { [total]: "9" }, "value")).toBeNull();
  });
});
