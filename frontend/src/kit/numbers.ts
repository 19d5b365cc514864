/**
 * Numbers: read what people type, write what people read.
 *
 * Reading accepts the digits of all three scripts, by the same rules as the server's numerals. Writing
 * uses Latin digits in every language (a setting of the project).
 */
import type { Language } from "../api/types";

/** Browsers carry no Sorani number data and would fall back to whatever the device speaks, so Sorani is
 *  pinned to a locale whose grouping and decimal marks are the same as its own with Latin digits. */
const NUMBER_LOCALES: Record<Language, string> = {
  en: "en-GB-u-nu-latn",
  ar: "ar-IQ-u-nu-latn",
  ckb: "en-GB-u-nu-latn",
};

const ARABIC_INDIC = 0x0660;
const EXTENDED = 0x06f0;
/** Spaces of all kinds and the invisible marks that steer direction. */
const IGNORED = /[\s\u00a0\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const WELL_FORMED = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const MOST_WHOLE = 18;
const MOST_DECIMALS = 6;

function toLatin(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_INDIC))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - EXTENDED))
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, ",")
    .replace(/\u2212/g, "-");
}

/**
 * A typed number as a plain decimal string ("1234.5"), or null when it is not a number.
 *
 * A string and not a float, so that the server sees exactly the digits that were typed.
 */
export function parseNumber(typed: string): string | null {
  const text = toLatin(typed.replace(IGNORED, ""));
  if (!WELL_FORMED.test(text)) return null;
  const plain = text.replace(/,/g, "");
  const [whole = "", decimals = ""] = plain.replace("-", "").split(".");
  if (whole.length > MOST_WHOLE || decimals.length > MOST_DECIMALS) return null;
  return plain;
}

/** A measured value for people: grouped, at most two decimals. */
export function formatNumber(value: number, lang: Language): string {
  return new Intl.NumberFormat(NUMBER_LOCALES[lang], { maximumFractionDigits: 2 }).format(value);
}

/** A share (0.62) as a percentage for people, without decimals. */
export function formatShare(share: number, lang: Language): string {
  return new Intl.NumberFormat(NUMBER_LOCALES[lang], {
    style: "percent",
    maximumFractionDigits: 0,
  }).format(share);
}

/** A value that is already in percent (30 means 30 %), with at most one decimal. */
export function formatPercent(value: number, lang: Language): string {
  const format = { style: "percent", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(NUMBER_LOCALES[lang], format).format(value / 100);
}
