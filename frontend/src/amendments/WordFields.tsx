/** The title of an activity in each language, and what it is to bring about. */
import { AreaField, TextField } from "../kit/Field";
import { LANGUAGE_NAMES, language, t } from "../kit/i18n";
import type { FieldsProps } from "./ProposalForm";
import { LANGUAGES_OF_TEXT } from "./words";

export function WordFields({ entries, change, errorOf }: FieldsProps) {
  const own = language.value;
  return (
    <fieldset class="field">
      <legend>{t("amend.field.title")}</legend>
      <p class="hint">{t("amend.titleHelp")}</p>
      {LANGUAGES_OF_TEXT.map((lang) => (
        <TextField
          key={lang}
          id={`a-title-${lang}`}
          label={LANGUAGE_NAMES[lang]}
          value={entries.title[lang]}
          error={errorOf(`a-title-${lang}`)}
          onValue={(text) => change({ title: { ...entries.title, [lang]: text } })}
        />
      ))}
      <AreaField
        id="a-statement"
        label={t("amend.field.statement")}
        hint={t("amend.optional")}
        value={entries.statement[own]}
        error={errorOf("a-statement")}
        onValue={(text) => change({ statement: { ...entries.statement, [own]: text } })}
      />
    </fieldset>
  );
}
