/** A text in three languages: the reader's own at hand, the others a step away. */
import type { Language } from "../api/types";
import type { Typing } from "../implementation/SheetForm";
import { AreaField, TextField } from "../kit/Field";
import { LANGUAGE_NAMES, LANGUAGES, language, t } from "../kit/i18n";
import { languageId } from "./typed";

interface Props {
  form: Typing;
  name: string;
  label: string;
  hint?: string;
  /** Several lines and not one. */
  long?: boolean;
}

export function Texts({ form, name, label, hint, long = false }: Props) {
  const own = language.value;
  const others = LANGUAGES.filter((lang) => lang !== own);
  const typed = others.some((lang) => form.entries[languageId(name, lang)]);
  return (
    <fieldset class="parts">
      <legend>{label}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <Spoken form={form} name={name} lang={own} long={long} />
      <details open={typed}>
        <summary>{t("coordination.otherLanguages")}</summary>
        {others.map((lang) => (
          <Spoken key={lang} form={form} name={name} lang={lang} long={long} />
        ))}
      </details>
    </fieldset>
  );
}

interface SpokenProps {
  form: Typing;
  name: string;
  lang: Language;
  long: boolean;
}

function Spoken({ form, name, lang, long }: SpokenProps) {
  const id = languageId(name, lang);
  const field = {
    id,
    label: <bdi lang={lang}>{LANGUAGE_NAMES[lang]}</bdi>,
    value: form.entries[id] ?? "",
    error: form.errorOf(id),
    onValue: form.type(id),
  };
  return long ? <AreaField {...field} /> : <TextField {...field} lang={lang} />;
}
