/** Return or reopen: the reason in words, and until when. */
import { useState } from "preact/hooks";
import type { Submission, Transition } from "../api/types";
import { endOfDay } from "../kit/dates";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { groupWords } from "../plans/SeriesTable";

interface Props {
  action: "return" | "reopen";
  /** Whose single figures a return may point at; none when many are returned together. */
  submission?: Submission;
  busy: boolean;
  send: (transition: Transition) => void;
  cancel: () => void;
}

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

export function AskBack({ action, submission, busy, send, cancel }: Props) {
  const [remarks, setRemarks] = useState<Record<number, string>>({});
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
    const cells = (submission?.values ?? []).flatMap(({ sex, age }, index) => {
      const note = (remarks[index] ?? "").trim();
      return note === "" ? [] : [{ sex, age, note }];
    });
    send({
      action,
      reason: reason.trim(),
      ...(date === "" ? {} : { deadline: endOfDay(date) }),
      ...(cells.length === 0 ? {} : { cells }),
    });
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
      {action === "return" && submission !== undefined && submission.values.length > 0 && (
        <details>
          <summary>{t("entry.remarks.title")}</summary>
          <p class="hint">{t("entry.remarks.help")}</p>
          {submission.values.map(({ sex, age }, index) => (
            <TextField
              key={`${sex} ${age}`}
              id={`remark-${index}`}
              label={groupWords(sex, age)}
              value={remarks[index] ?? ""}
              onValue={(note) => setRemarks({ ...remarks, [index]: note })}
            />
          ))}
        </details>
      )}
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
