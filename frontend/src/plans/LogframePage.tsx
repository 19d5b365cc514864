/** The whole plan: its tree, with both governments' activities side by side under each output. */

import { useMemo } from "preact/hooks";
import { useRoute } from "preact-iso";
import type { Node, Plan } from "../api/types";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { LogframeFilters } from "./LogframeFilters";
import { Output } from "./Output";
import { PlanScope } from "./PlanScope";
import { fetchLogframe } from "./queries";
import { isSearching, keep, type Tree, treeOf } from "./tree";
import { askedVersion, EarlierVersion, VersionChoice } from "./VersionNotes";

export default function LogframePage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Logframe plan={plan} />}</PlanScope>;
}

function Logframe({ plan }: { plan: Plan }) {
  const [query, change] = useQuery();
  const version = askedVersion(plan, query.version);
  const key = version === null ? `logframe ${plan.code}` : `logframe ${plan.code} ${version}`;
  const [resource, reload] = useResource(key, () => fetchLogframe(plan.code, version ?? undefined));
  return (
    <Page wide title={t("logframe.title")} lead={t("logframe.lead")}>
      {version !== null && <EarlierVersion version={version} now={paths.logframe(plan.code)} />}
      <p>
        <a href={paths.timeline(plan.code)}>{t("timeline.title")}</a>
      </p>
      <VersionChoice
        plan={plan}
        version={version}
        choose={(chosen) => change({ version: chosen })}
      />
      <Loaded resource={resource} reload={reload}>
        {(logframe) => <Explorer plan={plan.code} nodes={logframe.nodes} />}
      </Loaded>
    </Page>
  );
}

function Explorer({ plan, nodes }: { plan: string; nodes: Node[] }) {
  const [search, change] = useQuery();
  const tree = useMemo(() => treeOf(nodes), [nodes]);
  const { q, side, pillar, joint } = search;
  const kept = useMemo(
    () => keep(nodes, tree, { q, side, pillar, joint }),
    [nodes, tree, q, side, pillar, joint],
  );
  const searching = isSearching(search);
  const roots = tree.roots.filter((root) => kept.codes.has(root.code));
  return (
    <>
      <LogframeFilters
        pillars={tree.roots}
        search={search}
        change={change}
        found={searching ? kept.found : null}
      />
      {roots.length === 0 && <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>}
      {roots.map((root) => (
        <section key={root.code} class="pillar" aria-labelledby={`n-${root.code}`}>
          <h2 id={`n-${root.code}`}>
            <a href={paths.node(plan, root.code)}>
              <Words text={root.title} />
            </a>{" "}
            <Code>{root.code}</Code>
          </h2>
          {tree
            .childrenOf(root.code)
            .map((node) =>
              kept.codes.has(node.code) ? (
                <Objective
                  key={node.code}
                  plan={plan}
                  node={node}
                  tree={tree}
                  codes={kept.codes}
                  open={Boolean(q || joint)}
                />
              ) : null,
            )}
        </section>
      ))}
    </>
  );
}

interface ObjectiveProps {
  plan: string;
  node: Node;
  tree: Tree;
  codes: Set<string>;
  open: boolean;
}

function Objective({ plan, node, tree, codes, open }: ObjectiveProps) {
  const outputs = tree.childrenOf(node.code);
  const shown = outputs.filter((output) => codes.has(output.code));
  return (
    <details class="objective" open={open} key={String(open)}>
      <summary>
        <Words text={node.title} /> <Code>{node.code}</Code>
        <span class="cell-note">{t("logframe.outputs", { count: outputs.length })}</span>
      </summary>
      <p>
        <a href={paths.node(plan, node.code)}>{t("logframe.openNode")}</a>
      </p>
      {outputs.length === 0 && <p class="empty">{t("logframe.noTable")}</p>}
      {shown.map((output) => (
        <Output key={output.code} plan={plan} node={output} tree={tree} codes={codes} />
      ))}
    </details>
  );
}
