/** The filters of a dashboard; what is chosen stands in the address. */
import type { DashboardNode } from "../api/types";
import { SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import type { Filter } from "./filter";
import { STATUS_CODES, statusWord } from "./status";

interface Props {
  nodes: readonly DashboardNode[];
  filter: Filter;
  change: (patch: Record<string, string | undefined>) => void;
  found: number;
}

export function IndicatorFilters({ nodes, filter, change, found }: Props) {
  const pillars = nodes.filter((node) => node.level === "pillar");
  const all = { value: "", label: t("filter.all") };
  return (
    <search class="filters">
      <TextField
        id="f-q"
        type="search"
        label={t("filter.search")}
        value={filter.q ?? ""}
        onValue={(q) => change({ q })}
      />
      <SelectField
        id="f-pillar"
        label={t("filter.pillar")}
        value={filter.pillar ?? ""}
        choices={[all, ...pillars.map((node) => ({ value: node.code, label: say(node.title) }))]}
        onValue={(pillar) => change({ pillar })}
      />
      <SelectField
        id="f-status"
        label={t("filter.status")}
        value={filter.status ?? ""}
        choices={[all, ...STATUS_CODES.map((code) => ({ value: code, label: statusWord(code) }))]}
        onValue={(status) => change({ status })}
      />
      <SelectField
        id="f-show"
        label={t("filter.show")}
        value={filter.show ?? ""}
        choices={[
          all,
          { value: "missing", label: t("filter.missing") },
          { value: "late", label: t("filter.late") },
        ]}
        onValue={(show) => change({ show })}
      />
      <p class="filters-found" role="status">
        {t("filter.found", { count: found })}
      </p>
    </search>
  );
}
