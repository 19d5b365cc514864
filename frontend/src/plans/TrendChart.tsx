/** How an indicator went, period by period: the line, its figures as a table, and both to take along. */

import type { Dashboard, DashboardIndicator } from "../api/types";
import { dayOf, valueWords } from "../dashboards/figures";
import { Chart } from "../kit/Chart";
import { ChartBlock } from "../kit/ChartBlock";
import { formatPeriod } from "../kit/dates";
import { say, t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { type Column, Table } from "../kit/Table";

type Point = DashboardIndicator["trend"][number];

interface Props {
  row: DashboardIndicator;
  dashboard: Pick<Dashboard, "side" | "as_of" | "today">;
}

export function TrendChart({ row, dashboard }: Props) {
  const known = row.trend.filter((point) => point.value !== null);
  if (known.length === 0)
    return <Empty title={t("indicator.noSeries")}>{t("indicator.noSeriesHelp")}</Empty>;
  // One dot draws no line; its figure stands above already.
  if (known.length === 1) return null;
  const title = `${say(row.title)} · ${t(`scope.${dashboard.side}`)}`;
  const { target } = row;
  return (
    <ChartBlock
      title={title}
      code={`${row.code}-${dashboard.side}`}
      day={dayOf(dashboard)}
      folded={t("chart.figures")}
      table={<Points row={row} caption={title} />}
      sheet={{
        columns: [t("series.period"), t("series.value")],
        rows: row.trend.map(({ period, value }) => [period, value ?? withheld(row)]),
      }}
    >
      <Chart
        points={row.trend.map((point) => ({ label: point.period, value: point.value }))}
        target={target?.value ?? null}
        targetLabel={
          target === null
            ? ""
            : t("indicator.targetLine", { value: valueWords(row.kind, target.value) })
        }
        summary={t("indicator.chart", { title: say(row.title), count: known.length })}
      />
      <p class="hint">{t("indicator.chartNote")}</p>
    </ChartBlock>
  );
}

/** Why a period has no figure, as far as that is told. */
const withheld = ({ sensitivity }: DashboardIndicator): string =>
  sensitivity === "restricted" ? t("chart.hiddenOrNone") : t("figure.none");

function Points({ row, caption }: { row: DashboardIndicator; caption: string }) {
  const columns: Column<Point>[] = [
    { name: t("series.period"), head: true, cell: ({ period }) => formatPeriod(period) },
    {
      name: t("series.value"),
      numeric: true,
      cell: ({ value }) =>
        value === null ? <span class="missing">{withheld(row)}</span> : valueWords(row.kind, value),
    },
  ];
  return (
    <Table
      dense
      quiet
      caption={caption}
      columns={columns}
      rows={row.trend}
      id={({ period }) => period}
    />
  );
}
