/** Why something is sent back or taken away, and until when it is wanted. */
import { useState } from "preact/hooks";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";

/** Whether a day is not asked for, may be given, or has to be. */
export type Asks = "reason" | "day" | "dayNeeded";

interface Props {
  label: string;
  asks: Asks;
  busy: boolean;
  send: (reason: string, deadline: string | null) => void;
  cancel: () => void;
}

/** The end of a day in Baghdad, where both governments keep their clocks. */
const endOfDay = (date: string): string => `${date}T23:59:59+03:00`;

function faultsOf(asks: Asks, reason: string, date: string): FieldError[] {
  const errors: FieldError[] = [];
  if (reason.trim() === "") errors.push({ field: "reason", text: t("problem.reason-required") });
  if (asks === "dayNeeded" && date === "")
    errors.push({ field: "deadline", text: t("problem.deadline-required") });
  if (date !== "" && new Date(endOfDay(date)) < new Date())
    errors.push({ field: "deadline", text: t("problem.deadline-passed") });
  return errors;
}

export function AskReason({ label, asks, busy, send, cancel }: Props) {
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
        label={t("position.why")}
        hint={t("position.whyHelp")}
        value={reason}
        error={errorOf("reason")}
        onValue={setReason}
      />
      {asks !== "reason" && (
        <TextField
          id="deadline"
          type="date"
          label={asks === "day" ? t("position.wantedBy") : t("ask.reopen.deadline")}
          value={date}
          error={errorOf("deadline")}
          onValue={setDate}
        />
      )}
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
