/** The fields of the form of an activity report, each tied to what is typed and to what is wrong. */
import type { Typing } from "../implementation/SheetForm";
import { type Choice, SelectField, TextField } from "../kit/Field";

/** A field that holds one line of text. */
export function Line({
  form,
  id,
  label,
  hint,
  type,
}: {
  form: Typing;
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
      error={form.errorOf(id)}
      value={form.entries[id] ?? ""}
      onValue={form.type(id)}
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
  form: Typing;
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
      error={form.errorOf(id)}
      value={form.entries[id] ?? ""}
      choices={choices}
      onValue={form.type(id)}
    />
  );
}
