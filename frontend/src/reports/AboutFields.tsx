/** What a draft is about: whose bodies, and a reporting period or days. */
import { formatPeriod } from "../kit/dates";
import { SelectField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { useResource } from "../kit/resource";
import { fetchPeriods } from "../plans/queries";
import { SIDES, sideWord } from "./words";

export interface About {
  side: string;
  period: string;
  since: string;
  until: string;
}

/** Where the server's faults about these fields are shown. */
export const ABOUT_FIELDS = new Map([
  ["/period", "n-period"],
  ["/since", "n-since"],
  ["/until", "n-until"],
]);

/** As the server takes it: a period, or else days. */
export function askedFor({ side, period, since, until }: About) {
  const days = period ? { period } : { since: since || null, until: until || null };
  const jurisdiction = (["federal", "krg"] as const).find((each) => each === side) ?? null;
  return { jurisdiction, ...days };
}

interface Props {
  plan: string;
  value: About;
  errorOf: (field: string) => string | null;
  onValue: (value: About) => void;
}

export function AboutFields({ plan, value, errorOf, onValue }: Props) {
  const [resource] = useResource(`periods ${plan}`, () => fetchPeriods(plan));
  const periods = resource.status === "ready" ? resource.data : [];
  const choices = periods.map(({ code }) => ({ value: code, label: formatPeriod(code) }));
  return (
    <>
      <SelectField
        id="n-side"
        label={t("planReport.side")}
        value={value.side}
        choices={SIDES.map((side) => ({
          value: side,
          label: sideWord(side === "both" ? null : side),
        }))}
        onValue={(side) => onValue({ ...value, side })}
      />
      <SelectField
        id="n-period"
        label={t("planReport.period")}
        value={value.period}
        error={errorOf("n-period")}
        choices={[{ value: "", label: t("planReport.otherDays") }, ...choices]}
        onValue={(period) => onValue({ ...value, period })}
      />
      {value.period === "" &&
        (["since", "until"] as const).map((name) => (
          <TextField
            key={name}
            id={`n-${name}`}
            type="date"
            label={t(`planReport.${name}`)}
            value={value[name]}
            error={errorOf(`n-${name}`)}
            onValue={(day) => onValue({ ...value, [name]: day })}
          />
        ))}
    </>
  );
}
