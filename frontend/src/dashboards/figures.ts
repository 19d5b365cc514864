/** Figures in words, by the kind of indicator. */
import type { Dashboard, Figure, Kind } from "../api/types";
import { formatDate } from "../kit/dates";
import { language, t } from "../kit/i18n";
import { formatNumber, formatPercent } from "../kit/numbers";
import { localDay } from "../kit/today";
import { unitWord } from "../plans/current";

/** A bare value: "782", "29 %"; a yes-no value is the share that answered yes. */
export function valueWords(kind: Kind, value: number): string {
  if (kind === "percentage") return formatPercent(value, language.value);
  if (kind === "yes_no") return yesNoWords(value);
  return formatNumber(value, language.value);
}

function yesNoWords(value: number): string {
  if (value === 100) return t("answer.yes");
  if (value === 0) return t("answer.no");
  return t("answer.share", { share: formatPercent(value, language.value) });
}

/** By when a target is to be reached, or how often; empty where the plan says neither. */
export function targetTime(target: { by: string | null; every: "year" | "plan" | null }): string {
  if (target.by !== null) return t("target.by", { date: formatDate(target.by) });
  return target.every === null ? "" : t(`target.every.${target.every}`);
}

/** The unit after a value; percentages and answers carry theirs already. */
export function unitAfter(kind: Kind, unit: string, value: number): string {
  return kind === "number" ? unitWord(unit, value) : "";
}

/** A rolled-up figure in words, or null when there is no data at all. */
export function figureWords(kind: Kind, figure: Figure | null): string | null {
  if (figure === null) return null;
  if (figure.suppressed) return t("figure.suppressed");
  if (figure.value !== null) return valueWords(kind, figure.value);
  return figure.parts > 0 ? t("figure.parts", { count: figure.parts }) : null;
}

/** The day a dashboard is of: that of the moment asked for, or the day it was made. */
export function dayOf({ as_of, today }: Pick<Dashboard, "as_of" | "today">): string {
  return as_of === null ? today : localDay(new Date(as_of));
}
