/** The form of an exception: what it still lacks, and what it sends. Pure but for the words. */
import type { ActorSummary, Jurisdiction, NewException } from "../api/types";
import { endOfDay } from "../kit/dates";
import type { FieldError } from "../kit/ErrorSummary";
import { t } from "../kit/i18n";

export interface Wanted {
  actor: string;
  indicator: string;
  date: string;
  reason: string;
}

export const NOTHING: Wanted = { actor: "", indicator: "", date: "", reason: "" };

export function faultsOf({ actor, date, reason }: Wanted, now: Date): FieldError[] {
  const errors: FieldError[] = [];
  if (actor === "") errors.push({ field: "x-actor", text: t("entry.exceptions.actorMissing") });
  if (date === "") errors.push({ field: "x-until", text: t("entry.exceptions.untilMissing") });
  else if (new Date(endOfDay(date)) <= now)
    errors.push({ field: "x-until", text: t("problem.deadline-passed") });
  if (reason.trim() === "") errors.push({ field: "x-reason", text: t("problem.reason-required") });
  return errors;
}

export function bodyOf({ actor, indicator, date, reason }: Wanted): NewException {
  return {
    actor,
    indicator: indicator === "" ? null : indicator,
    until: endOfDay(date),
    reason: reason.trim(),
  };
}

/** The bodies on whom this person decides: those of their sides, and of neither government. */
export function decidedOn(
  actors: readonly ActorSummary[],
  sides: readonly Jurisdiction[] | null,
): ActorSummary[] {
  return actors.filter(
    ({ jurisdiction }) => sides === null || jurisdiction === null || sides.includes(jurisdiction),
  );
}
