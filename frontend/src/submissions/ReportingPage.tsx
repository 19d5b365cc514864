/** Who has not reported: per period, the bodies with what they owe, to be reminded from here. */
import { useRoute } from "preact-iso";
import { chases } from "../access/can";
import { SignInFirst } from "../access/SignInFirst";
import type { BodyReporting, Period, Plan } from "../api/types";
import { formatDate, formatPeriod } from "../kit/dates";
import { SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { offerText } from "../kit/offer";
import { Page } from "../kit/Page";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { localDay } from "../kit/today";
import { PlanScope } from "../plans/PlanScope";
import { fetchPeriods } from "../plans/queries";
import { fetchReporting } from "./queries";
import { ReportingTable } from "./ReportingTable";
import {
  bodiesShown,
  periodChosen,
  periodsToChase,
  reportingCsv,
  SHOWN,
  shownOf,
} from "./reporting";

export default function ReportingPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} />
        </SignInFirst>
      )}
    </PlanScope>
  );
}

function Screen({ plan }: { plan: Plan }) {
  const [periods, reload] = useResource(`periods ${plan.code}`, () => fetchPeriods(plan.code));
  return (
    <Page wide help="chase" title={t("reporting.title")} lead={t("reporting.lead")}>
      {chases() ? (
        <Loaded resource={periods} reload={reload}>
          {(found) => <Chosen plan={plan.code} periods={periodsToChase(found, localDay())} />}
        </Loaded>
      ) : (
        <Empty title={t("reporting.notForYou")}>{t("reporting.notForYouHelp")}</Empty>
      )}
    </Page>
  );
}

function Chosen({ plan, periods }: { plan: string; periods: Period[] }) {
  const [{ period: asked }] = useQuery();
  const period = periodChosen(periods, asked);
  if (period === null) {
    return <Empty title={t("reporting.noPeriod")}>{t("reporting.noPeriodHelp")}</Empty>;
  }
  return <OnePeriod key={period} plan={plan} periods={periods} period={period} />;
}

function OnePeriod({ plan, periods, period }: { plan: string; periods: Period[]; period: string }) {
  const [resource, reload] = useResource(`reporting ${plan} ${period}`, () =>
    fetchReporting(plan, period),
  );
  const rows = resource.status === "ready" ? resource.data : [];
  return (
    <>
      <Filters periods={periods} period={period} rows={rows} />
      <Loaded resource={resource} reload={reload}>
        {(found) => <Bodies plan={plan} period={period} rows={found} reload={reload} />}
      </Loaded>
    </>
  );
}

function Filters({
  periods,
  period,
  rows,
}: {
  periods: Period[];
  period: string;
  rows: BodyReporting[];
}) {
  const [{ show, side, q }, change] = useQuery();
  const sides = new Set(rows.map((row) => row.side));
  const all = { value: "", label: t("filter.all") };
  return (
    <search class="filters">
      <SelectField
        id="r-period"
        label={t("work.period")}
        value={period}
        choices={periods.map(({ code, due_on }) => ({
          value: code,
          label: t("reporting.periodDue", { period: formatPeriod(code), date: formatDate(due_on) }),
        }))}
        onValue={(value) => change({ period: value })}
      />
      <SelectField
        id="r-show"
        label={t("filter.show")}
        value={shownOf(show)}
        choices={SHOWN.map((value) => ({ value, label: t(`reporting.show.${value}`) }))}
        onValue={(value) => change({ show: value === "due" ? "" : value })}
      />
      {sides.size > 1 && (
        <SelectField
          id="r-side"
          label={t("logframe.side")}
          value={side ?? ""}
          choices={[
            all,
            ...(["federal", "krg"] as const).map((value) => ({
              value,
              label: t(`scope.${value}`),
            })),
          ]}
          onValue={(value) => change({ side: value })}
        />
      )}
      <TextField
        id="r-q"
        type="search"
        label={t("actors.search")}
        value={q ?? ""}
        onValue={(value) => change({ q: value })}
      />
    </search>
  );
}

function Bodies({
  plan,
  period,
  rows,
  reload,
}: {
  plan: string;
  period: string;
  rows: BodyReporting[];
  reload: () => void;
}) {
  const [wish] = useQuery();
  const found = bodiesShown(rows, wish);
  const late = rows.filter((row) => row.late > 0).length;
  const silent = rows.filter((row) => row.silent).length;
  if (rows.length === 0) {
    return <Empty title={t("reporting.nobody")}>{t("reporting.nobodyHelp")}</Empty>;
  }
  return (
    <>
      <p role="status">
        {t("reporting.late", { count: late })} {t("reporting.silent", { count: silent })}
      </p>
      {found.length === 0 ? (
        <Empty title={nothingShown(wish.show, wish.q)} />
      ) : (
        <>
          <ReportingTable plan={plan} period={period} rows={found} reload={reload} />
          <p>
            <button
              type="button"
              class="link-button"
              onClick={() => offerText(`${plan}-${period}-reporting.csv`, reportingCsv(found, say))}
            >
              {t("reporting.csv")}
            </button>
          </p>
        </>
      )}
    </>
  );
}

function nothingShown(show: string | undefined, q: string | undefined): string {
  if (q) return t("filter.none");
  return shownOf(show) === "due" ? t("reporting.allReported") : t("reporting.noneSuch");
}
