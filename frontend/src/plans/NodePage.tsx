/** One element of the logframe with everything the source says of it. */

import { useRoute } from "preact-iso";
import { Done } from "../activities/Done";
import { NodeAmendments } from "../amendments/NodeAmendments";
import type { NodeDetail, Plan } from "../api/types";
import { NodeImplementation } from "../implementation/NodeImplementation";
import { formatDate } from "../kit/dates";
import { say, t } from "../kit/i18n";
import { Loaded, Waiting } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { NodeFacts } from "./NodeFacts";
import { PlanScope } from "./PlanScope";
import { fetchIndicators } from "./queries";
import { Responsibilities } from "./Responsibilities";
import { logframeRead, nodeRead } from "./reads";
import { askedVersion, EarlierVersion } from "./VersionNotes";
import { levelWord } from "./words";

export default function NodePage() {
  const { params, query } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <NodeScreen plan={plan} code={params.code ?? ""} asked={query.version} />}
    </PlanScope>
  );
}

function NodeScreen({ plan, code, asked }: { plan: Plan; code: string; asked?: string }) {
  const version = askedVersion(plan, asked);
  const key = version === null ? code : `${code} ${version}`;
  const [resource, reload] = useResource(...nodeRead(plan.code, code, version));
  if (resource.status !== "ready") {
    return (
      <Page title={code}>
        <Loaded resource={resource} reload={reload}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  return <NodeBody key={key} plan={plan.code} node={resource.data} version={version} />;
}

interface BodyProps {
  plan: string;
  node: NodeDetail;
  version: number | null;
}

function NodeBody({ plan, node, version }: BodyProps) {
  const crumbs = [
    { href: paths.logframe(plan), label: t("nav.logframe") },
    ...node.path
      .filter((each) => each.code !== node.code)
      .map((each) => ({ href: paths.node(plan, each.code), label: <Words text={each.title} /> })),
  ];
  return (
    <Page
      title={say(node.title)}
      crumbs={crumbs}
      shown={
        <>
          <span class="eyebrow">
            {levelWord(node.level)} <Code>{node.code}</Code>
          </span>
          <Words text={node.title} />
        </>
      }
    >
      {version !== null && <EarlierVersion version={version} now={paths.node(plan, node.code)} />}
      {node.dropped_on !== null && (
        <p class="notice notice-bad">
          {t("amend.droppedHelp", { date: formatDate(node.dropped_on) })}
        </p>
      )}
      {node.statement !== null && (
        <p class="lead">
          <Words text={node.statement} />
        </p>
      )}
      {node.results.length > 0 && <Results results={node.results} />}
      <NodeFacts plan={plan} node={node} />
      {node.level === "activity" && (
        <Responsibilities plan={plan} responsibilities={node.responsibilities} />
      )}
      {node.side !== null && <NodeImplementation plan={plan} node={node.code} />}
      <IndicatorLinks plan={plan} node={node.code} />
      <Done plan={plan} node={node.code} activity={node.level === "activity"} />
      <Children plan={plan} codes={node.children} />
      {version === null && <Amended plan={plan} node={node} />}
    </Page>
  );
}

/** What was amended here; activities change, and outputs get new ones. */
function Amended({ plan, node }: { plan: string; node: NodeDetail }) {
  const [logframe] = useResource(...logframeRead(plan));
  if (node.level !== "activity" && node.level !== "output") return null;
  const nodes = logframe.status === "ready" ? logframe.data.nodes : [];
  const below = node.level === "output" ? nodes.filter((each) => each.parent === node.code) : [];
  return <NodeAmendments plan={plan} node={node} below={below} />;
}

/** What the plan expects of an objective, in its own few sentences. */
function Results({ results }: { results: NodeDetail["results"] }) {
  return (
    <section aria-labelledby="node-results">
      <h2 id="node-results">{t("node.results")}</h2>
      <ul>
        {results.map((result) => (
          <li key={result.en}>
            <Words text={result} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function IndicatorLinks({ plan, node }: { plan: string; node: string }) {
  const [resource, reload] = useResource(`indicators ${plan} ${node}`, () =>
    fetchIndicators(plan, node),
  );
  return (
    <section aria-labelledby="node-indicators">
      <h2 id="node-indicators">{t("node.indicators")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(indicators) =>
          indicators.length === 0 ? (
            <p class="missing">{t("node.noIndicators")}</p>
          ) : (
            <ul class="plain-list">
              {indicators.map((indicator) => (
                <li key={indicator.code}>
                  <a href={paths.indicator(plan, indicator.code)}>
                    <Words text={indicator.title} />
                  </a>{" "}
                  <Code>{indicator.code}</Code>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Children({ plan, codes }: { plan: string; codes: readonly string[] }) {
  const [logframe] = useResource(...logframeRead(plan));
  if (codes.length === 0) return null;
  if (logframe.status !== "ready") return <Waiting />;
  const nodes = logframe.data.nodes.filter((node) => codes.includes(node.code));
  return (
    <section aria-labelledby="node-children">
      <h2 id="node-children">{t("node.children")}</h2>
      <ul class="plain-list">
        {nodes.map((node) => (
          <li key={node.code}>
            <a href={paths.node(plan, node.code)}>
              <Words text={node.title} />
            </a>{" "}
            <Code>{node.code}</Code>
            {node.side !== null && <span class="cell-note">{t(`scope.${node.side}`)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
