/** Return or reopen: the reason in words, and until when. */
import { useState } from "preact/hooks";
import type { Transition } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";

interface Props {
  action: "return" | "reopen";
  busy: boolean;
  send: (transition: Transition) => void;
  cancel: () => void;
}

/** The end of a day in Baghdad, where both governments keep their clocks. */
const endOfDay = (date: string): string => `${date}T23:59:59+03:00`;

function faultsOf(action: Props["action"], reason: string, date: string): FieldError[] {
  const errors: FieldError[] = [];
  if (reason.trim() === "") errors.push({ field: "reason", text: t("problem.reason-required") });
  if (action === "reopen" && date === "")
    errors.push({ field: "deadline", text: t("problem.deadline-required") });
  if (date !== "" && new Date(endOfDay(date)) < new Date()) {
    errors.push({ field: "deadline", text: t("problem.deadline-passed") });
  }
  return errors;
}

export function AskBack({ action, busy, send, cancel }: Props) {
  const [reason, setReason] = useState("");
  const [date, setDate] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = faultsOf(action, reason, date);
    setErrors(found);
    if (found.length > 0) return;
    send({ action, reason: reason.trim(), ...(date === "" ? {} : { deadline: endOfDay(date) }) });
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <AreaField
        id="reason"
        label={t(`ask.${action}.reason`)}
        hint={t("ask.reasonHelp")}
        value={reason}
        error={errorOf("reason")}
        onValue={setReason}
      />
      <TextField
        id="deadline"
        type="date"
        label={t(`ask.${action}.deadline`)}
        value={date}
        error={errorOf("deadline")}
        onValue={setDate}
      />
      <p class="row">
        <button type="submit" class="button" disabled={busy}>
          {t(`ask.${action}.send`)}
        </button>
        <button type="button" class="button button-quiet" onClick={cancel}>
          {t("action.cancel")}
        </button>
      </p>
    </form>
  );
}
