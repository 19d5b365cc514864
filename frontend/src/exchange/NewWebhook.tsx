/** A new webhook: where to, and of which plan; its secret is shown this once. */
import { useState } from "preact/hooks";
import type { MadeWebhook } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { SelectField, TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { say, t } from "../kit/i18n";
import { useResource } from "../kit/resource";
import { Secret } from "../kit/Secret";
import { fetchPlans } from "../plans/queries";
import { makeWebhook } from "./webhookQueries";

const FIELDS = new Map([
  ["/url", "w-url"],
  ["/plan", "w-plan"],
]);

export function NewWebhook({ done }: { done: () => void }) {
  const [made, setMade] = useState<MadeWebhook | null>(null);
  const keep = (webhook: MadeWebhook): void => {
    setMade(webhook);
    done();
  };
  return (
    <section aria-labelledby="w-new">
      <h2 id="w-new">{t("webhooks.new")}</h2>
      {made !== null && (
        <Secret
          key={made.id}
          id="w-secret"
          label={t("webhooks.secret")}
          hint={t("webhooks.secretHelp")}
          value={made.secret}
        />
      )}
      <Form keep={keep} />
    </section>
  );
}

function Form({ keep }: { keep: (webhook: MadeWebhook) => void }) {
  const [plans] = useResource("plans", fetchPlans);
  const [url, setUrl] = useState("");
  const [plan, setPlan] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [busy, setBusy] = useState(false);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const empty = url.trim() === "";
    setErrors(empty ? [{ field: "w-url", text: t("webhooks.urlMissing") }] : []);
    if (empty) return;
    setBusy(true);
    const got = await makeWebhook({ url: url.trim(), plan: plan === "" ? null : plan });
    setBusy(false);
    if (!got.ok) return setErrors(errorsOf(got.problem, FIELDS, []));
    setUrl("");
    keep(got.data);
  };
  return (
    <form noValidate class="narrow" onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      <TextField
        id="w-url"
        label={t("webhooks.url")}
        hint={t("webhooks.urlHelp")}
        error={errorOf("w-url")}
        value={url}
        onValue={setUrl}
        latin
      />
      <SelectField
        id="w-plan"
        label={t("webhooks.plan")}
        error={errorOf("w-plan")}
        value={plan}
        choices={[
          { value: "", label: t("webhooks.everyPlan") },
          ...(plans.status === "ready" ? plans.data : []).map(({ code, title }) => ({
            value: code,
            label: say(title),
          })),
        ]}
        onValue={setPlan}
      />
      <button type="submit" class="button" disabled={busy}>
        {t("webhooks.make")}
      </button>
    </form>
  );
}
