/** The fields of the form of an activity report, each tied to what is typed and to what is wrong. */
import type { FieldError } from "../kit/ErrorSummary";
import { type Choice, SelectField, TextField } from "../kit/Field";
import type { useFilling } from "./filling";

export type Form = ReturnType<typeof useFilling>;

export interface FieldsProps {
  form: Form;
  ages: readonly string[];
}

export const errorOf = (errors: readonly FieldError[], field: string): string | null =>
  errors.find((error) => error.field === field)?.text ?? null;

/** A field that holds one line of text. */
export function Line({
  form,
  id,
  label,
  hint,
  type,
}: {
  form: Form;
  id: string;
  label: string;
  hint?: string;
  type?: "date";
}) {
  return (
    <TextField
      id={id}
      {...(type === undefined ? {} : { type })}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={errorOf(form.errors, id)}
      value={form.entries[id] ?? ""}
      onValue={(text) => form.type(id, text)}
    />
  );
}

/** A choice of one of several. */
export function Choose({
  form,
  id,
  label,
  hint,
  choices,
}: {
  form: Form;
  id: string;
  label: string;
  hint?: string;
  choices: Choice[];
}) {
  return (
    <SelectField
      id={id}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={errorOf(form.errors, id)}
      value={form.entries[id] ?? ""}
      choices={choices}
      onValue={(value) => form.type(id, value)}
    />
  );
}
