/** What in the source is unclear, so that someone who knows can settle it. */
import { useRoute } from "preact-iso";
import type { Plan, Unclear } from "../api/types";
import { SelectField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { Code, SourceMark, Words } from "../kit/Words";
import { PlanScope } from "./PlanScope";
import { fetchUnclear } from "./queries";
import { CONFIDENCE_TONES, confidenceWord } from "./words";

const KINDS = ["node", "indicator", "actor"] as const;

export default function ReviewPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [resource, reload] = useResource(`review ${plan.code}`, () => fetchUnclear(plan.code));
  return (
    <Page wide title={t("review.title")} lead={t("review.lead")}>
      <Loaded resource={resource} reload={reload}>
        {(items) => <List plan={plan.code} items={items} />}
      </Loaded>
    </Page>
  );
}

function List({ plan, items }: { plan: string; items: Unclear[] }) {
  const [query, change] = useQuery();
  const found = items.filter(
    (item) =>
      (!query.kind || item.kind === query.kind) &&
      (!query.confidence || item.confidence === query.confidence),
  );
  return (
    <>
      <ReviewFilters query={query} change={change} found={found.length} />
      {found.length === 0 ? (
        <Empty title={t("review.none")} />
      ) : (
        <More items={found}>{(shown) => <Unclears plan={plan} rows={shown} />}</More>
      )}
    </>
  );
}

interface FilterProps {
  query: Record<string, string>;
  change: (patch: Record<string, string>) => void;
  found: number;
}

function ReviewFilters({ query, change, found }: FilterProps) {
  const all = { value: "", label: t("filter.all") };
  return (
    <search class="filters">
      <SelectField
        id="r-kind"
        label={t("review.kind")}
        value={query.kind ?? ""}
        choices={[all, ...KINDS.map((kind) => ({ value: kind, label: t(`review.kinds.${kind}`) }))]}
        onValue={(kind) => change({ kind })}
      />
      <SelectField
        id="r-confidence"
        label={t("node.confidence")}
        value={query.confidence ?? ""}
        choices={[
          all,
          ...(["medium", "low"] as const).map((each) => ({
            value: each,
            label: confidenceWord(each),
          })),
        ]}
        onValue={(confidence) => change({ confidence })}
      />
      <p class="filters-found" role="status">
        {t("review.found", { count: found })}
      </p>
    </search>
  );
}

function Unclears({ plan, rows }: { plan: string; rows: readonly Unclear[] }) {
  const columns: Column<Unclear>[] = [
    {
      name: t("review.element"),
      head: true,
      cell: (row) => (
        <>
          <a href={paths[row.kind](plan, row.code)}>
            <Words text={row.title} />
          </a>{" "}
          <Code>{row.code}</Code>{" "}
          {row.title_inferred && <Tag tone="warn">{t("logframe.inferred")}</Tag>}
        </>
      ),
    },
    {
      name: t("node.confidence"),
      cell: (row) => (
        <Tag tone={CONFIDENCE_TONES[row.confidence]}>{confidenceWord(row.confidence)}</Tag>
      ),
    },
    {
      name: t("review.note"),
      cell: (row) => (
        <bdi lang="en" dir="ltr">
          {row.note ?? "–"}
        </bdi>
      ),
    },
    { name: t("trail.source"), cell: (row) => <SourceMark bare source={row.source} /> },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("review.title")}
      columns={columns}
      rows={rows}
      id={(row) => `${row.kind} ${row.code}`}
    />
  );
}
