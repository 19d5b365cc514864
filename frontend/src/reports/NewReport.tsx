/** A new draft: of which kind, about which days, about whose bodies. */

import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newKey } from "../api/client";
import type { Problem } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { ErrorSummary } from "../kit/ErrorSummary";
import { SelectField, TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { fetchPeriods } from "../plans/queries";
import { createReport } from "./queries";
import { KINDS, kindWord, SIDES, sideWord } from "./words";

const FIELDS = new Map([
  ["/period", "n-period"],
  ["/since", "n-since"],
  ["/until", "n-until"],
]);
const known = <T extends string>(all: readonly T[], value: string): T | undefined =>
  all.find((each) => each === value);

export function NewReport({ plan }: { plan: string }) {
  const { route } = useLocation();
  const [entries, setEntries] = useState({ kind: "newsletter", period: "", side: "both" });
  const [days, setDays] = useState({ since: "", until: "" });
  const [problem, setProblem] = useState<Problem | null>(null);
  // A draft whose answer was lost is asked for again under its own key.
  const key = useRef({ of: "", key: "" });
  const errors = errorsOf(problem, FIELDS, []);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { kind, period, side } = entries;
    const given = period ? { period } : { since: days.since || null, until: days.until || null };
    const jurisdiction = known(["federal", "krg"] as const, side) ?? null;
    const wish = { kind: known(KINDS, kind) ?? KINDS[0], jurisdiction, ...given };
    const of = JSON.stringify(wish);
    if (key.current.of !== of) key.current = { of, key: newKey() };
    const made = await createReport(plan, wish, key.current.key);
    setProblem(made.ok ? null : made.problem);
    if (made.ok) route(paths.editReport(plan, made.data.id));
  };
  return (
    <form class="decide" noValidate onSubmit={(event) => void send(event)}>
      <h2>{t("planReport.new")}</h2>
      <ErrorSummary errors={errors} />
      <SelectField
        id="n-kind"
        label={t("planReport.kindLabel")}
        value={entries.kind}
        choices={KINDS.map((kind) => ({ value: kind, label: kindWord(kind) }))}
        onValue={(kind) => setEntries({ ...entries, kind })}
      />
      <SelectField
        id="n-side"
        label={t("planReport.side")}
        value={entries.side}
        choices={SIDES.map((side) => ({
          value: side,
          label: sideWord(side === "both" ? null : side),
        }))}
        onValue={(side) => setEntries({ ...entries, side })}
      />
      <PeriodField
        plan={plan}
        value={entries.period}
        error={errorOf("n-period")}
        onValue={(period) => setEntries({ ...entries, period })}
      />
      {entries.period === "" &&
        (["since", "until"] as const).map((name) => (
          <TextField
            key={name}
            id={`n-${name}`}
            type="date"
            label={t(`planReport.${name}`)}
            value={days[name]}
            error={errorOf(`n-${name}`)}
            onValue={(day) => setDays({ ...days, [name]: day })}
          />
        ))}
      <p>
        <button type="submit" class="button">
          {t("planReport.create")}
        </button>
      </p>
    </form>
  );
}

interface PeriodProps {
  plan: string;
  value: string;
  error: string | null;
  onValue: (period: string) => void;
}

function PeriodField({ plan, ...input }: PeriodProps) {
  const [resource] = useResource(`periods ${plan}`, () => fetchPeriods(plan));
  const periods = resource.status === "ready" ? resource.data : [];
  const choices = periods.map(({ code }) => ({ value: code, label: formatPeriod(code) }));
  return (
    <SelectField
      id="n-period"
      label={t("planReport.period")}
      choices={[{ value: "", label: t("planReport.otherDays") }, ...choices]}
      {...input}
    />
  );
}
