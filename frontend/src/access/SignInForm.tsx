/** E-mail and password; used on its own page and in place when a session has ended. */
import { useState } from "preact/hooks";
import type { Me, Problem } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { explain } from "../kit/problems";
import { signIn } from "./queries";

interface Props {
  /** The only person who may sign in here: work on screen is never handed to another. */
  only?: string;
  done: (person: Me) => void;
}

export function SignInForm({ only, done }: Props) {
  const [email, setEmail] = useState(only ?? "");
  const [password, setPassword] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const missing = missingOf(email, password);
    setErrors(missing);
    if (missing.length > 0) return;
    setBusy(true);
    const signed = await signIn(email.trim(), password);
    setBusy(false);
    if (signed.ok) done(signed.data);
    else setErrors([refused(signed.problem)]);
  };
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  return (
    <form class="narrow" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      <TextField
        id="email"
        type="email"
        autocomplete="username"
        readonly={only !== undefined}
        label={t("signIn.email")}
        value={email}
        error={errorOf("email")}
        onValue={setEmail}
      />
      <TextField
        id="password"
        type="password"
        autocomplete="current-password"
        first={only !== undefined}
        label={t("signIn.password")}
        value={password}
        error={errorOf("password")}
        onValue={setPassword}
      />
      <button type="submit" class="button" disabled={busy}>
        {t("nav.signIn")}
      </button>
    </form>
  );
}

function missingOf(email: string, password: string): FieldError[] {
  const missing: FieldError[] = [];
  if (email.trim() === "") missing.push({ field: "email", text: t("signIn.emailMissing") });
  if (password === "") missing.push({ field: "password", text: t("signIn.passwordMissing") });
  return missing;
}

function refused(problem: Problem): FieldError {
  return { field: "password", text: explain(problem) };
}
