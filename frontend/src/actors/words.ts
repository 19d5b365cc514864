/** The registry's words. What comes from the data and is not known here is shown as it is written. */
import type { ActorSummary, RegistryReport, Text } from "../api/types";
import { formatDate, formatMonth } from "../kit/dates";
import { language, maybe, say, t } from "../kit/i18n";
import { inDigits } from "../kit/numbers";
import type { Capacity } from "./filter";

const asWritten = (code: string): string => code.replace(/_/g, " ");

export function typeWord(type: string | null): string {
  if (type === null) return t("common.unknown");
  return maybe(`actorType.${type}`) ?? asWritten(type);
}

export const capacityWord = (capacity: Capacity): string => t(`registry.capacity.${capacity}`);
export const statusWord = (status: ActorSummary["status"]): string =>
  status === null ? t("common.unknown") : t(`registry.status.${status}`);
export const spokenWord = (code: string): string => maybe(`registry.spoken.${code}`) ?? code;
export const fieldWord = (name: string): string =>
  maybe(`registry.field.${name}`) ?? asWritten(name);
/** What was done to an entry, by the action that its history names. */
export const doneWord = (action: string): string =>
  maybe(`registry.done.${action.replace("actor.", "")}`) ?? action;

/** Since when, as far as it is known: a year, a month or a day. */
export function sinceWords(since: string): string {
  if (/^\d{4}$/.test(since)) return inDigits(since, language.value);
  return /^\d{4}-\d{2}$/.test(since) ? formatMonth(since) : formatDate(since);
}

/** A value of an entry in words, whatever it is; what is not known is said to be so. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return t("common.unknown");
  if (Array.isArray(value))
    return value.length === 0 ? t("registry.none") : value.map(String).join("; ");
  if (typeof value === "object") return say(value as Text);
  return String(value);
}

/** What stands twice where two entries cannot both be one body's. */
export const clashWord = (kind: string): string =>
  maybe(`registry.clash.${kind}`) ?? asWritten(kind);
/** What becomes of a row of a file. */
export const outcomeWord = (outcome: RegistryReport["entries"][number]["outcome"]): string =>
  t(`registry.outcome.${outcome}`);
