/** The words of reports: their kinds, states and days. */
import { draftsNewsletters, draftsPlanReports } from "../access/can";
import type { PlanReport } from "../api/types";
import { formatDate, formatPeriod } from "../kit/dates";
import { maybe, t } from "../kit/i18n";
import type { Tone } from "../kit/Tag";

export const KINDS = ["newsletter", "coordination", "progress", "annual"] as const;
export const SIDES = ["both", "federal", "krg"] as const;

/** The kinds that this person may draft, as far as their role tells. */
export const offeredKinds = (): PlanReport["kind"][] =>
  KINDS.filter((kind) => {
    if (kind === "newsletter") return draftsNewsletters();
    return kind === "coordination" || draftsPlanReports();
  });
/** A kind as it was chosen in a field, or undefined for none of them. */
export const knownKind = (value: string): PlanReport["kind"] | undefined =>
  KINDS.find((kind) => kind === value);
export const kindWord = (kind: PlanReport["kind"]): string => t(`planReport.kind.${kind}`);
export const stateWord = (state: PlanReport["state"]): string => t(`planReport.state.${state}`);
export const sideWord = (side: PlanReport["jurisdiction"]): string =>
  t(`planReport.sides.${side ?? "both"}`);
export const sectionWord = (section: string): string =>
  maybe(`planReport.section.${section}`) ?? section;
export const itemSectionWord = (section: string): string =>
  maybe(`planReport.itemSection.${section}`) ?? section;

export const STATE_TONES: Record<PlanReport["state"], Tone> = {
  draft: "plain",
  issuing: "info",
  issued: "good",
  withdrawn: "bad",
};

/** The days a report is about. */
export function daysOf(report: PlanReport): string {
  if (report.period !== null) return formatPeriod(report.period);
  return t("date.span", { start: formatDate(report.since), end: formatDate(report.until) });
}

/** What a report is called where several stand. */
export const nameOf = (report: PlanReport): string => `${kindWord(report.kind)}: ${daysOf(report)}`;
