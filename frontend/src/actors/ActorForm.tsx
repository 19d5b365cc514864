/** The form of an entry of the registry: all that is told of an actor. */
import type { Plan } from "../api/types";
import { formatMoment } from "../kit/dates";
import { ErrorSummary } from "../kit/ErrorSummary";
import { AreaField, type Choice, SelectField, TextField } from "../kit/Field";
import { LANGUAGE_NAMES, LANGUAGES, t } from "../kit/i18n";
import { TwoVersions } from "../kit/TwoVersions";
import { findActors } from "../meetings/names";
import { Search } from "../meetings/Search";
import { sideWord } from "../plans/words";
import { AliasFields } from "./AliasFields";
import { differing, entriesOf, fieldId, type Name } from "./entries";
import type { Filling } from "./filling";
import { SIDES, SUBTYPES, TYPES } from "./filter";
import { ProfileFields } from "./ProfileFields";
import { fieldWord, statusWord, typeWord, valueWords } from "./words";

export interface FieldsProps {
  form: Filling;
}

/** What a field of the form is given, by its name. */
export function fieldOf(form: Filling, name: string) {
  const id = fieldId(name);
  return {
    id,
    label: fieldWord(name),
    error: form.errors.find((error) => error.field === id)?.text ?? null,
  };
}

type TextName = { [K in Name]: Filling["entries"][K] extends string ? K : never }[Name];

/** The same of a field that holds text. */
export function textOf(form: Filling, name: TextName) {
  return {
    ...fieldOf(form, name),
    value: form.entries[name],
    onValue: (value: string) => form.change({ [name]: value }),
  };
}

export const unknown = (): Choice => ({ value: "", label: t("common.unknown") });

interface Props extends FieldsProps {
  plan: Plan;
  fresh: boolean;
}

export function ActorForm({ form, plan, fresh }: Props) {
  return (
    <form class="report" noValidate onSubmit={(event) => void form.send(event)}>
      <ErrorSummary errors={form.errors} />
      {form.restored !== null && (
        <p class="notice" role="status">
          {t("report.restored", { at: formatMoment(form.restored) })}{" "}
          <button type="button" class="link-button" onClick={form.drop}>
            {t("registry.dropTyped")}
          </button>
        </p>
      )}
      {form.theirs !== null && <Conflict form={form} />}
      {fresh && <Fixed form={form} />}
      <Names form={form} />
      <AliasFields form={form} />
      <Kind form={form} />
      <ProfileFields form={form} plan={plan.code} />
      <AreaField {...textOf(form, "note")} />
      <p>
        <button type="submit" class="button" disabled={form.busy || form.theirs !== null}>
          {t("registry.save")}
        </button>
      </p>
    </form>
  );
}

/** What cannot be changed later. */
function Fixed({ form }: FieldsProps) {
  const sides = SIDES.map((side) => ({ value: side, label: sideWord(side) }));
  return (
    <>
      <TextField {...textOf(form, "code")} hint={t("registry.codeHelp")} />
      <SelectField
        {...textOf(form, "jurisdiction")}
        hint={t("registry.fixedHelp")}
        choices={[{ value: "", label: sideWord(null) }, ...sides]}
      />
    </>
  );
}

function Names({ form }: FieldsProps) {
  const { title } = form.entries;
  return (
    <fieldset class="parts">
      <legend>{fieldWord("title")}</legend>
      {LANGUAGES.map((lang) => (
        <TextField
          key={lang}
          {...fieldOf(form, `title-${lang}`)}
          label={LANGUAGE_NAMES[lang]}
          value={title[lang]}
          onValue={(text) => form.change({ title: { ...title, [lang]: text } })}
        />
      ))}
    </fieldset>
  );
}

function Kind({ form }: FieldsProps) {
  const of = (values: readonly string[]): Choice[] =>
    values.map((value) => ({ value, label: typeWord(value) }));
  const statuses = (["active", "inactive"] as const).map((each) => ({
    value: each,
    label: statusWord(each),
  }));
  return (
    <>
      <SelectField {...textOf(form, "type")} choices={[unknown(), ...of(TYPES)]} />
      <SelectField {...textOf(form, "subtype")} choices={of(SUBTYPES)} />
      <Search
        {...fieldOf(form, "parent")}
        hint={t("registry.parentHelp")}
        single
        chosen={form.entries.parent === "" ? [] : [form.entries.parent]}
        search={findActors}
        onChosen={([code]) => form.change({ parent: code ?? "" })}
      />
      <SelectField {...textOf(form, "status")} choices={[unknown(), ...statuses]} />
      <TextField {...textOf(form, "since")} hint={t("registry.sinceHelp")} />
    </>
  );
}

/** What was typed, and what somebody else has made of the same fields meanwhile. */
function Conflict({ form }: FieldsProps) {
  const { theirs, entries, before } = form;
  if (theirs === null) return null;
  const other = entriesOf(theirs.actor);
  const told = (value: unknown): string => {
    if (Array.isArray(value))
      return valueWords(value.map((each) => (typeof each === "string" ? each : each.text)));
    return valueWords(value === "" ? null : value);
  };
  const names = [...new Set([...differing(entries, before), ...differing(other, before)])];
  return (
    <TwoVersions
      title={t("registry.conflict.title")}
      text={t("registry.conflict.text")}
      part={t("registry.conflict.field")}
      rows={names.map((name) => ({
        id: name,
        name: fieldWord(name),
        mine: told(entries[name]),
        theirs: told(other[name]),
      }))}
      settle={form.settle}
    />
  );
}
