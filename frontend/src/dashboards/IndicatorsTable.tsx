/** The indicators of a dashboard: what is known, what it is measured against, how it is judged. */
import type { DashboardIndicator, Scope } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { language, t } from "../kit/i18n";
import { formatNumber } from "../kit/numbers";
import { paths } from "../kit/paths";
import { Spark } from "../kit/Spark";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { differenceOf } from "./difference";
import { FigureLink } from "./FigureLink";
import { targetTime, valueWords } from "./figures";
import { StatusExplained } from "./StatusTag";

interface Props {
  plan: string;
  scope: Scope;
  rows: readonly DashboardIndicator[];
}

type Row = DashboardIndicator;

export function IndicatorsTable({ plan, scope, rows }: Props) {
  const columns: Column<Row>[] = [
    {
      name: t("dashboard.indicator"),
      head: true,
      cell: (row) => <IndicatorName plan={plan} scope={scope} row={row} />,
    },
    ...(scope === "national" ? sideColumns(plan) : []),
    {
      name: t("dashboard.latest"),
      cell: (row) => <Latest plan={plan} scope={scope} row={row} />,
      numeric: true,
    },
    {
      name: t("dashboard.standing"),
      numeric: true,
      cell: (row) => (
        <>
          <FigureLink
            plan={plan}
            indicator={row.code}
            scope={scope}
            kind={row.kind}
            unit={row.unit}
            figure={row.standing}
          />
          {scope === "national" && <Differs row={row} />}
        </>
      ),
    },
    { name: t("dashboard.target"), cell: (row) => <TargetCell row={row} />, numeric: true },
    { name: t("dashboard.status"), cell: (row) => <StatusExplained status={row.status} /> },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("dashboard.indicators")}
      columns={columns}
      rows={rows}
      id={(row) => row.code}
    />
  );
}

export function IndicatorName({ plan, scope, row }: { plan: string; scope: Scope; row: Row }) {
  return (
    <>
      <a href={paths.indicator(plan, row.code, { scope })}>
        <Words text={row.title} />
      </a>{" "}
      <Code>{row.code}</Code>
      {row.sensitivity === "restricted" && (
        <>
          {" "}
          <Tag tone="info">{t("sensitivity.restricted")}</Tag>
        </>
      )}
    </>
  );
}

function Latest({ plan, scope, row }: { plan: string; scope: Scope; row: Row }) {
  if (row.latest === null) return <span class="missing">{t("figure.none")}</span>;
  const { period } = row.latest;
  return (
    <>
      <FigureLink
        plan={plan}
        indicator={row.code}
        scope={scope}
        kind={row.kind}
        unit={row.unit}
        figure={row.latest}
        period={period}
      />
      <span class="cell-note">{formatPeriod(period)}</span>
      <Spark values={row.trend.map((point) => point.value)} />
    </>
  );
}

/** Whose figure is higher, and by how much; nothing where a side has none, which its own cell says. */
function Differs({ row }: { row: Row }) {
  const found = differenceOf(row);
  // Of answers and descriptions nobody reads off a distance.
  if (found === null || (row.kind !== "number" && row.kind !== "percentage")) return null;
  const by = formatNumber(found.by, language.value);
  const [higher, kind] = [found.higher, row.kind];
  return (
    <span class="cell-note">
      {higher === null ? t("differs.same") : t(`differs.${kind}.${higher}`, { by })}
    </span>
  );
}

function TargetCell({ row }: { row: Row }) {
  const baseline =
    row.baseline === null
      ? t("target.noBaseline")
      : t("target.from", { value: valueWords(row.kind, row.baseline.value) });
  if (row.target === null) return <span class="missing">{t("target.none")}</span>;
  return (
    <>
      <span class="figure">{valueWords(row.kind, row.target.value)}</span>
      <span class="cell-note">{targetTime(row.target)}</span>
      <span class="cell-note">{baseline}</span>
    </>
  );
}

/** Both governments side by side; an indicator without a figure on one side says so. */
function sideColumns(plan: string): Column<Row>[] {
  return (["federal", "krg"] as const).map((side) => ({
    name: t(`scope.${side}`),
    numeric: true,
    cell: (row: Row) => {
      const value = row.sides?.[side] ?? null;
      if (value === null) return <span class="missing">{t("figure.none")}</span>;
      return (
        <a class="figure" href={`${paths.indicator(plan, row.code, { scope: side })}#trail`}>
          {valueWords(row.kind, value)}
        </a>
      );
    },
  }));
}
