/** Who works where: numbers of actors by governorate, narrowed like the list, which each leads to. */
import type { Area, Plan, RegistrySummary } from "../api/types";
import { AreaMap } from "../kit/AreaMap";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { localDay } from "../kit/today";
import { areasRead } from "../plans/reads";
import { Filters } from "./Filters";
import { filterOf, type Narrowing, narrowingOf } from "./filter";
import { byGovernorate } from "./governorates";
import { fetchSummary } from "./queries";
import { RegistryScope } from "./RegistryScope";
import { Views } from "./Views";

export default function MapPage() {
  return <RegistryScope>{(plan) => <Screen plan={plan} />}</RegistryScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [query] = useQuery();
  const filter = filterOf(query);
  const [summary, reload] = useResource(`registry ${JSON.stringify(filter)}`, () =>
    fetchSummary(filter),
  );
  const [areas, again] = useResource(...areasRead());
  return (
    <Page wide title={t("registry.map.title")} lead={t("registry.map.lead")}>
      <Views plan={plan.code} shown="map" />
      <Filters plan={plan} found={summary.status === "ready" ? summary.data.total : null} />
      <Loaded resource={areas} reload={again}>
        {(known) => (
          <Loaded resource={summary} reload={reload}>
            {(counted) => (
              <Governorates
                plan={plan.code}
                narrowing={narrowingOf(query)}
                summary={counted}
                areas={known}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  plan: string;
  narrowing: Narrowing;
  summary: RegistrySummary;
  areas: readonly Area[];
}

function Governorates({ plan, narrowing, summary, areas }: Props) {
  const { counts, unknown } = byGovernorate(summary);
  const titles = new Map(areas.map(({ code, title }) => [code, say(title)]));
  return (
    <>
      {unknown > 0 && (
        <p class="notice">{t("registry.map.unknown", { number: unknown, total: summary.total })}</p>
      )}
      <AreaMap
        caption={t("registry.map.title")}
        place={t("registry.governorate")}
        figure={t("actors.title")}
        code="actors-by-governorate"
        day={localDay()}
        values={counts.map(({ area, count }) => ({
          code: area,
          name: titles.get(area) || area,
          value: count,
          href: paths.actors(plan, { ...narrowing, area }),
        }))}
      />
      <p class="hint">{t("registry.map.counting")}</p>
    </>
  );
}
