/** One choice of a few, as radio buttons under one question. */

import type { ComponentChildren } from "preact";
import type { Choice } from "./Field";
import { t } from "./i18n";

interface Props {
  id: string;
  legend: string;
  hint?: ComponentChildren;
  value: string;
  choices: Choice[];
  error?: string | null;
  onValue: (value: string) => void;
}

export function Radios({ id, legend, hint, value, choices, error = null, onValue }: Props) {
  return (
    <fieldset
      class={error ? "field field-wrong" : "field"}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {error !== null && (
        <p class="field-error" id={`${id}-error`}>
          <span class="hidden">{t("form.error")} </span>
          {error}
        </p>
      )}
      {choices.map((choice, index) => (
        <label class="radio" key={choice.value}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            checked={choice.value === value}
            onChange={() => onValue(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
