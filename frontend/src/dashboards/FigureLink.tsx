/** A figure that opens its trail: the submissions it was made of. */
import type { Figure, Kind, Scope } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { figureWords, unitAfter } from "./figures";

interface Props {
  plan: string;
  indicator: string;
  scope: Scope;
  kind: Kind;
  unit: string;
  figure: Figure | null;
  period?: string;
}

export function FigureLink({ plan, indicator, scope, kind, unit, figure, period }: Props) {
  const words = figureWords(kind, figure);
  if (words === null) return <span class="missing">{t("figure.none")}</span>;
  const address = `${paths.indicator(plan, indicator, { scope, period })}#trail`;
  const after = figure?.value != null ? unitAfter(kind, unit, figure.value) : "";
  return (
    <span class="figure-with-unit">
      <a class={figure?.suppressed ? "missing" : "figure"} href={address}>
        {words}
      </a>
      {after !== "" && <span class="unit">{after}</span>}
    </span>
  );
}
