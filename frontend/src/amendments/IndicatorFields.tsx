/** What shall measure a new activity: as many indicators as wanted, none if they come later. */
import type { Plan } from "../api/types";
import { SelectField, TextField } from "../kit/Field";
import { language, say, t } from "../kit/i18n";
import type { FieldsProps } from "./ProposalForm";
import { type IndicatorEntry, NO_TEXT } from "./proposal";

const KINDS = ["number", "percentage", "yes_no", "qualitative"] as const;
const FREQUENCIES = ["quarter", "half", "year", "plan"] as const;
const DIRECTIONS = ["increase", "decrease", "none"] as const;

export function IndicatorFields({ plan, entries, change, errorOf }: FieldsProps & { plan: Plan }) {
  const { indicators } = entries;
  const units = plan.units.filter((unit) => unit.code !== "percent");
  const fresh: IndicatorEntry = {
    title: { ...NO_TEXT },
    unit: units[0]?.code ?? "",
    kind: "number",
    frequency: "quarter",
    direction: "increase",
    restricted: false,
  };
  const put = (at: number, patch: Partial<IndicatorEntry>): void =>
    change({
      indicators: indicators.map((each, place) => (place === at ? { ...each, ...patch } : each)),
    });
  return (
    <fieldset class="field">
      <legend>{t("node.indicators")}</legend>
      <p class="hint">{t("amend.indicatorsHelp")}</p>
      {indicators.map((each, at) => (
        <fieldset class="field" key={at}>
          <legend>{t("amend.indicator", { number: at + 1 })}</legend>
          <TextField
            id={`a-indicator-${at}-title`}
            label={t("amend.field.title")}
            value={each.title[language.value]}
            error={errorOf(`a-indicator-${at}-title`)}
            onValue={(text) => put(at, { title: { ...each.title, [language.value]: text } })}
          />
          <div class="row">
            <SelectField
              id={`a-indicator-${at}-kind`}
              label={t("indicator.kind")}
              value={each.kind}
              choices={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              onValue={(kind) => put(at, { kind: kind as IndicatorEntry["kind"] })}
            />
            {each.kind !== "percentage" && (
              <SelectField
                id={`a-indicator-${at}-unit`}
                label={t("amend.unit")}
                value={each.unit}
                choices={units.map((unit) => ({ value: unit.code, label: say(unit.other) }))}
                error={errorOf(`a-indicator-${at}-unit`)}
                onValue={(unit) => put(at, { unit })}
              />
            )}
            <SelectField
              id={`a-indicator-${at}-frequency`}
              label={t("node.frequencies")}
              value={each.frequency}
              choices={FREQUENCIES.map((one) => ({ value: one, label: t(`frequency.${one}`) }))}
              onValue={(one) => put(at, { frequency: one as IndicatorEntry["frequency"] })}
            />
            {each.kind !== "qualitative" && (
              <SelectField
                id={`a-indicator-${at}-direction`}
                label={t("indicator.direction")}
                value={each.direction}
                choices={DIRECTIONS.map((one) => ({ value: one, label: t(`direction.${one}`) }))}
                onValue={(one) => put(at, { direction: one as IndicatorEntry["direction"] })}
              />
            )}
          </div>
          <label class="check">
            <input
              type="checkbox"
              checked={each.restricted}
              onChange={(event) => put(at, { restricted: event.currentTarget.checked })}
            />
            {t("amend.restricted")}
          </label>
          <button
            type="button"
            class="link-button"
            onClick={() => change({ indicators: indicators.filter((_, place) => place !== at) })}
          >
            {t("amend.removeIndicator", { number: at + 1 })}
          </button>
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => change({ indicators: [...indicators, fresh] })}
        >
          {t("amend.addIndicator")}
        </button>
      </p>
    </fieldset>
  );
}
