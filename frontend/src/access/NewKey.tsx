/** A new API key: what for, in which of one's roles, until when; its secret is shown this once. */
import { useState } from "preact/hooks";
import type { MadeApiKey } from "../api/types";
import { endOfDay } from "../kit/dates";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { SelectField, TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { say, t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { Secret } from "../kit/Secret";
import { makeKey } from "./accountQueries";
import { grantKey } from "./keys";
import { me } from "./session";

const FIELDS = new Map([
  ["/label", "k-label"],
  ["/expires_at", "k-until"],
  ["/role", "k-role"],
  ["/actor", "k-role"],
]);

export function NewKey({ done }: { done: () => void }) {
  const [made, setMade] = useState<MadeApiKey | null>(null);
  const keep = (key: MadeApiKey): void => {
    setMade(key);
    done();
  };
  return (
    <section aria-labelledby="k-new">
      <h2 id="k-new">{t("admin.keys.new")}</h2>
      {made !== null && (
        <Secret
          key={made.id}
          id="k-secret"
          label={t("admin.keys.secret", { label: made.label })}
          hint={t("admin.keys.secretHelp")}
          value={made.key}
        />
      )}
      {(me.value?.grants ?? []).length === 0 ? (
        <Empty title={t("account.noRoles")} />
      ) : (
        <Form keep={keep} />
      )}
    </section>
  );
}

function Form({ keep }: { keep: (key: MadeApiKey) => void }) {
  const grants = me.value?.grants ?? [];
  const [label, setLabel] = useState("");
  const [chosen, setChosen] = useState(grants[0] ? grantKey(grants[0]) : "");
  const [day, setDay] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [busy, setBusy] = useState(false);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const grant = grants.find((each) => grantKey(each) === chosen);
    const nameless = label.trim() === "";
    setErrors(nameless ? [{ field: "k-label", text: t("admin.keys.labelMissing") }] : []);
    if (nameless || grant === undefined) return;
    setBusy(true);
    const got = await makeKey({
      label: label.trim(),
      role: grant.role,
      jurisdiction: grant.jurisdiction,
      actor: grant.actor?.code ?? null,
      expires_at: day === "" ? null : endOfDay(day),
    });
    setBusy(false);
    if (!got.ok) return setErrors(errorsOf(got.problem, FIELDS, []));
    setLabel("");
    keep(got.data);
  };
  return (
    <form noValidate class="narrow" onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      <TextField
        id="k-label"
        label={t("admin.keys.label")}
        hint={t("admin.keys.labelHelp")}
        error={errorOf("k-label")}
        value={label}
        onValue={setLabel}
      />
      <SelectField
        id="k-role"
        label={t("admin.keys.role")}
        hint={t("admin.keys.roleHelp")}
        error={errorOf("k-role")}
        value={chosen}
        choices={grants.map((grant) => ({
          value: grantKey(grant),
          label: [
            t(`role.${grant.role}`),
            grant.jurisdiction && t(`scope.${grant.jurisdiction}`),
            grant.actor && say(grant.actor.title),
          ]
            .filter(Boolean)
            .join(" – "),
        }))}
        onValue={setChosen}
      />
      <TextField
        id="k-until"
        type="date"
        label={t("admin.keys.lastDay")}
        hint={t("admin.keys.lastDayHelp")}
        error={errorOf("k-until")}
        value={day}
        onValue={setDay}
      />
      <button type="submit" class="button" disabled={busy}>
        {t("admin.keys.make")}
      </button>
    </form>
  );
}
