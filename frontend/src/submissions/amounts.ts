/** A figure of an overlap in words, and what a stated one would come to. */
import type { Kind } from "../api/types";
import { valueWords } from "../dashboards/figures";
import { t } from "../kit/i18n";
import { parseNumber } from "../kit/numbers";

/** The three numbers of a figure; those its kind lacks are null. */
export interface Amounts {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** What is typed as the stated figure. */
export interface Typed {
  value: string;
  numerator: string;
  denominator: string;
}

export const NOTHING_TYPED: Typed = { value: "", numerator: "", denominator: "" };

/** "782", or "29 % (2 of 7)"; a share is worked out where only its two numbers are known. */
export function amountWords(kind: Kind, amounts: Amounts): string {
  const { numerator, denominator } = amounts;
  if (kind === "number" || numerator === null || denominator === null)
    return amounts.value === null ? t("figure.none") : valueWords(kind, amounts.value);
  if (denominator === 0) return t("figure.none");
  const share = valueWords("percentage", (100 * numerator) / denominator);
  return `${share} (${t("series.ratio", { numerator, denominator })})`;
}

/** The numbers that were typed, as the server takes them; null while they are not all there. */
export function statedOf(kind: Kind, typed: Typed): Record<string, string | boolean> | null {
  if (kind === "yes_no") return typed.value === "" ? null : { yes: typed.value === "yes" };
  if (kind === "number") {
    const value = parseNumber(typed.value);
    return value === null ? null : { value };
  }
  const [numerator, denominator] = [parseNumber(typed.numerator), parseNumber(typed.denominator)];
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** What the figure comes to with a stated one, where `others` is what all else comes to. */
export function withStated(kind: Kind, others: Amounts, typed: Typed): Amounts | null {
  const stated = statedOf(kind, typed);
  if (stated === null) return null;
  if (kind === "number")
    return {
      value: (others.value ?? 0) + Number(stated.value),
      numerator: null,
      denominator: null,
    };
  const added =
    kind === "yes_no" ? [stated.yes ? 1 : 0, 1] : [stated.numerator, stated.denominator];
  return {
    value: null,
    numerator: (others.numerator ?? 0) + Number(added[0]),
    denominator: (others.denominator ?? 0) + Number(added[1]),
  };
}
