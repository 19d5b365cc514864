/** What the registry counts: by type, and how it grew, as far as it is known. */
import type { Plan, RegistrySummary } from "../api/types";
import { Chart } from "../kit/Chart";
import { ChartBlock } from "../kit/ChartBlock";
import type { Sheet } from "../kit/csv";
import { language, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { formatNumber, inDigits } from "../kit/numbers";
import { Page } from "../kit/Page";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { localDay } from "../kit/today";
import { Filters } from "./Filters";
import { filterOf } from "./filter";
import { type Growth, growthOf, undated } from "./growth";
import { fetchSummary } from "./queries";
import { RegistryScope } from "./RegistryScope";
import { Totals } from "./Totals";
import { Views } from "./Views";
import { typeWord } from "./words";

export default function FiguresPage() {
  return <RegistryScope>{(plan) => <Screen plan={plan} />}</RegistryScope>;
}

const shown = (count: number): string => formatNumber(count, language.value);
const yearWord = (year: number): string => inDigits(String(year), language.value);

function Screen({ plan }: { plan: Plan }) {
  const [query] = useQuery();
  const filter = filterOf(query);
  const [summary, reload] = useResource(`registry ${JSON.stringify(filter)}`, () =>
    fetchSummary(filter),
  );
  return (
    <Page title={t("registry.figures.title")} lead={t("registry.figures.lead")}>
      <Views plan={plan.code} shown="figures" />
      <Totals plan={plan.code} />
      <Filters plan={plan} found={summary.status === "ready" ? summary.data.total : null} />
      <Loaded resource={summary} reload={reload}>
        {(counted) => (
          <>
            <Grown summary={counted} />
            <ByKind title={t("actors.type")} counts={counted.by_type} />
            <ByKind title={t("registry.field.subtype")} counts={counted.by_subtype} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Grown({ summary }: { summary: RegistrySummary }) {
  const growth = growthOf(summary.growth);
  const unknown = undated(summary);
  const reach = Math.max(0, ...growth.lines.flatMap(({ totals }) => totals));
  return (
    <section aria-labelledby="growth">
      <h2 id="growth">{t("registry.growth.title")}</h2>
      {unknown > 0 && (
        <p class="notice">
          {t("registry.growth.unknown", { number: unknown, total: summary.total })}
        </p>
      )}
      {growth.years.length === 0 ? (
        <p class="missing">{t("registry.growth.none")}</p>
      ) : (
        <ChartBlock
          title={t("registry.growth.table")}
          code="actors"
          day={localDay()}
          table={<GrowthTable growth={growth} />}
          sheet={growthSheet(growth)}
        >
          <div class="small-charts">
            {growth.lines.map((line) => (
              <GrowthChart key={line.type} years={growth.years} line={line} reach={reach} />
            ))}
          </div>
        </ChartBlock>
      )}
    </section>
  );
}

interface LineProps {
  years: readonly number[];
  line: Growth["lines"][number];
  reach: number;
}

/** One type's own chart, all of one height: no line has to be told from another by its colour. */
function GrowthChart({ years, line: { type, totals }, reach }: LineProps) {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  return (
    <figure class="figure-block">
      <figcaption>{typeWord(type)}</figcaption>
      <Chart
        points={totals.map((value, at) => ({ label: yearWord(first + at), value }))}
        target={null}
        targetLabel=""
        reach={reach}
        summary={t("registry.growth.summary", {
          type: typeWord(type),
          from: shown(totals[0] ?? 0),
          first: yearWord(first),
          to: shown(totals.at(-1) ?? 0),
          last: yearWord(last),
        })}
      />
    </figure>
  );
}

/** The same rows for a file. */
function growthSheet({ years, lines }: Growth): Sheet {
  return {
    columns: [t("registry.growth.year"), ...lines.map(({ type }) => typeWord(type))],
    rows: years.map((year, at) => [year, ...lines.map(({ totals }) => totals[at] ?? 0)]),
  };
}

function GrowthTable({ growth: { years, lines } }: { growth: Growth }) {
  const columns: Column<number>[] = [
    { name: t("registry.growth.year"), head: true, cell: (at) => yearWord(years[at] ?? 0) },
    ...lines.map(({ type, totals }) => ({
      name: typeWord(type),
      numeric: true,
      cell: (at: number) => shown(totals[at] ?? 0),
    })),
  ];
  return (
    <Table
      dense
      caption={t("registry.growth.table")}
      columns={columns}
      rows={years.map((_, at) => at)}
      id={String}
    />
  );
}

function ByKind({ title, counts }: { title: string; counts: RegistrySummary["by_type"] }) {
  const columns: Column<RegistrySummary["by_type"][number]>[] = [
    { name: title, head: true, cell: ({ value }) => typeWord(value) },
    { name: t("actors.title"), numeric: true, cell: ({ count }) => shown(count) },
  ];
  return (
    <section>
      <Table
        dense
        caption={title}
        columns={columns}
        rows={counts}
        id={({ value }) => value ?? ""}
      />
    </section>
  );
}
