/** The pillars at a glance: how complete, how far, how it is judged. */
import type { DashboardNode } from "../api/types";
import { say, t } from "../kit/i18n";
import { Progress } from "../kit/Progress";
import { paths } from "../kit/paths";
import { type Column, Table } from "../kit/Table";
import { Code, Words } from "../kit/Words";
import { approvedOf } from "./Completeness";
import { StatusExplained } from "./StatusTag";
import { nodeDetails } from "./status";

interface Props {
  plan: string;
  nodes: readonly DashboardNode[];
  elapsed: number;
}

export function NodesTable({ plan, nodes, elapsed }: Props) {
  const shown = nodes.filter(({ parent }) => parent === null);
  const columns: Column<DashboardNode>[] = [
    { name: t("dashboard.node"), head: true, cell: (node) => <NodeName plan={plan} node={node} /> },
    {
      name: t("dashboard.approvedOf"),
      cell: (node) => approvedOf(node.completeness),
      numeric: true,
    },
    {
      name: t("dashboard.progress"),
      cell: (node) => (
        <Progress
          share={node.progress}
          elapsed={elapsed}
          label={t("progress.label", { title: say(node.title) })}
        />
      ),
    },
    {
      name: t("dashboard.status"),
      cell: (node) => <StatusExplained status={node.status} details={nodeDetails(node)} />,
    },
  ];
  return (
    <Table
      quiet
      caption={t("dashboard.nodes")}
      columns={columns}
      rows={shown}
      id={(node) => node.code}
    />
  );
}

function NodeName({ plan, node }: { plan: string; node: DashboardNode }) {
  return (
    <>
      <a href={paths.node(plan, node.code)}>
        <Words text={node.title} />
      </a>{" "}
      <Code>{node.code}</Code>
    </>
  );
}
