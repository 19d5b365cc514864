/**
 * One output: federal and KRG activities side by side.
 *
 * Standing side by side links nothing: the source's rows are no pairs. Real links are counterparts and
 * say so. What the source prints on the Region's side, "nothing" or a blank cell, are two states and
 * look different.
 */
import type { Node } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import type { Tree } from "./tree";

interface Props {
  plan: string;
  node: Node;
  tree: Tree;
  codes: Set<string>;
}

export function Output({ plan, node, tree, codes }: Props) {
  const activities = tree.childrenOf(node.code).filter((child) => codes.has(child.code));
  const federal = activities.filter((activity) => activity.side === "federal");
  const krg = activities.filter((activity) => activity.side === "krg");
  return (
    <article class="output">
      <h3>
        <a href={paths.node(plan, node.code)}>
          <Words text={node.title} />
        </a>{" "}
        <Code>{node.code}</Code>
      </h3>
      <p class="marks">
        {node.joint_declaration === true && <Tag tone="info">{t("logframe.joint")}</Tag>}
        {node.title_inferred && <Tag tone="warn">{t("logframe.inferred")}</Tag>}
        <span class="cell-note">{t("logframe.indicators", { count: node.indicators.length })}</span>
      </p>
      <div class="sides">
        <Side plan={plan} title={t("scope.federal")} activities={federal} />
        <Side plan={plan} title={t("scope.krg")} activities={krg} />
      </div>
    </article>
  );
}

function Side({ plan, title, activities }: { plan: string; title: string; activities: Node[] }) {
  return (
    <section class="side">
      <h4>{title}</h4>
      {activities.length === 0 ? (
        <p class="missing">{t("logframe.noActivities")}</p>
      ) : (
        <ul class="activities">
          {activities.map((activity) => (
            <Activity key={activity.code} plan={plan} node={activity} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Activity({ plan, node }: { plan: string; node: Node }) {
  const leads = node.responsibilities.filter((each) => each.part === "lead");
  return (
    <li>
      <a href={paths.node(plan, node.code)}>
        <Words text={node.title} />
      </a>{" "}
      <Code>{node.code}</Code>
      <span class="cell-note">
        {leads.length === 0
          ? t("logframe.noLead")
          : leads.map((lead, index) => (
              <span key={lead.actor}>
                {index > 0 && <span aria-hidden="true"> · </span>}
                <Words text={lead.title} />
              </span>
            ))}
      </span>
      {node.time_frame !== null && (
        <span class="cell-note">
          <bdi>{node.time_frame.text}</bdi>
        </span>
      )}
      {node.dropped_on !== null && <Tag tone="bad">{t("amend.change.dropped")}</Tag>}
      <KrgState state={node.krg_state} />
      <Counterparts plan={plan} codes={node.counterparts} />
    </li>
  );
}

/** The two ways the source can be silent about the Region; an activity needs no words here. */
export function KrgState({ state }: { state: Node["krg_state"] }) {
  if (state === "nothing") return <span class="krg krg-nothing">{t("krg.nothing")}</span>;
  if (state === "blank") return <span class="krg krg-blank">{t("krg.blank")}</span>;
  return null;
}

export function Counterparts({ plan, codes }: { plan: string; codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <span class="cell-note">
      {t("logframe.counterparts")}{" "}
      {codes.map((code) => (
        <a key={code} href={paths.node(plan, code)}>
          <Code>{code}</Code>
        </a>
      ))}
    </span>
  );
}
