/** Who may report past the lock, on what, until when and why. */
import { useState } from "preact/hooks";
import { me } from "../access/session";
import { fetchActors } from "../actors/queries";
import { newKey } from "../api/client";
import type { ActorSummary, Jurisdiction, Problem } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField, SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { explain } from "../kit/problems";
import { useResource } from "../kit/resource";
import { fetchIndicatorsOf } from "../plans/queries";
import { giveException } from "./entryQueries";
import { bodyOf, decidedOn, faultsOf, NOTHING, type Wanted } from "./exceptions";

interface Props {
  plan: string;
  period: string;
  done: () => void;
}

export function GiveException({ plan, period, done }: Props) {
  const [actors, reload] = useResource("actors", fetchActors);
  return (
    <section aria-labelledby="x-give">
      <h2 id="x-give">{t("entry.exceptions.give")}</h2>
      <Loaded resource={actors} reload={reload}>
        {(found) => (
          <Form plan={plan} period={period} actors={decidedOn(found, ownSides())} done={done} />
        )}
      </Loaded>
    </section>
  );
}

/** The sides this person coordinates; null for an administrator, who decides for both. */
function ownSides(): Jurisdiction[] | null {
  const grants = me.value?.grants ?? [];
  if (grants.some(({ role }) => role === "admin")) return null;
  return grants.flatMap(({ jurisdiction }) => (jurisdiction === null ? [] : [jurisdiction]));
}

function Form({ plan, period, actors, done }: Props & { actors: ActorSummary[] }) {
  const [wanted, setWanted] = useState<Wanted>(NOTHING);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [given, setGiven] = useState(false);
  const [busy, setBusy] = useState(false);
  // One key for one wish: sending it again after a lost answer gives no second exception.
  const [key, setKey] = useState(newKey);
  const change = (patch: Partial<Wanted>): void => {
    setWanted({ ...wanted, ...patch });
    setGiven(false);
    setKey(newKey());
  };
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const refuse = (problem: Problem): void => setErrors([{ field: null, text: explain(problem) }]);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = faultsOf(wanted, new Date());
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    const made = await giveException(plan, period, bodyOf(wanted), key);
    setBusy(false);
    if (!made.ok) return refuse(made.problem);
    setWanted(NOTHING);
    setKey(newKey());
    setGiven(true);
    done();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {given && (
        <p class="notice notice-good" role="status">
          {t("entry.exceptions.given")}
        </p>
      )}
      <SelectField
        id="x-actor"
        label={t("entry.exceptions.actor")}
        error={errorOf("x-actor")}
        value={wanted.actor}
        choices={[
          { value: "", label: t("entry.exceptions.actorChoose") },
          ...actors.map(({ code, title }) => ({ value: code, label: say(title) })),
        ]}
        onValue={(actor) => change({ actor, indicator: "" })}
      />
      {wanted.actor !== "" && (
        <IndicatorChoice
          key={wanted.actor}
          plan={plan}
          actor={wanted.actor}
          value={wanted.indicator}
          onValue={(indicator) => change({ indicator })}
        />
      )}
      <TextField
        id="x-until"
        type="date"
        label={t("entry.exceptions.until")}
        error={errorOf("x-until")}
        value={wanted.date}
        onValue={(date) => change({ date })}
      />
      <AreaField
        id="x-reason"
        label={t("entry.exceptions.reason")}
        hint={t("entry.exceptions.reasonHelp")}
        error={errorOf("x-reason")}
        value={wanted.reason}
        onValue={(reason) => change({ reason })}
      />
      <button type="submit" class="button" disabled={busy}>
        {t("entry.exceptions.send")}
      </button>
    </form>
  );
}

interface ChoiceProps {
  plan: string;
  actor: string;
  value: string;
  onValue: (code: string) => void;
}

function IndicatorChoice({ plan, actor, value, onValue }: ChoiceProps) {
  const [resource] = useResource(`indicators of ${plan} ${actor}`, () =>
    fetchIndicatorsOf(plan, actor),
  );
  const known = resource.status === "ready" ? resource.data : [];
  return (
    <SelectField
      id="x-indicator"
      label={t("entry.exceptions.indicator")}
      value={value}
      choices={[
        { value: "", label: t("entry.exceptions.allIndicators") },
        ...known.map(({ code, title }) => ({ value: code, label: `${code} – ${say(title)}` })),
      ]}
      onValue={onValue}
    />
  );
}
