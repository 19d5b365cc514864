/** The indicators under their pillars and objectives; what is open stands in the address. */
import type { Dashboard, DashboardIndicator } from "../api/types";
import { say, t } from "../kit/i18n";
import { More } from "../kit/More";
import { Progress } from "../kit/Progress";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { type Column, Table } from "../kit/Table";
import { Code, Words } from "../kit/Words";
import { approvedOf } from "./Completeness";
import { type Group, grouped } from "./groups";
import { IndicatorName, IndicatorsTable } from "./IndicatorsTable";
import { StatusTag } from "./StatusTag";
import { nodeDetails } from "./status";

interface Props {
  plan: string;
  dashboard: Dashboard;
}

export function GroupedIndicators({ plan, dashboard }: Props) {
  const [query, change] = useQuery();
  const open = new Set((query.open ?? "").split(",").filter(Boolean));
  const toggle = (code: string, now: boolean): void => {
    if (open.has(code) === now) return;
    if (now) open.add(code);
    else open.delete(code);
    change({ open: [...open].join(",") });
  };
  return (
    <>
      {grouped(dashboard.nodes, dashboard.indicators).map((pillar) => (
        <section key={pillar.node.code} class="pillar" aria-labelledby={`g-${pillar.node.code}`}>
          <h3 id={`g-${pillar.node.code}`}>
            <a href={paths.node(plan, pillar.node.code)}>
              <Words text={pillar.node.title} />
            </a>{" "}
            <Code>{pillar.node.code}</Code>
          </h3>
          {pillar.groups.map((group) => (
            <details
              key={group.node.code}
              class="objective"
              open={open.has(group.node.code)}
              onToggle={(event) => toggle(group.node.code, event.currentTarget.open)}
            >
              <Summary group={group} />
              {open.has(group.node.code) && (
                <Opened plan={plan} dashboard={dashboard} group={group} />
              )}
            </details>
          ))}
        </section>
      ))}
    </>
  );
}

function Summary({ group }: { group: Group }) {
  const { node, missing, known } = group;
  const pillar = node.parent === null;
  return (
    <summary>
      {pillar ? t("dashboard.wholePillar") : <Words text={node.title} />} <Code>{node.code}</Code>
      <span class="group-facts">
        <StatusTag status={node.status} />
        {missing.length > 0 && (
          <span>{t("dashboard.withoutFigure", { count: missing.length })}</span>
        )}
        {known.length > 0 && <span>{t("dashboard.withFigure", { count: known.length })}</span>}
        {!pillar && (
          <span>{t("dashboard.approvedReports", { of: approvedOf(node.completeness) })}</span>
        )}
      </span>
    </summary>
  );
}

function Opened({ plan, dashboard, group }: Props & { group: Group }) {
  const { node, missing, known } = group;
  return (
    <>
      <p>
        {nodeDetails(node)} <a href={paths.node(plan, node.code)}>{t("logframe.openNode")}</a>
      </p>
      {node.progress !== null && (
        <p class="row">
          <Progress
            share={node.progress}
            elapsed={dashboard.elapsed}
            label={t("progress.label", { title: say(node.title) })}
          />
          <span class="cell-note">
            {t("dashboard.measured", { count: node.measured, all: node.indicators })}
          </span>
        </p>
      )}
      {missing.length > 0 && (
        <>
          <h4>{t("dashboard.withoutFigure", { count: missing.length })}</h4>
          <More items={missing} step={10}>
            {(shown) => <MissingTable plan={plan} dashboard={dashboard} rows={shown} />}
          </More>
        </>
      )}
      {known.length > 0 && (
        <>
          <h4>{t("dashboard.withFigure", { count: known.length })}</h4>
          <IndicatorsTable plan={plan} scope={dashboard.side} rows={known} />
        </>
      )}
    </>
  );
}

/** Indicators without a figure have little to show: how many reports are wanted, how many late. */
function MissingTable({ plan, dashboard, rows }: Props & { rows: readonly DashboardIndicator[] }) {
  const columns: Column<DashboardIndicator>[] = [
    {
      name: t("dashboard.indicator"),
      head: true,
      cell: (row) => <IndicatorName plan={plan} scope={dashboard.side} row={row} />,
    },
    {
      name: t("dashboard.approvedOf"),
      numeric: true,
      cell: (row) => approvedOf(row.completeness),
    },
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
