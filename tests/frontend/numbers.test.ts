import {
  digits,
  formatNumber,
  formatPercent,
  formatShare,
  inDigits,
  parseNumber,
} from "@client/kit/numbers";
import { afterEach, describe, expect, it } from "vitest";

describe("what people type as a number", () => {
  it.each([
    ["782", "782"],
    [" 3,683 ", "3683"],
    ["1,234,567.5", "1234567.5"],
    ["٧٨٢", "782"],
    ["۷۸۲", "782"],
    ["٣٬٦٨٣٫٥", "3683.5"],
    ["\u200f٤٢\u200e", "42"],
    ["1 234", "1234"],
    ["-5", "-5"],
    ["\u22125", "-5"],
    ["0", "0"],
    ["007", "007"],
  ])("reads %s as %s", (typed, plain) => {
    expect(parseNumber(typed)).toBe(plain);
  });

  it.each(["", "abc", "12a", "1,23", "1.2.3", "1e5", "--5", ".5", "5.", "NaN", "١٢ش"])(
    "refuses %s",
    (typed) => {
      expect(parseNumber(typed)).toBeNull();
    },
  );

  it("refuses more digits than the server keeps", () => {
    expect(parseNumber("1".repeat(18))).not.toBeNull();
    expect(parseNumber("1".repeat(19))).toBeNull();
    expect(parseNumber("0.123456")).not.toBeNull();
    expect(parseNumber("0.1234567")).toBeNull();
  });

  it("keeps every digit, where a float would not", () => {
    expect(parseNumber("123456789012345678")).toBe("123456789012345678");
  });
});

describe("what people read as a number", () => {
  it.each(["en", "ar", "ckb"] as const)("is grouped and in Latin digits in %s", (lang) => {
    expect(formatNumber(1234567.5, lang)).toBe("1,234,567.5");
    expect(formatShare(0.62, lang)).toMatch(/62/);
    expect(formatPercent(29, lang)).toMatch(/29/);
  });

  it("reads back what it wrote", () => {
    for (const value of [0, 7, 1234.5, 98765432]) {
      expect(Number(parseNumber(formatNumber(value, "ar")))).toBe(value);
    }
  });
});

describe("the digits of an installation", () => {
  afterEach(() => {
    digits.value = "latn";
  });

  it("are those of its setting, except in English", () => {
    digits.value = "arab";
    expect(formatNumber(1234.5, "ar")).toBe("١٬٢٣٤٫٥");
    expect(formatNumber(1234.5, "ckb")).toBe("١٬٢٣٤٫٥");
    expect(formatNumber(1234.5, "en")).toBe("1,234.5");
    expect(inDigits("09:30", "ar")).toBe("٠٩:٣٠");
    expect(inDigits("09:30", "en")).toBe("09:30");
    digits.value = "arabext";
    expect(inDigits("2024", "ckb")).toBe("۲۰۲۴");
  });

  it("are read back as they were written", () => {
    for (const shown of ["latn", "arab", "arabext"] as const) {
      digits.value = shown;
      expect(parseNumber(formatNumber(98765.25, "ckb"))).toBe("98765.25");
    }
  });
});
