/** The plan's words for levels, sides, kinds and confidence, in the reader's language. */
import type { Confidence, Indicator, Jurisdiction, Node, Scope, Text } from "../api/types";
import { maybe, t } from "../kit/i18n";
import type { Tone } from "../kit/Tag";

/** A level of the logframe. Plans name their own; one that we have no word for is shown as written. */
export const levelWord = (level: Node["level"]): string => maybe(`level.${level}`) ?? level;
export const scopeWord = (scope: Scope): string => t(`scope.${scope}`);
export const sideWord = (side: Jurisdiction | null): string =>
  side === null ? t("scope.both") : t(`scope.${side}`);
export const kindWord = (kind: Indicator["kind"]): string => t(`kind.${kind}`);
export const directionWord = (direction: Indicator["direction"]): string =>
  t(`direction.${direction}`);
export const frequencyWord = (frequency: Indicator["frequency"]): string =>
  t(`frequency.${frequency}`);
export const timeWord = (how: Indicator["aggregation_time"]): string => t(`overTime.${how}`);
export const areasWord = (how: Indicator["aggregation_areas"]): string => t(`overAreas.${how}`);
export const confidenceWord = (confidence: Confidence): string => t(`confidence.${confidence}`);

export const CONFIDENCE_TONES: Record<Confidence, Tone> = {
  high: "good",
  medium: "warn",
  low: "bad",
};

/** Every language of a text together, for searching in whichever the reader types. */
export function allWords(text: Text | null): string {
  return [text?.en, text?.ar, text?.ckb].filter(Boolean).join(" ");
}
