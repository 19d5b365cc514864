/** Setting the plan for training back to its files; its name has to be typed first. */
import { useRef, useState } from "preact/hooks";
import { newKey } from "../api/client";
import type { PlanReset } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { Code } from "../kit/Words";
import { AdministratorOnly } from "./AdministratorOnly";
import { resetTraining } from "./accountQueries";
import { administers } from "./can";

const TRAINING = "TRAINING";
const FIELDS = new Map([["/confirm", "r-confirm"]]);

export default function ResetPage() {
  return (
    <AdministratorOnly title={t("admin.reset.title")} may={administers}>
      {() => <Screen />}
    </AdministratorOnly>
  );
}

function Screen() {
  const [done, setDone] = useState<PlanReset | null>(null);
  return (
    <Page
      title={t("admin.reset.title")}
      lead={t("admin.reset.lead")}
      crumbs={[{ href: paths.administration(), label: t("nav.administration") }]}
    >
      <p>{t("admin.reset.stays")}</p>
      {done === null ? <Form done={setDone} /> : <Done reset={done} />}
    </Page>
  );
}

function Form({ done }: { done: (reset: PlanReset) => void }) {
  const [typed, setTyped] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [busy, setBusy] = useState(false);
  // Sent again after a lost line, it is the same step.
  const key = useRef(newKey());
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = typed.trim() !== TRAINING;
    setErrors(wrong ? [{ field: "r-confirm", text: t("admin.reset.wrong") }] : []);
    if (wrong) return;
    setBusy(true);
    const got = await resetTraining(TRAINING, key.current);
    setBusy(false);
    if (got.ok) done(got.data);
    else setErrors(errorsOf(got.problem, FIELDS, []));
  };
  return (
    <form noValidate class="narrow" onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      <TextField
        id="r-confirm"
        label={t("admin.reset.confirm")}
        hint={t("admin.reset.confirmHelp")}
        error={errors[0]?.text ?? null}
        value={typed}
        onValue={setTyped}
        latin
      />
      <button type="submit" class="button" disabled={busy}>
        {busy ? t("report.sending") : t("admin.reset.do")}
      </button>
    </form>
  );
}

function Done({ reset }: { reset: PlanReset }) {
  return (
    <div class="notice notice-good" role="status">
      <p>{t("admin.reset.done", { histories: reset.histories, facts: reset.facts })}</p>
      <p>
        {t("admin.reset.digest")} <Code>{reset.digest}</Code>
      </p>
      <p>
        <a href={paths.plan(TRAINING)}>{t("help.openTraining")}</a>
      </p>
    </div>
  );
}
