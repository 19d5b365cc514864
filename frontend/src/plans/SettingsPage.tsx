/** A plan's settings: what its documents leave open, what we decided, and why it matters. */
import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { AdministratorOnly } from "../access/AdministratorOnly";
import { administers } from "../access/can";
import type { Plan, PlanSettings } from "../api/types";
import { formatMoment } from "../kit/dates";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { parseNumber } from "../kit/numbers";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { PlanScope } from "./PlanScope";
import { changeSettings, fetchSettings } from "./queries";
import { DAYS, formOf, type SettingsForm, SWITCHES, settingsBody } from "./settings";

const FIELDS = new Map(DAYS.map((name) => [`/${name}`, name]));
const LONGEST = 3650;

export default function SettingsPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <AdministratorOnly title={t("admin.settings.title")} may={administers}>
          {() => <Screen plan={plan} />}
        </AdministratorOnly>
      )}
    </PlanScope>
  );
}

function Screen({ plan }: { plan: Plan }) {
  const [resource, reload] = useResource(`settings ${plan.code}`, () => fetchSettings(plan.code));
  return (
    <Page
      title={t("admin.settings.title")}
      lead={t("admin.settings.lead")}
      crumbs={[{ href: paths.administration(), label: t("nav.administration") }]}
    >
      <Loaded resource={resource} reload={reload}>
        {(settings, etag) => (
          <Form plan={plan.code} settings={settings} etag={etag ?? ""} reload={reload} />
        )}
      </Loaded>
      <p>
        <a href={paths.audit({ subject: `plan:${plan.code}`, action: "plan.change-settings" })}>
          {t("admin.periods.history")}
        </a>
      </p>
    </Page>
  );
}

interface Props {
  plan: string;
  settings: PlanSettings;
  etag: string;
  reload: () => void;
}

function wrongDays(form: SettingsForm): FieldError[] {
  return DAYS.filter((name) => form[name].trim() !== "").flatMap((field) => {
    const days = Number(parseNumber(form[field]) ?? Number.NaN);
    const fits = Number.isInteger(days) && days >= 1 && days <= LONGEST;
    return fits ? [] : [{ field, text: t("admin.settings.daysWrong", { most: LONGEST }) }];
  });
}

/** A count of days that was looked at before; null where none is given. */
const readDays = (text: string): number | null =>
  text.trim() === "" ? null : Number(parseNumber(text));

function Form({ plan, settings, etag, reload }: Props) {
  const [form, setForm] = useState(() => formOf(settings));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [saved, setSaved] = useState(false);
  const put = (patch: Partial<SettingsForm>): void => {
    setForm({ ...form, ...patch });
    setSaved(false);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = wrongDays(form);
    setErrors(found);
    if (found.length > 0) return;
    const done = await changeSettings(plan, etag, settingsBody(form, readDays));
    setSaved(done.ok);
    reload();
    if (!done.ok) setErrors(errorsOf(done.problem, FIELDS, []));
  };
  return (
    <form noValidate class="report" onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {SWITCHES.map((name) => (
        <fieldset class="field" key={name}>
          <legend>{t(`admin.settings.name.${name}`)}</legend>
          <p class="hint">{t(`admin.settings.meaning.${name}`)}</p>
          <label class="check">
            <input
              type="checkbox"
              id={name}
              checked={form[name]}
              onChange={(event) => put({ [name]: event.currentTarget.checked })}
            />
            {t("admin.settings.yes")}
          </label>
          <p class="cell-note">{t("admin.settings.ours")}</p>
        </fieldset>
      ))}
      {DAYS.map((name) => (
        <TextField
          key={name}
          id={name}
          numeric
          label={t(`admin.settings.name.${name}`)}
          hint={
            <>
              {t(`admin.settings.meaning.${name}`)} {t("admin.settings.ours")}
            </>
          }
          error={errors.find(({ field }) => field === name)?.text ?? null}
          value={form[name]}
          onValue={(value) => put({ [name]: value })}
        />
      ))}
      {saved && (
        <p class="notice notice-good" role="status">
          {t("admin.settings.saved")}
        </p>
      )}
      <p class="form-end">
        <button type="submit" class="button">
          {t("admin.settings.save")}
        </button>
        <span class="saved">
          {settings.changed_at === null
            ? t("admin.settings.untouched")
            : t("admin.settings.changed", { at: formatMoment(settings.changed_at) })}
        </span>
      </p>
    </form>
  );
}
