/** A new password, asked for with the present one. */
import { useState } from "preact/hooks";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { changePassword, loadMe } from "./queries";

const FIELDS = new Map([
  ["/current", "current"],
  ["/new", "new"],
]);

export function PasswordForm() {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [done, setDone] = useState(false);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const changed = await changePassword(current, next);
    setDone(changed.ok);
    setErrors(changed.ok ? [] : errorsOf(changed.problem, FIELDS, []));
    if (!changed.ok) return;
    setCurrent("");
    setNext("");
    await loadMe();
  };
  return (
    <form class="narrow" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t("account.password")}</h2>
      <ErrorSummary errors={errors} />
      {done && (
        <p class="notice notice-good" role="status">
          {t("account.passwordChanged")}
        </p>
      )}
      <TextField
        id="current"
        type="password"
        autocomplete="current-password"
        label={t("account.current")}
        value={current}
        error={errorOf("current")}
        onValue={setCurrent}
      />
      <TextField
        id="new"
        type="password"
        autocomplete="new-password"
        label={t("account.new")}
        hint={t("account.newHelp")}
        value={next}
        error={errorOf("new")}
        onValue={setNext}
      />
      <button type="submit" class="button">
        {t("account.change")}
      </button>
    </form>
  );
}
