/** One actor: its names, its place, what it leads and supports. */

import { useRoute } from "preact-iso";
import type { Actor, Plan } from "../api/types";
import { Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded, Waiting } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, SourceMark, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { logframeRead } from "../plans/reads";
import { CONFIDENCE_TONES, confidenceWord, sideWord } from "../plans/words";
import { fetchActor } from "./queries";
import { typeWord } from "./words";

export default function ActorPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} code={params.code ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, code }: { plan: Plan; code: string }) {
  const [resource, reload] = useResource(`actor ${code}`, () => fetchActor(code));
  const title = resource.status === "ready" ? say(resource.data.title) : code;
  return (
    <Page title={title} crumbs={[{ href: paths.actors(plan.code), label: t("nav.actors") }]}>
      <Loaded resource={resource} reload={reload}>
        {(actor) => (
          <>
            <ActorFacts plan={plan.code} actor={actor} />
            <Activities plan={plan.code} title={t("actors.leads")} codes={actor.leads} />
            <Activities plan={plan.code} title={t("actors.supports")} codes={actor.supports} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ActorFacts({ plan, actor }: { plan: string; actor: Actor }) {
  return (
    <Facts
      facts={[
        { name: t("actors.code"), value: <Code>{actor.code}</Code> },
        { name: t("logframe.side"), value: sideWord(actor.jurisdiction) },
        { name: t("actors.type"), value: typeWord(actor.subtype ?? actor.type) },
        {
          name: t("actors.parent"),
          value:
            actor.parent === null ? (
              t("actors.noParent")
            ) : (
              <a href={paths.actor(plan, actor.parent)}>
                <Code>{actor.parent}</Code>
              </a>
            ),
        },
        {
          name: t("actors.unit"),
          value: actor.has_unit ? t("actors.unitYes") : t("actors.unitNo"),
        },
        {
          name: t("actors.aliases"),
          value: actor.aliases.length === 0 ? null : <Aliases actor={actor} />,
        },
        {
          name: t("node.confidence"),
          value: (
            <>
              <Tag tone={CONFIDENCE_TONES[actor.confidence]}>
                {confidenceWord(actor.confidence)}
              </Tag>{" "}
              <SourceMark source={actor.source} />
            </>
          ),
        },
      ]}
    />
  );
}

function Aliases({ actor }: { actor: Actor }) {
  return (
    <ul>
      {actor.aliases.map((alias) => (
        <li key={`${alias.language} ${alias.text}`}>
          <bdi lang={alias.language ?? undefined}>{alias.text}</bdi>{" "}
          <SourceMark source={alias.source} />
        </li>
      ))}
    </ul>
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
