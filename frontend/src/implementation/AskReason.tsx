/** Why something is sent back or taken away, and until when it is wanted. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { endOfDay } from "../kit/dates";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";

/** Whether a day is not asked for, may be given, or has to be. */
export type Asks = "reason" | "day" | "dayNeeded";

interface Props {
  label: string;
  asks: Asks;
  /** What the fields are called where it is not the step's usual words. */
  words?: { why: string; help: string; until: string };
  busy: boolean;
  /** What else may be said. */
  children?: ComponentChildren;
  send: (reason: string, deadline: string | null) => void;
  cancel: () => void;
}

function faultsOf(asks: Asks, reason: string, date: string): FieldError[] {
  const errors: FieldError[] = [];
  if (reason.trim() === "") errors.push({ field: "reason", text: t("problem.reason-required") });
  if (asks === "dayNeeded" && date === "")
    errors.push({ field: "deadline", text: t("problem.deadline-required") });
  if (date !== "" && new Date(endOfDay(date)) < new Date())
    errors.push({ field: "deadline", text: t("problem.deadline-passed") });
  return errors;
}

export function AskReason({ label, asks, words, busy, children, send, cancel }: Props) {
  const [reason, setReason] = useState("");
  const [date, setDate] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = faultsOf(asks, reason, date);
    setErrors(found);
    if (found.length === 0) send(reason.trim(), date === "" ? null : endOfDay(date));
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <AreaField
        id="reason"
        label={words?.why ?? t("position.why")}
        hint={words?.help ?? t("position.whyHelp")}
        value={reason}
        error={errorOf("reason")}
        onValue={setReason}
      />
      {asks !== "reason" && (
        <TextField
          id="deadline"
          type="date"
          label={
            words?.until ?? (asks === "day" ? t("position.wantedBy") : t("ask.reopen.deadline"))
          }
          value={date}
          error={errorOf("deadline")}
          onValue={setDate}
        />
      )}
      {children}
      <p class="row">
        <button type="submit" class="button" disabled={busy}>
          {label}
        </button>
        <button type="button" class="button button-quiet" onClick={cancel}>
          {t("action.cancel")}
        </button>
      </p>
    </form>
  );
}
