/** Form fields: a label, guidance beside it, and what is wrong in words tied to the field. */
import type { ComponentChildren } from "preact";
import type { Language } from "../api/types";
import { directionOf, t } from "./i18n";

interface Shell {
  id: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | null;
}

/** The ids a field points to for its guidance and its error. */
function described(id: string, hint: ComponentChildren, error: string | null): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

function FieldShell({
  id,
  label,
  hint,
  error = null,
  children,
}: Shell & { children: ComponentChildren }) {
  return (
    <div class={error ? "field field-wrong" : "field"}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="field-error" id={`${id}-error`}>
          <span class="hidden">{t("form.error")} </span>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

interface Input extends Shell {
  value: string;
  onValue: (value: string) => void;
  type?: "text" | "email" | "password" | "search" | "date" | "time" | "url";
  autocomplete?: string;
  numeric?: boolean;
  /** Whether it holds codes or addresses, which run left to right in every language. */
  latin?: boolean;
  readonly?: boolean;
  /** Takes the cursor when its dialog opens. */
  first?: boolean;
  /** The language that is written into it, where it is not the page's. */
  lang?: Language;
  /** What the enter key does here, where it does not send the form. */
  onEnter?: () => void;
}

export function TextField({
  value,
  onValue,
  type = "text",
  autocomplete,
  numeric,
  latin,
  readonly,
  first,
  lang,
  onEnter,
  ...shell
}: Input) {
  // Given as one object: the element's types join each kind of input with its own attributes, and a
  // kind chosen at run time fits none of them alone.
  const attributes = {
    id: shell.id,
    type: type as "text",
    value,
    readOnly: readonly,
    autofocus: first,
    class: numeric ? "input-number" : undefined,
    lang,
    dir:
      latin || ["email", "password", "url"].includes(type)
        ? ("ltr" as const)
        : lang && directionOf(lang),
    inputMode: numeric ? ("decimal" as const) : undefined,
    autocomplete: autocomplete ?? "off",
    "aria-invalid": shell.error ? true : undefined,
    "aria-describedby": described(shell.id, shell.hint, shell.error ?? null),
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || onEnter === undefined) return;
      event.preventDefault();
      onEnter();
    },
  };
  return (
    <FieldShell {...shell}>
      <input {...attributes} />
    </FieldShell>
  );
}

export function AreaField({
  value,
  onValue,
  ...shell
}: Shell & { value: string; onValue: (value: string) => void }) {
  return (
    <FieldShell {...shell}>
      <textarea
        id={shell.id}
        rows={4}
        dir="auto"
        value={value}
        aria-invalid={shell.error ? true : undefined}
        aria-describedby={described(shell.id, shell.hint, shell.error ?? null)}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </FieldShell>
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface Select extends Shell {
  value: string;
  choices: Choice[];
  onValue: (value: string) => void;
}

export function SelectField({ value, choices, onValue, ...shell }: Select) {
  return (
    <FieldShell {...shell}>
      <select
        id={shell.id}
        value={value}
        aria-describedby={described(shell.id, shell.hint, shell.error ?? null)}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldShell>
  );
}
