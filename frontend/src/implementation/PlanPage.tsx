/** One implementation plan (Position No. 2): what it says, what changed, and what may be decided. */
import { ownSide } from "../access/can";
import type { ImplementationPlan, PlanMove } from "../api/types";
import { formatMoment } from "../kit/dates";
import { Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { Designs } from "./Designs";
import { Moves } from "./Moves";
import { PlanText, revisionsOf, SideBySide } from "./PlanText";
import { fetchPlan, fetchPlanHistory, movePlan } from "./queries";
import { Scope } from "./Scope";
import { AskedFor, Steps } from "./Steps";
import { PLAN_TONES, planWord } from "./words";

export default function PlanPage() {
  return <Scope>{(plan, id) => <Screen key={id} plan={plan} id={id} />}</Scope>;
}

function Screen({ plan, id }: { plan: string; id: string }) {
  const [resource, reload] = useResource(`implementation plan ${id}`, () => fetchPlan(id));
  const [query] = useQuery();
  const crumb = ownSide()
    ? { href: paths.positions(plan), label: t("position.title") }
    : { href: paths.work(plan), label: t("nav.work") };
  return (
    <Page title={t("position.plan")} crumbs={[crumb]}>
      {query.sent === "1" && (
        <p class="notice notice-good" role="status">
          {t("position.planSent")}
        </p>
      )}
      <Loaded resource={resource} reload={reload}>
        {(found, etag) => <Body plan={plan} found={found} etag={etag ?? ""} reload={reload} />}
      </Loaded>
    </Page>
  );
}

interface BodyProps {
  plan: string;
  found: ImplementationPlan;
  etag: string;
  reload: () => void;
}

function Body({ plan, found, etag, reload }: BodyProps) {
  const key = `plan history ${found.id} ${found.version}`;
  const [history, retry] = useResource(key, () => fetchPlanHistory(found.id));
  const steps = history.status === "ready" ? history.data : [];
  const [before, now] = revisionsOf(steps).slice(-2);
  const compares = before !== undefined && now !== undefined && !found.allowed.includes("edit");
  return (
    <>
      {found.state === "change_requested" && <AskedFor {...found} />}
      <PlanFacts plan={plan} found={found} />
      {found.joint_design && <p class="notice notice-warn">{t("position.design.holds")}</p>}
      {compares ? <SideBySide before={before} now={now} /> : <PlanText content={found.content} />}
      {found.allowed.includes("edit") && (
        <p>
          <a class="button" href={paths.writePlan(plan, found.assignment)}>
            {t("work.goOn")}
          </a>
        </p>
      )}
      <Moves<PlanMove["action"]>
        allowed={found.allowed}
        plain={["approve", "instruct"]}
        asking={{ request_change: "day" }}
        move={(action, reason, deadline) => movePlan(found.id, etag, { action, reason, deadline })}
        done={reload}
      />
      {found.shared && (
        <Designs
          plan={plan}
          node={found.node.code}
          decides={ownSide() === found.side}
          changed={reload}
        />
      )}
      {history.status === "ready" && (
        <Loaded resource={history} reload={retry}>
          {(told) => (
            <Steps steps={told}>
              {(step) => (
                <details>
                  <summary>{t("position.revision", { revision: step.revision })}</summary>
                  <PlanText content={step.content} />
                </details>
              )}
            </Steps>
          )}
        </Loaded>
      )}
    </>
  );
}

function PlanFacts({ plan, found }: { plan: string; found: ImplementationPlan }) {
  const { submitted_by: by, submitted_at: at } = found;
  return (
    <Facts
      facts={[
        {
          name: t("submission.state"),
          value: <Tag tone={PLAN_TONES[found.state]}>{planWord(found.state)}</Tag>,
        },
        {
          name: t("level.activity"),
          value: (
            <a href={paths.node(plan, found.node.code)}>
              <Code>{found.node.code}</Code> {say(found.node.title)}
            </a>
          ),
        },
        {
          name: t("trail.actor"),
          value: (
            <a href={paths.assignment(plan, found.assignment)}>
              <Words text={found.actor.title} />
            </a>
          ),
        },
        {
          name: t("submission.by"),
          value:
            by === null || at === null
              ? null
              : t("queue.by", { name: by.name, at: formatMoment(at) }),
        },
      ]}
    />
  );
}
