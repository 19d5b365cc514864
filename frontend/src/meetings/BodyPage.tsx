/** One body: what it is for, who sits in it, how often it is to meet, what is published about it. */
import { useRoute } from "preact-iso";
import type { BodyDetail, BodySummary, Plan } from "../api/types";
import { type Fact, Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, SourceMark, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { CONFIDENCE_TONES, confidenceWord, sideWord } from "../plans/words";
import { BodyMeetings } from "./BodyMeetings";
import { BodyTree } from "./BodyTree";
import { PublishedFigures } from "./PublishedFigures";
import { fetchBodies, fetchBody } from "./queries";
import { Seats } from "./Seats";
import { bodyKindWord, promiseWords } from "./words";

export default function BodyPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} code={params.code ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, code }: { plan: Plan; code: string }) {
  const [resource, reload] = useResource(`body ${code}`, () => fetchBody(code));
  const [bodies] = useResource(`bodies ${plan.code}`, () => fetchBodies(plan.code));
  const title = resource.status === "ready" ? say(resource.data.title) : code;
  const all = bodies.status === "ready" ? bodies.data : [];
  return (
    <Page
      title={title}
      crumbs={[{ href: paths.coordination(plan.code), label: t("nav.coordination") }]}
    >
      <Loaded resource={resource} reload={reload}>
        {(body) => <Body plan={plan.code} body={body} all={all} reload={reload} />}
      </Loaded>
    </Page>
  );
}

interface BodyProps {
  plan: string;
  body: BodyDetail;
  all: BodySummary[];
  reload: () => void;
}

function Body({ plan, body, all, reload }: BodyProps) {
  return (
    <>
      <Facts facts={factsOf(plan, body)} />
      {body.may_keep && (
        <ul class="inline-list">
          <li>
            <a href={paths.editBody(plan, body.code)}>{t("coordination.editBody")}</a>
          </li>
          <li>
            <a href={paths.newBody(plan, { parent: body.code })}>{t("coordination.newBeneath")}</a>
          </li>
        </ul>
      )}
      {body.bodies.length > 0 && (
        <section aria-labelledby="beneath">
          <h2 id="beneath">{t("meetings.beneath")}</h2>
          <BodyTree plan={plan} bodies={all} parent={body.code} />
        </section>
      )}
      <Seats plan={plan} body={body} reload={reload} />
      <BodyMeetings plan={plan} body={body} />
      <PublishedFigures figures={body.figures} />
      {body.records > 0 && (
        <p>
          <a href={paths.records(plan, { body: body.code })}>
            {t("meetings.records", { count: body.records })}
          </a>
        </p>
      )}
    </>
  );
}

function factsOf(plan: string, body: BodyDetail): Fact[] {
  return [
    { name: t("meetings.kindOfBody"), value: bodyKindWord(body.kind) },
    { name: t("logframe.side"), value: sideWord(body.jurisdiction) },
    { name: t("meetings.mandate"), value: body.mandate && <Words text={body.mandate} /> },
    {
      name: t("meetings.order"),
      value: body.mandate_reference && (
        <bdi lang="en" dir="ltr">
          {body.mandate_reference}
        </bdi>
      ),
    },
    { name: t("meetings.chair"), value: <Chair plan={plan} body={body} /> },
    {
      name: t("meetings.meets"),
      value:
        body.promises.length === 0 ? null : (
          <ul class="plain-list">
            {body.promises.map((promise) => (
              <li key={`${promise.every} ${promise.times}`}>
                {promiseWords(promise)} <SourceMark source={promise.source} />
              </li>
            ))}
          </ul>
        ),
    },
    {
      name: t("node.confidence"),
      value: (
        <>
          <Tag tone={CONFIDENCE_TONES[body.confidence]}>{confidenceWord(body.confidence)}</Tag>{" "}
          <SourceMark source={body.source} />
        </>
      ),
    },
  ];
}

function Chair({ plan, body }: { plan: string; body: BodyDetail }) {
  if (body.chair === null && body.chair_title === null)
    return <span class="missing">{t("common.unknown")}</span>;
  return (
    <>
      {body.chair_title !== null && <Words text={body.chair_title} />}{" "}
      {body.chair !== null && (
        <a href={paths.actor(plan, body.chair.code)}>
          <Code>{body.chair.code}</Code>
        </a>
      )}
    </>
  );
}
