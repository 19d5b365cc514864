/** Propose something about an activity: its kind first, then only the fields that it needs. */

import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import { me } from "../access/session";
import type { Amendment, AmendmentKind, Node, NodeDetail, Plan } from "../api/types";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { Radios } from "../kit/Radios";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { logframeRead, nodeRead } from "../plans/reads";
import { ProposalForm } from "./ProposalForm";
import { entriesOf, type Hat, hatsOf } from "./proposal";
import { fetchAmendment } from "./queries";
import { KINDS } from "./words";

export default function ProposePage() {
  const { params, query } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          {query.draft === undefined ? (
            <FromNode plan={plan} code={query.node ?? ""} />
          ) : (
            <FromDraft plan={plan} id={query.draft} />
          )}
        </SignInFirst>
      )}
    </PlanScope>
  );
}

/** A new proposal about the activity (or for an addition the output) whose page led here. */
function FromNode({ plan, code }: { plan: Plan; code: string }) {
  const [node, reload] = useResource(...nodeRead(plan.code, code));
  const [logframe] = useResource(...logframeRead(plan.code));
  const crumbs = [{ href: paths.node(plan.code, code), label: <Code>{code}</Code> }];
  return (
    <Page title={t("amend.proposeTitle")} crumbs={crumbs}>
      <Loaded resource={node} reload={reload}>
        {(found) => {
          if (logframe.status !== "ready") return null;
          const below = logframe.data.nodes.filter((each) => each.parent === found.code);
          const hats = hatsOf(me.value, found, found.level === "output" ? below : []);
          return hats.length === 0 || found.dropped_on !== null ? (
            <Empty title={t("amend.mayNot")}>{t("amend.mayNotHelp")}</Empty>
          ) : (
            <Begin plan={plan} node={found} below={below} hats={hats} />
          );
        }}
      </Loaded>
    </Page>
  );
}

interface BeginProps {
  plan: Plan;
  node: NodeDetail;
  below: Node[];
  hats: Hat[];
}

function Begin({ plan, node, below, hats }: BeginProps) {
  const [query, change] = useQuery();
  const adding = node.level === "output";
  const kind = adding ? "add" : KINDS.find((each) => each === query.kind);
  return (
    <>
      <p class="lead">
        <Words text={node.title} /> <Code>{node.code}</Code>
      </p>
      {!adding && (
        <Radios
          id="a-kind"
          legend={t("amend.kindQuestion")}
          value={kind ?? ""}
          choices={KINDS.map((each) => ({ value: each, label: t(`amend.kindHelp.${each}`) }))}
          onValue={(chosen) => change({ kind: chosen })}
        />
      )}
      {kind !== undefined && (
        <ProposalForm
          key={kind}
          plan={plan}
          node={node.code}
          kind={kind}
          hats={hats}
          below={below}
          before={entriesOf(kind === "add" ? null : node)}
          draft={null}
        />
      )}
    </>
  );
}

/** A draft gone on with. */
function FromDraft({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(`amendment ${id}`, () => fetchAmendment(id));
  const crumbs = [{ href: paths.amendment(plan.code, id), label: t("amend.one") }];
  return (
    <Page title={t("amend.proposeTitle")} crumbs={crumbs}>
      <Loaded resource={resource} reload={reload}>
        {(amendment, etag) =>
          amendment.allowed.includes("edit") ? (
            <GoOn key={amendment.version} plan={plan} amendment={amendment} etag={etag ?? ""} />
          ) : (
            <Empty title={t("amend.settled")}>
              <a href={paths.amendment(plan.code, id)}>{t("amend.one")}</a>
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function GoOn({ plan, amendment, etag }: { plan: Plan; amendment: Amendment; etag: string }) {
  const kind: AmendmentKind = amendment.kind;
  const hat: Hat = {
    actor: amendment.actor?.code ?? null,
    title: amendment.actor?.title ?? null,
    side: amendment.jurisdiction,
  };
  return (
    <>
      <p class="lead">
        {t(`amend.kind.${kind}`)}: <Words text={amendment.node.title} />{" "}
        <Code>{amendment.node.code}</Code>
      </p>
      <ProposalForm
        plan={plan}
        node={amendment.node.code}
        kind={kind}
        hats={[hat]}
        below={[]}
        before={entriesOf(amendment.before)}
        draft={{ amendment, etag }}
      />
    </>
  );
}
