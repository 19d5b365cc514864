/** Any number of a few choices; beside them, that nothing is known, which is not the same as none. */
import type { Choice } from "./Field";
import { t } from "./i18n";

interface Props {
  id: string;
  legend: string;
  choices: readonly Choice[];
  /** Null: not known. */
  value: readonly string[] | null;
  error?: string | null;
  onValue: (value: string[] | null) => void;
}

export function Checks({ id, legend, choices, value, error = null, onValue }: Props) {
  const toggle = (each: string): void => {
    const held = value ?? [];
    onValue(held.includes(each) ? held.filter((other) => other !== each) : [...held, each]);
  };
  return (
    <fieldset
      class={error ? "field field-wrong" : "field"}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {error !== null && (
        <p class="field-error" id={`${id}-error`}>
          <span class="hidden">{t("form.error")} </span>
          {error}
        </p>
      )}
      <div class="checks">
        <label class="check">
          <input
            type="checkbox"
            id={id}
            checked={value === null}
            onChange={(event) => onValue(event.currentTarget.checked ? null : [])}
          />
          {t("common.unknown")}
        </label>
        {choices.map((choice) => (
          <label class="check" key={choice.value}>
            <input
              type="checkbox"
              checked={value?.includes(choice.value) ?? false}
              onChange={() => toggle(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
