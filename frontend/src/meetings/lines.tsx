/** Fields of the forms of coordination, each tied to what is typed and to what is wrong. */
import type { Typing } from "../implementation/SheetForm";
import { AreaField, type Choice, SelectField, TextField } from "../kit/Field";

interface Props {
  form: Typing;
  id: string;
  label: string;
  hint?: string;
}

const tied = ({ form, id, label, hint }: Props) => ({
  id,
  label,
  ...(hint === undefined ? {} : { hint }),
  value: form.entries[id] ?? "",
  error: form.errorOf(id),
  onValue: form.type(id),
});

export function Line({ type, ...props }: Props & { type?: "date" | "time" | "url" }) {
  return <TextField {...tied(props)} {...(type === undefined ? {} : { type })} />;
}

export function Long(props: Props) {
  return <AreaField {...tied(props)} />;
}

export function Choose({ choices, ...props }: Props & { choices: Choice[] }) {
  return <SelectField {...tied(props)} choices={choices} />;
}
