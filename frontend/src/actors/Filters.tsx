/** What narrows the registry: the same on its list, on its map and beside its figures. */
import type { Plan } from "../api/types";
import { type Choice, SelectField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { SearchField } from "../kit/SearchField";
import { SECTORS, sectorWord } from "../meetings/words";
import { areasRead, logframeRead } from "../plans/reads";
import { sideWord } from "../plans/words";
import { CAPACITIES, SIDES, STATUSES, SUBTYPES, TYPES } from "./filter";
import { capacityWord, statusWord, typeWord } from "./words";

const choices = <T extends string>(values: readonly T[], word: (value: T) => string): Choice[] =>
  values.map((value) => ({ value, label: word(value) }));

export function Filters({ plan, found }: { plan: Plan; found: number | null }) {
  const [query, change] = useQuery();
  const governorates = useGovernorates();
  const pillars = usePillars(plan.code);
  const select = (name: string, label: string, offered: readonly Choice[]) => (
    <SelectField
      id={`a-${name}`}
      label={label}
      value={query[name] ?? ""}
      choices={[{ value: "", label: t("filter.all") }, ...offered]}
      onValue={(value) => change({ [name]: value })}
    />
  );
  return (
    <search class="filters">
      <SearchField
        id="a-q"
        label={t("actors.search")}
        value={query.q ?? ""}
        onValue={(q) => change({ q })}
      />
      {select("type", t("actors.type"), choices(TYPES, typeWord))}
      {select("subtype", t("registry.field.subtype"), choices(SUBTYPES, typeWord))}
      {select("jurisdiction", t("logframe.side"), choices(SIDES, sideWord))}
      {select("area", t("registry.governorate"), governorates)}
      {select("sector", t("meetings.sectorLabel"), choices(SECTORS, sectorWord))}
      {select("pillar", t("filter.pillar"), pillars)}
      {select("capacity", t("registry.field.capacities"), choices(CAPACITIES, capacityWord))}
      {select("status", t("registry.field.status"), choices(STATUSES, statusWord))}
      <p class="filters-found" role="status">
        {found === null ? "" : t("actors.found", { count: found })}
      </p>
    </search>
  );
}

/** The governorates, in the order of their names. */
export function useGovernorates(): Choice[] {
  const [areas] = useResource(...areasRead());
  if (areas.status !== "ready") return [];
  return areas.data
    .filter(({ kind }) => kind === "governorate")
    .map(({ code, title }) => ({ value: code, label: say(title) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** The pillars of a plan, each named with it. */
export function usePillars(plan: string): Choice[] {
  const [logframe] = useResource(...logframeRead(plan));
  if (logframe.status !== "ready") return [];
  return logframe.data.nodes
    .filter(({ parent }) => parent === null)
    .map(({ code, title }) => ({ value: `${plan}/${code}`, label: `${code} ${say(title)}` }));
}
