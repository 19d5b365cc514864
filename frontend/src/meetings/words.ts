/** The words of coordination. What comes from the data and is not known here is shown as written. */
import type { BodyDetail, MeetingRecord, PublishedFigure } from "../api/types";
import { formatMonth } from "../kit/dates";
import { language, maybe, t } from "../kit/i18n";
import { formatNumber, formatPercent } from "../kit/numbers";
import type { Tone } from "../kit/Tag";

export const KINDS = ["update", "challenge", "recommendation"] as const;
export const SECTORS = [
  "protection",
  "participation",
  "prevention",
  "recovery",
  "legislation",
  "awareness",
  "empowerment",
  "climate_change",
] as const;
export const LEVELS = ["government", "local_ngo", "international"] as const;

type Known<T> = Exclude<T, null>;

const asWritten = (code: string): string => code.replace(/_/g, " ");

export const recordKindWord = (kind: MeetingRecord["kind"]): string => t(`meetings.kind.${kind}`);
export const recordKindsWord = (kind: MeetingRecord["kind"]): string => t(`meetings.kinds.${kind}`);
export const sectorWord = (sector: MeetingRecord["sectors"][number]): string =>
  t(`meetings.sector.${sector}`);
export const levelWord = (level: Known<MeetingRecord["level"]>): string =>
  t(`meetings.level.${level}`);
export const followUpWord = (state: Known<MeetingRecord["follow_up"]>): string =>
  t(`meetings.followUp.${state}`);
export const bodyKindWord = (kind: string): string =>
  maybe(`meetings.bodyKind.${kind}`) ?? asWritten(kind);
export const figureWord = (what: string): string =>
  maybe(`meetings.figure.${what}`) ?? asWritten(what);
export const seatWord = (role: BodyDetail["members"][number]["role"]): string =>
  t(`meetings.seat.${role}`);

export const FOLLOW_UP_TONES: Record<Known<MeetingRecord["follow_up"]>, Tone> = {
  open: "warn",
  assigned: "info",
  done: "good",
  not_accepted: "plain",
  superseded: "plain",
};

/** What a source publishes: a number, with "about" where it says so, a share, or a month. */
export function figureValue(figure: PublishedFigure): string {
  if (figure.value === null) return figure.text === null ? "" : monthOrText(figure.text);
  const format = figure.unit === "percent" ? formatPercent : formatNumber;
  const shown = format(figure.value, language.value);
  return figure.approximate ? t("meetings.about", { value: shown }) : shown;
}

const monthOrText = (text: string): string =>
  /^\d{4}-\d{2}$/.test(text) ? formatMonth(text) : text;

/** How often a body is to meet, in words. */
export const promiseWords = (promise: BodyDetail["promises"][number]): string =>
  t(`meetings.every.${promise.every}`, { count: promise.times });
