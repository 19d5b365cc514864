/** One actor: what it is, what it carries out and owes, whom to reach, what was changed. */
import { useRoute } from "preact-iso";
import { keepsActors, mergesActors, reachesActors, tracesActors } from "../access/can";
import type { Actor, Plan } from "../api/types";
import { say, t } from "../kit/i18n";
import { Loaded, Waiting } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { logframeRead } from "../plans/reads";
import { ActorFacts } from "./ActorFacts";
import { ActorHistory } from "./ActorHistory";
import { ActorWork } from "./ActorWork";
import { Contacts } from "./Contacts";
import { Merged } from "./Merged";
import { fetchActor } from "./queries";
import { RegistryScope } from "./RegistryScope";

export default function ActorPage() {
  const { params } = useRoute();
  const code = params.code ?? "";
  return <RegistryScope>{(plan) => <Screen key={code} plan={plan} code={code} />}</RegistryScope>;
}

function Screen({ plan, code }: { plan: Plan; code: string }) {
  const [resource, reload] = useResource(`actor ${code} ${plan.code}`, () =>
    fetchActor(code, plan.code),
  );
  const title = resource.status === "ready" ? say(resource.data.title) : code;
  return (
    <Page title={title} crumbs={[{ href: paths.actors(plan.code), label: t("nav.actors") }]}>
      <Loaded resource={resource} reload={reload}>
        {(actor, etag) => (
          <>
            {actor.merged_into !== null && etag !== null && (
              <Merged plan={plan.code} actor={actor} etag={etag} done={reload} />
            )}
            <Doors plan={plan.code} actor={actor} />
            <ActorFacts plan={plan.code} actor={actor} />
            <ActorWork plan={plan} actor={actor} />
            <Activities plan={plan.code} title={t("actors.leads")} codes={actor.leads} />
            <Activities plan={plan.code} title={t("actors.supports")} codes={actor.supports} />
            {reachesActors() && <Contacts actor={actor} />}
            {tracesActors() && <ActorHistory actor={actor} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What its keepers may do with it. */
function Doors({ plan, actor }: { plan: string; actor: Actor }) {
  if (actor.merged_into !== null || !keepsActors(actor.jurisdiction)) return null;
  return (
    <p class="row">
      <a class="button button-quiet" href={paths.editActor(plan, actor.code)}>
        {t("action.edit")}
      </a>
      {mergesActors(actor.jurisdiction) && (
        <a class="button button-quiet" href={paths.actorDuplicates(plan, { first: actor.code })}>
          {t("registry.twins.sameAs")}
        </a>
      )}
    </p>
  );
}

function Activities({
  plan,
  title,
  codes,
}: {
  plan: string;
  title: string;
  codes: readonly string[];
}) {
  const [logframe] = useResource(...logframeRead(plan));
  if (logframe.status !== "ready") return <Waiting />;
  const wanted = new Set(codes);
  const nodes = logframe.data.nodes.filter((node) => wanted.has(node.code));
  return (
    <section>
      <h2>{title}</h2>
      {nodes.length === 0 && <p class="missing">{t("actors.noActivities")}</p>}
      <ul class="plain-list">
        {nodes.map((node) => (
          <li key={node.code}>
            <a href={paths.node(plan, node.code)}>
              <Words text={node.title} />
            </a>{" "}
            <Code>{node.code}</Code>
          </li>
        ))}
      </ul>
    </section>
  );
}
