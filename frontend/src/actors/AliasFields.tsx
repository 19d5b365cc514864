/** The other spellings of an actor's name that people entered: as many as there are. */
import { SelectField, TextField } from "../kit/Field";
import { LANGUAGE_NAMES, LANGUAGES, t } from "../kit/i18n";
import { type FieldsProps, fieldOf } from "./ActorForm";
import type { Spelling } from "./entries";

export function AliasFields({ form }: FieldsProps) {
  const { aliases } = form.entries;
  const put = (at: number, patch: Partial<Spelling>): void =>
    form.change({
      aliases: aliases.map((each, place) => (place === at ? { ...each, ...patch } : each)),
    });
  const languages = LANGUAGES.map((lang) => ({ value: lang, label: LANGUAGE_NAMES[lang] }));
  return (
    <fieldset class="parts">
      <legend>{t("actors.aliases")}</legend>
      <p class="hint">{t("registry.aliasesHelp")}</p>
      {aliases.map((each, at) => (
        <div class="part-row" key={at}>
          <TextField
            {...fieldOf(form, `alias-${at}`)}
            label={t("registry.alias")}
            value={each.text}
            onValue={(text) => put(at, { text })}
          />
          <SelectField
            id={`e-alias-${at}-language`}
            label={t("registry.aliasLanguage")}
            value={each.language}
            choices={[{ value: "", label: t("registry.noLanguage") }, ...languages]}
            onValue={(language) => put(at, { language })}
          />
          <button
            type="button"
            class="link-button"
            onClick={() => form.change({ aliases: aliases.filter((_, place) => place !== at) })}
          >
            {t("registry.removeAlias")}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button button-quiet"
        onClick={() => form.change({ aliases: [...aliases, { text: "", language: "" }] })}
      >
        {t("registry.addAlias")}
      </button>
    </fieldset>
  );
}
