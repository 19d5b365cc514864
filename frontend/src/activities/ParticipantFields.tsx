/** Who took part: by sex, and by age where that is known. */
import type { Typing } from "../implementation/SheetForm";
import { TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { SEXES } from "../submissions/cells";
import { countId, totalOf } from "./entries";

interface Props {
  form: Typing;
  ages: readonly string[];
}

export function ParticipantFields({ form, ages }: Props) {
  const total = totalOf(form.entries, ages);
  const known = ages.some((age) => SEXES.some((sex) => form.entries[countId(sex, age)]));
  return (
    <fieldset class="parts">
      <legend>{t("activity.participants")}</legend>
      <p class="hint">{t("activity.participantsHelp")}</p>
      <div class="part-grid">
        {SEXES.map((sex) => (
          <Count key={sex} form={form} id={countId(sex, null)} label={t(`sex.${sex}`)} />
        ))}
      </div>
      <p class="parts-sum" role="status">
        {total === null ? "" : t("activity.total", { count: total })}
      </p>
      <details open={known}>
        <summary>{t("activity.byAge")}</summary>
        <p class="hint">{t("activity.byAgeHelp")}</p>
        {SEXES.map((sex) => (
          <fieldset class="parts" key={sex}>
            <legend>{t(`sex.${sex}`)}</legend>
            <div class="part-grid">
              {ages.map((age) => (
                <Count
                  key={age}
                  form={form}
                  id={countId(sex, age)}
                  label={t("series.age", { age })}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </details>
    </fieldset>
  );
}

function Count({ form, id, label }: { form: Typing; id: string; label: string }) {
  return (
    <TextField
      id={id}
      numeric
      label={label}
      error={form.errorOf(id)}
      value={form.entries[id] ?? ""}
      onValue={form.type(id)}
    />
  );
}
