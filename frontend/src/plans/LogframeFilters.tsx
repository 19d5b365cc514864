/** Search and filters of the logframe; what is chosen stands in the address. */
import type { Node } from "../api/types";
import { SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import type { Search } from "./tree";

interface Props {
  pillars: readonly Node[];
  search: Search;
  change: (patch: Record<string, string | undefined>) => void;
  found: number | null;
}

export function LogframeFilters({ pillars, search, change, found }: Props) {
  const all = { value: "", label: t("filter.all") };
  return (
    <search class="filters">
      <TextField
        id="l-q"
        type="search"
        label={t("logframe.search")}
        value={search.q ?? ""}
        onValue={(q) => change({ q })}
      />
      <SelectField
        id="l-side"
        label={t("logframe.side")}
        value={search.side ?? ""}
        choices={[
          all,
          { value: "federal", label: t("scope.federal") },
          { value: "krg", label: t("scope.krg") },
        ]}
        onValue={(side) => change({ side })}
      />
      <SelectField
        id="l-pillar"
        label={t("filter.pillar")}
        value={search.pillar ?? ""}
        choices={[all, ...pillars.map((node) => ({ value: node.code, label: say(node.title) }))]}
        onValue={(pillar) => change({ pillar })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={search.joint === "1"}
          onChange={(event) => change({ joint: event.currentTarget.checked ? "1" : undefined })}
        />
        {t("logframe.jointOnly")}
      </label>
      <p class="filters-found" role="status">
        {found === null ? "" : t("logframe.found", { count: found })}
      </p>
    </search>
  );
}
