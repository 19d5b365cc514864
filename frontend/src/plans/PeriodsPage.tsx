/** A plan's reporting periods: when each opens, falls due and locks. */
import { useRoute } from "preact-iso";
import { AdministratorOnly } from "../access/AdministratorOnly";
import { administers } from "../access/can";
import type { Period, Plan } from "../api/types";
import { formatDate, formatPeriod } from "../kit/dates";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Tag, type Tone } from "../kit/Tag";
import { Code } from "../kit/Words";
import { PlanScope } from "./PlanScope";
import { fetchPeriods } from "./queries";

const TONES: Record<Period["state"], Tone> = {
  upcoming: "plain",
  open: "good",
  overdue: "warn",
  locked: "info",
};

export default function PeriodsPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <AdministratorOnly title={t("admin.periods.title")} may={administers}>
          {() => <Screen plan={plan} />}
        </AdministratorOnly>
      )}
    </PlanScope>
  );
}

function Screen({ plan }: { plan: Plan }) {
  const [resource, reload] = useResource(`periods ${plan.code}`, () => fetchPeriods(plan.code));
  return (
    <Page
      wide
      title={t("admin.periods.title")}
      lead={t("admin.periods.lead")}
      crumbs={[{ href: paths.administration(), label: t("nav.administration") }]}
    >
      <Loaded resource={resource} reload={reload}>
        {(periods) => <PeriodTable plan={plan.code} rows={[...periods].reverse()} />}
      </Loaded>
    </Page>
  );
}

function PeriodTable({ plan, rows }: { plan: string; rows: readonly Period[] }) {
  const columns: Column<Period>[] = [
    {
      name: t("admin.periods.period"),
      head: true,
      cell: (row) => (
        <>
          <a href={paths.period(plan, row.code)}>{formatPeriod(row.code)}</a>{" "}
          <Code>{row.code}</Code>
        </>
      ),
    },
    {
      name: t("admin.periods.state"),
      cell: (row) => <Tag tone={TONES[row.state]}>{t(`admin.periods.states.${row.state}`)}</Tag>,
    },
    { name: t("admin.periods.opens_on"), cell: (row) => formatDate(row.opens_on) },
    { name: t("admin.periods.due_on"), cell: (row) => formatDate(row.due_on) },
    {
      name: t("admin.periods.locks_on"),
      cell: (row) =>
        row.locks_on === null ? (
          <span class="missing">{t("admin.periods.never")}</span>
        ) : (
          formatDate(row.locks_on)
        ),
    },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("admin.periods.title")}
      columns={columns}
      rows={rows}
      id={(row) => row.code}
    />
  );
}
