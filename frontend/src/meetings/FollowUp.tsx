/** What became of a recommendation: who took it on, by when, what carries it out, what was done. */
import { me } from "../access/session";
import { slugOf } from "../api/answers";
import type { Recommendation, RecommendationEntry } from "../api/types";
import { EvidenceDesk } from "../evidence/EvidenceDesk";
import { formatDate, formatMoment } from "../kit/dates";
import { type Fact, Facts } from "../kit/Facts";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { FollowUpForm } from "./FollowUpForm";
import { fetchFollowUp, fetchRecommendation } from "./queries";
import { FOLLOW_UP_TONES, followUpWord } from "./words";

export function FollowUp({ plan, id }: { plan: string; id: string }) {
  const [resource, reload] = useResource(`recommendation ${id}`, () => fetchRecommendation(id));
  return (
    <section aria-labelledby="follow-up">
      <h2 id="follow-up">{t("meetings.standing")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(found, etag) => (
          <>
            <Facts facts={factsOf(plan, found)} />
            {etag !== null && found.allowed.length > 0 && (
              <FollowUpForm
                key={found.version}
                plan={plan}
                recommendation={found}
                etag={etag}
                done={reload}
              />
            )}
            <EvidenceDesk
              kind="recommendation"
              of={found}
              open={found.allowed.includes("note")}
              changed={reload}
            />
            {me.value && <Taken recommendation={found} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function factsOf(plan: string, found: Recommendation): Fact[] {
  const facts: Fact[] = [
    {
      name: t("meetings.state"),
      value: (
        <>
          <Tag tone={FOLLOW_UP_TONES[found.state]}>{followUpWord(found.state)}</Tag>{" "}
          {found.overdue && <Tag tone="bad">{t("meetings.overdue")}</Tag>}
        </>
      ),
    },
    {
      name: t("meetings.owner"),
      value: found.owner ? (
        <a href={paths.actor(plan, found.owner.code)}>
          <Words text={found.owner.title} />
        </a>
      ) : (
        <span class="missing">{t("meetings.nobodyYet")}</span>
      ),
    },
    {
      name: t("meetings.dueOn"),
      value: found.due_on ? (
        formatDate(found.due_on)
      ) : (
        <span class="missing">{t("meetings.noDay")}</span>
      ),
    },
    {
      name: t("meetings.activity"),
      value: found.activity ? (
        <a href={paths.node(found.activity.plan, found.activity.code)}>
          <Words text={found.activity.title} /> <Code>{found.activity.code}</Code>
        </a>
      ) : (
        <span class="missing">{t("meetings.noActivity")}</span>
      ),
    },
  ];
  if (found.amendments.length > 0)
    facts.push({ name: t("meetings.amendments"), value: <Amendments found={found} /> });
  if (found.shown_by !== null)
    facts.push({ name: t("meetings.shownBy"), value: <ShownBy plan={plan} found={found} /> });
  if (found.reason !== null)
    facts.push({ name: t("meetings.reason"), value: <bdi>{found.reason}</bdi> });
  if (found.superseded_by !== null)
    facts.push({
      name: t("meetings.supersededBy"),
      value: (
        <a href={paths.record(plan, found.superseded_by)}>{t("meetings.kind.recommendation")}</a>
      ),
    });
  return facts;
}

function Amendments({ found }: { found: Recommendation }) {
  return (
    <ul class="inline-list">
      {found.amendments.map((amendment) => (
        <li key={amendment.id}>
          <a href={paths.amendment(amendment.plan, amendment.id)}>
            <Code>{amendment.node}</Code>
          </a>
        </li>
      ))}
    </ul>
  );
}

function ShownBy({ plan, found }: { plan: string; found: Recommendation }) {
  if (found.shown_by === null) return null;
  const { kind, id } = found.shown_by;
  const amended = kind === "amendment";
  const words = amended ? t("meetings.shown.amendment") : t("meetings.shown.report");
  // Who may not open it is told only that there is one.
  if (id === null) return <>{words}</>;
  return (
    <a href={amended ? paths.amendment(plan, id) : paths.implementationReport(plan, id)}>{words}</a>
  );
}

/** The steps that were taken, the newest first, for who takes part; others see nothing of them. */
function Taken({ recommendation }: { recommendation: Recommendation }) {
  const key = `follow-up ${recommendation.id} ${recommendation.version}`;
  const [resource, reload] = useResource(key, () => fetchFollowUp(recommendation.id));
  if (resource.status === "failed" && slugOf(resource.problem) === "not-found") return null;
  return (
    <Loaded resource={resource} reload={reload}>
      {(steps) =>
        steps.length === 0 ? (
          <p class="missing">{t("meetings.noSteps")}</p>
        ) : (
          <ol class="history">
            {[...steps].reverse().map((step) => (
              <Step key={step.sequence} step={step} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function Step({ step }: { step: RecommendationEntry }) {
  return (
    <li>
      <p>
        <strong>{t(`meetings.done.${step.action}`)}</strong>{" "}
        {step.owner !== null && <Code>{step.owner}</Code>}{" "}
        {step.due_on !== null && formatDate(step.due_on)}{" "}
        {step.node !== null && <Code>{step.node}</Code>}
      </p>
      {step.by !== null && (
        <p class="cell-note">{t("queue.by", { name: step.by.name, at: formatMoment(step.at) })}</p>
      )}
      {step.evidence !== null && (
        <p>
          <bdi>{step.evidence.name}</bdi>
        </p>
      )}
      {step.text !== null && (
        <p>
          <Words text={step.text} />
        </p>
      )}
      {step.reason !== null && (
        <p>
          <bdi>{step.reason}</bdi>
        </p>
      )}
    </li>
  );
}
