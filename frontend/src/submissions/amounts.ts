/** A figure of an overlap in words. */
import type { Kind } from "../api/types";
import { valueWords } from "../dashboards/figures";
import { t } from "../kit/i18n";
import type { Amounts } from "./overlap";

/** "782", or "29 % (2 of 7)"; a share is worked out where only its two numbers are known. */
export function amountWords(kind: Kind, amounts: Amounts): string {
  const { numerator, denominator } = amounts;
  if (kind === "number" || numerator === null || denominator === null)
    return amounts.value === null ? t("figure.none") : valueWords(kind, amounts.value);
  if (denominator === 0) return t("figure.none");
  const share = valueWords("percentage", (100 * numerator) / denominator);
  return `${share} (${t("series.ratio", { numerator, denominator })})`;
}
