/** Who takes part: the registry as a list, searched by the server in three scripts. */
import type { ActorFilter, ActorSummary, Plan } from "../api/types";
import { t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { Pages } from "../kit/Pages";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Code, Words } from "../kit/Words";
import { sideWord } from "../plans/words";
import { Filters } from "./Filters";
import { filterOf } from "./filter";
import { fetchActorPage, fetchSummary } from "./queries";
import { RegistryScope } from "./RegistryScope";
import { Totals } from "./Totals";
import { Views } from "./Views";
import { statusWord, typeWord } from "./words";

export default function ActorsPage() {
  return <RegistryScope>{(plan) => <Screen plan={plan} />}</RegistryScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [query] = useQuery();
  const filter = filterOf(query);
  const of = JSON.stringify(filter);
  const [summary] = useResource(`registry ${of}`, () => fetchSummary(filter));
  const counted = summary.status === "ready" ? summary.data : null;
  return (
    <Page title={t("actors.title")} lead={t("actors.lead")}>
      <Views plan={plan.code} shown="list" />
      <Totals plan={plan.code} />
      <Filters plan={plan} found={counted?.total ?? null} />
      <Listed key={of} plan={plan.code} filter={filter} />
    </Page>
  );
}

function Listed({ plan, filter }: { plan: string; filter: ActorFilter }) {
  return (
    <Pages
      of={`actors ${JSON.stringify(filter)}`}
      fetchPage={(cursor) => fetchActorPage(filter, cursor)}
    >
      {(actors) =>
        actors.length === 0 ? (
          <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>
        ) : (
          <ActorsTable plan={plan} rows={actors} />
        )
      }
    </Pages>
  );
}

function ActorsTable({ plan, rows }: { plan: string; rows: readonly ActorSummary[] }) {
  const columns: Column<ActorSummary>[] = [
    {
      name: t("actors.name"),
      head: true,
      cell: (actor) => (
        <>
          <a href={paths.actor(plan, actor.code)}>
            <Words text={actor.title} />
          </a>{" "}
          <Code>{actor.code}</Code>
          {actor.found_by !== null && (
            <span class="cell-note">{t("registry.foundBy", { name: actor.found_by.text })}</span>
          )}
        </>
      ),
    },
    { name: t("logframe.side"), cell: (actor) => sideWord(actor.jurisdiction) },
    { name: t("actors.type"), cell: (actor) => typeWord(actor.subtype) },
    { name: t("registry.field.status"), cell: (actor) => statusWord(actor.status) },
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
