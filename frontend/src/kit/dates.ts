/**
 * Dates and reporting periods in words.
 *
 * Month names come from our own strings: browsers have no Sorani ones, and not every browser has the
 * month names that Iraq uses in Arabic.
 */
import { type Key, language, t } from "./i18n";
import { inDigits } from "./numbers";
import { localDay, localTime } from "./today";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** "2023-04-05" in words; unreadable text comes back as it is. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  const known = MONTHS.find((number) => number === month);
  if (!year || !day || known === undefined) return iso;
  const shown = (part: number): string => inDigits(String(part), language.value);
  return t("date.day", { day: shown(day), month: t(`date.month.${known}`), year: shown(year) });
}

/** "2023-04" in words: a month with its year. */
export function formatMonth(code: string): string {
  const [year = "", month] = code.split("-");
  const known = MONTHS.find((number) => number === Number(month));
  if (known === undefined) return code;
  const shown = inDigits(year, language.value);
  return t("date.monthYear", { month: t(`date.month.${known}`), year: shown });
}

/** A moment (UTC) as a date and time in Baghdad, where both governments keep their clocks. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  const time = inDigits(localTime(moment), language.value);
  return t("date.moment", { date: formatDate(localDay(moment)), time });
}

const PART_KEYS: Record<string, Key> = {
  Q1: "period.q1",
  Q2: "period.q2",
  Q3: "period.q3",
  Q4: "period.q4",
  H1: "period.h1",
  H2: "period.h2",
};

/** A period code (2023Q2, 2023H1, 2023) in words; other codes stand for the whole plan. */
export function formatPeriod(code: string): string {
  const [, found, part] = /^(\d{4})-?([QH]\d)?$/.exec(code) ?? [];
  if (found === undefined) return t("period.plan");
  const year = inDigits(found, language.value);
  const key = part === undefined ? undefined : PART_KEYS[part];
  return key === undefined ? t("period.year", { year }) : t(key, { year });
}

/** The last second of a day ("2023-04-05") in Baghdad, as a moment. */
export const endOfDay = (date: string): string => `${date}T23:59:59+03:00`;
