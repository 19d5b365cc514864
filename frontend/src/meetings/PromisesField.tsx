/** How often a body is to meet: so many times in a span of time, for each promise. */
import type { Typing } from "../implementation/SheetForm";
import { SelectField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { parseNumber } from "../kit/numbers";
import { type Promised, promisesEntry, promisesOf, SPANS } from "./founding";

export function PromisesField({ form }: { form: Typing }) {
  const promises = promisesOf(form.entries);
  const error = form.errorOf("promises");
  const keep = (next: readonly Promised[]): void => form.type("promises")(promisesEntry(next));
  return (
    <fieldset class="parts" id="promises" tabIndex={-1}>
      <legend>{t("meetings.meets")}</legend>
      <p class="hint">{t("coordination.promisesHelp")}</p>
      {error !== null && <p class="field-error">{error}</p>}
      {promises.map((promise, place) => (
        <One
          key={place}
          promise={promise}
          place={place}
          put={(next) => keep(promises.map((each, at) => (at === place ? next : each)))}
          remove={() => keep(promises.filter((_each, at) => at !== place))}
        />
      ))}
      <p>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => keep([...promises, { every: "quarter", times: 1, note: null }])}
        >
          {t("coordination.addPromise")}
        </button>
      </p>
    </fieldset>
  );
}

interface Props {
  promise: Promised;
  place: number;
  put: (promise: Promised) => void;
  remove: () => void;
}

function One({ promise, place, put, remove }: Props) {
  return (
    <div class="part-grid">
      <TextField
        id={`times-${place}`}
        numeric
        label={t("coordination.times")}
        value={String(promise.times)}
        onValue={(typed) => put({ ...promise, times: Number(parseNumber(typed) ?? 0) })}
      />
      <SelectField
        id={`every-${place}`}
        label={t("coordination.every")}
        value={promise.every}
        choices={SPANS.map((span) => ({ value: span, label: t(`coordination.span.${span}`) }))}
        onValue={(value) =>
          put({ ...promise, every: SPANS.find((span) => span === value) ?? "quarter" })
        }
      />
      <p class="field">
        <button type="button" class="link-button" onClick={remove}>
          {t("coordination.remove")}
          <span class="hidden"> {place + 1}</span>
        </button>
      </p>
    </div>
  );
}
