/**
 * Numbers: read what people type, write what people read.
 *
 * Reading accepts the digits of all three scripts, by the same rules as the server's numerals. Writing
 * uses the digits that this installation shows (its setting, Latin ones unless it says otherwise);
 * English is always written with Latin ones.
 */
import { signal } from "@preact/signals";
import type { Digits, Language } from "../api/types";

/** The digits shown in Arabic and Sorani; the server's setting arrives a moment after the start. */
export const digits = signal<Digits>("latn");

/** Browsers carry no Sorani number data and would fall back to whatever the device speaks, so Sorani is
 *  pinned to a locale whose marks are the same as its own: with Latin digits, and with the others. */
const LATIN_LOCALES: Record<Language, string> = { en: "en-GB", ar: "ar-IQ", ckb: "en-GB" };
const OTHER_LOCALES: Record<Language, string> = { en: "en-GB", ar: "ar-IQ", ckb: "fa-IR" };

function localeOf(lang: Language): string {
  const shown = lang === "en" ? "latn" : digits.value;
  return `${(shown === "latn" ? LATIN_LOCALES : OTHER_LOCALES)[lang]}-u-nu-${shown}`;
}

const FIRST_DIGIT: Record<Digits, number> = { latn: 0x30, arab: 0x0660, arabext: 0x06f0 };

/** The Latin digits of a text (a year, a day, a time) in the digits that are shown. */
export function inDigits(text: string, lang: Language): string {
  if (lang === "en" || digits.value === "latn") return text;
  const first = FIRST_DIGIT[digits.value];
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(first + Number(digit)));
}

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
  return new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 2 }).format(value);
}

/** The size of a file for people: in kilobytes, or from one megabyte on in those. */
export function formatSize(bytes: number, lang: Language): string {
  const large = bytes >= 1_000_000;
  const shown = large ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const number = new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: large ? 1 : 0 });
  return number.format(shown);
}

/** A share (0.62) as a percentage for people, without decimals. */
export function formatShare(share: number, lang: Language): string {
  return new Intl.NumberFormat(localeOf(lang), {
    style: "percent",
    maximumFractionDigits: 0,
  }).format(share);
}

/** A value that is already in percent (30 means 30 %), with at most one decimal. */
export function formatPercent(value: number, lang: Language): string {
  const format = { style: "percent", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(localeOf(lang), format).format(value / 100);
}
