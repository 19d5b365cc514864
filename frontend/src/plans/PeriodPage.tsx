/** When one period opens, falls due and locks; what a changed day would do is said before it is kept. */
import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { AdministratorOnly } from "../access/AdministratorOnly";
import { administers } from "../access/can";
import type { Period, Plan } from "../api/types";
import { formatDate, formatPeriod } from "../kit/dates";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { localDay } from "../kit/today";
import { PlanScope } from "./PlanScope";
import { type Days, daysOf, effectsOf } from "./periodChange";
import { changePeriod, fetchPeriod } from "./queries";

const NAMES = ["opens_on", "due_on", "locks_on"] as const;
const FIELDS = new Map(NAMES.map((name) => [`/${name}`, name]));

export default function PeriodPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <AdministratorOnly title={t("admin.periods.title")} may={administers}>
          {() => <Screen key={params.code} plan={plan} code={params.code ?? ""} />}
        </AdministratorOnly>
      )}
    </PlanScope>
  );
}

function Screen({ plan, code }: { plan: Plan; code: string }) {
  const [resource, reload] = useResource(`period ${plan.code} ${code}`, () =>
    fetchPeriod(plan.code, code),
  );
  return (
    <Page
      title={formatPeriod(code)}
      crumbs={[
        { href: paths.administration(), label: t("nav.administration") },
        { href: paths.periods(plan.code), label: t("admin.periods.title") },
      ]}
    >
      <Loaded resource={resource} reload={reload}>
        {(period, etag) => (
          <Form plan={plan.code} period={period} etag={etag ?? ""} reload={reload} />
        )}
      </Loaded>
      <p class="row">
        <a href={paths.reporting(plan.code, { period: code })}>{t("nav.reporting")}</a>
        <a href={paths.audit({ subject: `period:${plan.code}/${code}` })}>
          {t("admin.periods.history")}
        </a>
      </p>
    </Page>
  );
}

interface Props {
  plan: string;
  period: Period;
  etag: string;
  reload: () => void;
}

function Form({ plan, period, etag, reload }: Props) {
  const before = daysOf(period);
  const [days, setDays] = useState<Days>(before);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [saved, setSaved] = useState(false);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const effects = effectsOf(before, days, localDay());
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const missing = (["opens_on", "due_on"] as const).filter((name) => days[name] === "");
    setErrors(missing.map((field) => ({ field, text: t("admin.periods.dayMissing") })));
    if (missing.length > 0) return;
    const body = { ...days, locks_on: days.locks_on === "" ? null : days.locks_on };
    const done = await changePeriod(plan, period.code, etag, body);
    // What somebody else changed meanwhile then stands beside what was typed.
    reload();
    setSaved(done.ok);
    if (!done.ok) setErrors(errorsOf(done.problem, FIELDS, []));
  };
  return (
    <form noValidate class="narrow" onSubmit={(event) => void submit(event)}>
      <p>
        {t("admin.periods.span", {
          start: formatDate(period.start),
          end: formatDate(period.end),
        })}
      </p>
      <ErrorSummary errors={errors} />
      {NAMES.map((name) => (
        <TextField
          key={name}
          id={name}
          type="date"
          label={t(`admin.periods.${name}`)}
          hint={
            <>
              {t(`admin.periods.help.${name}`)}{" "}
              {before[name] !== "" && t("admin.periods.now", { day: formatDate(before[name]) })}
            </>
          }
          error={errorOf(name)}
          value={days[name]}
          onValue={(day) => setDays({ ...days, [name]: day })}
        />
      ))}
      {effects.length > 0 && (
        <div class="notice" role="status">
          <p>{t("admin.periods.would")}</p>
          <ul>
            {effects.map((effect) => (
              <li key={effect}>{t(`admin.periods.effect.${effect}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {saved && effects.length === 0 && (
        <p class="notice notice-good" role="status">
          {t("admin.periods.saved")}
        </p>
      )}
      <button type="submit" class="button">
        {t("admin.periods.save")}
      </button>
    </form>
  );
}
