/** One overlap: its reports side by side, what would count under each decision, and its history. */
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { OverlapDetail, OverlapStep, Plan } from "../api/types";
import { formatMoment, formatPeriod } from "../kit/dates";
import { Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { OverlapDecide } from "./OverlapDecide";
import { OverlapSides } from "./OverlapSides";
import { levelWords } from "./OverlapsPage";
import { OVERLAP_TONES } from "./overlap";
import { fetchOverlap } from "./queries";

export default function OverlapPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} id={params.id ?? ""} />
        </SignInFirst>
      )}
    </PlanScope>
  );
}

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(`overlap ${id}`, () => fetchOverlap(id));
  const title =
    resource.status === "ready" ? say(resource.data.indicator.title) : t("overlap.title");
  return (
    <Page
      title={title}
      crumbs={[{ href: paths.overlaps(plan.code), label: t("overlap.title") }]}
      wide
    >
      <Loaded resource={resource} reload={reload}>
        {(overlap, etag) => (
          <>
            <OverlapFacts plan={plan.code} overlap={overlap} />
            {overlap.state === "outdated" && (
              <p class="notice notice-warn">{t("overlap.outdated")}</p>
            )}
            <OverlapSides plan={plan.code} overlap={overlap} />
            <Reasons overlap={overlap} />
            <Decision overlap={overlap} />
            <OverlapDecide
              key={overlap.version}
              plan={plan.code}
              overlap={overlap}
              etag={etag ?? ""}
              done={reload}
            />
            <Steps steps={overlap.history} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function OverlapFacts({ plan, overlap }: { plan: string; overlap: OverlapDetail }) {
  const { code } = overlap.indicator;
  return (
    <Facts
      facts={[
        {
          name: t("submission.state"),
          value: (
            <Tag tone={OVERLAP_TONES[overlap.state]}>{t(`overlap.state.${overlap.state}`)}</Tag>
          ),
        },
        {
          name: t("dashboard.indicator"),
          value: (
            <a href={paths.indicator(plan, code)}>
              <Code>{code}</Code>
            </a>
          ),
        },
        { name: t("series.period"), value: formatPeriod(overlap.period) },
        { name: t("node.side"), value: levelWords(overlap.side) },
      ]}
    />
  );
}

function Reasons({ overlap }: { overlap: OverlapDetail }) {
  return (
    <section aria-labelledby="why">
      <h2 id="why">{t("overlap.why")}</h2>
      {overlap.declared && <p>{t("overlap.declared")}</p>}
      {overlap.reasons.length > 0 && (
        <ul>
          {overlap.reasons.map((reason) => (
            <li key={reason}>{t(`overlap.reason.${reason}`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was decided, as long as it holds. */
function Decision({ overlap }: { overlap: OverlapDetail }) {
  if (overlap.decided_by === null || overlap.decided_at === null) return null;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t("overlap.decision")}</h2>
      <Facts
        facts={[
          {
            name: t("overlap.what"),
            value:
              overlap.resolution === null
                ? t("overlap.choice.dismiss")
                : t(`overlap.told.${overlap.resolution}`),
          },
          { name: t("overlap.because"), value: <bdi>{overlap.reason}</bdi> },
          {
            name: t("overlap.by"),
            value: t("queue.by", {
              name: overlap.decided_by.name,
              at: formatMoment(overlap.decided_at),
            }),
          },
        ]}
      />
    </section>
  );
}

function Steps({ steps }: { steps: readonly OverlapStep[] }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <ol class="history">
        {[...steps].reverse().map((step) => (
          <li key={step.sequence}>
            <p>
              <strong>{t(`overlap.step.${step.action}`)}</strong>
              {step.resolution !== null && <> – {t(`overlap.told.${step.resolution}`)}</>}
            </p>
            <p class="cell-note">
              {formatMoment(step.at)} – <bdi>{step.by.name}</bdi>
            </p>
            {step.reason !== null && (
              <p>
                <bdi>{step.reason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
