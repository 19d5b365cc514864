/** Who takes part: the registry, searched on the page. */
import { useRoute } from "preact-iso";
import type { ActorSummary, Plan } from "../api/types";
import { SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { matches } from "../kit/text";
import { Code, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { allWords, sideWord } from "../plans/words";
import { fetchActors } from "./queries";
import { typeWord } from "./words";

export default function ActorsPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [resource, reload] = useResource("actors", fetchActors);
  return (
    <Page title={t("actors.title")} lead={t("actors.lead")}>
      <Loaded resource={resource} reload={reload}>
        {(actors) => <Registry plan={plan.code} actors={actors} />}
      </Loaded>
    </Page>
  );
}

function Registry({ plan, actors }: { plan: string; actors: ActorSummary[] }) {
  const [{ q, jurisdiction, type }, change] = useQuery();
  const types = [...new Set(actors.flatMap((actor) => actor.type ?? []))];
  const found = actors.filter(
    (actor) =>
      (!jurisdiction || actor.jurisdiction === jurisdiction) &&
      (!type || actor.type === type) &&
      (!q || matches(q, actor.code, allWords(actor.title))),
  );
  const all = { value: "", label: t("filter.all") };
  const sides = (["federal", "krg"] as const).map((side) => ({
    value: side,
    label: t(`scope.${side}`),
  }));
  return (
    <>
      <search class="filters">
        <TextField
          id="a-q"
          type="search"
          label={t("actors.search")}
          value={q ?? ""}
          onValue={(value) => change({ q: value })}
        />
        <SelectField
          id="a-side"
          label={t("logframe.side")}
          value={jurisdiction ?? ""}
          choices={[all, ...sides]}
          onValue={(value) => change({ jurisdiction: value })}
        />
        <SelectField
          id="a-type"
          label={t("actors.type")}
          value={type ?? ""}
          choices={[all, ...types.map((each) => ({ value: each, label: typeWord(each) }))]}
          onValue={(value) => change({ type: value })}
        />
        <p class="filters-found" role="status">
          {t("actors.found", { count: found.length })}
        </p>
      </search>
      {found.length === 0 ? (
        <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>
      ) : (
        <More items={found}>{(shown) => <ActorsTable plan={plan} rows={shown} />}</More>
      )}
    </>
  );
}

function ActorsTable({ plan, rows }: { plan: string; rows: readonly ActorSummary[] }) {
  const columns: Column<ActorSummary>[] = [
    {
      name: t("actors.name"),
      head: true,
      cell: (actor) => (
        <>
          <a href={paths.actor(plan, actor.code)} title={say(actor.title)}>
            <Words text={actor.title} />
          </a>{" "}
          <Code>{actor.code}</Code>
        </>
      ),
    },
    { name: t("logframe.side"), cell: (actor) => sideWord(actor.jurisdiction) },
    { name: t("actors.type"), cell: (actor) => typeWord(actor.subtype ?? actor.type) },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("actors.title")}
      columns={columns}
      rows={rows}
      id={(actor) => actor.code}
    />
  );
}
