/** One activity report: what was done, what may be decided on it, and everything that happened to it. */

import { useRoute } from "preact-iso";
import { weighs } from "../access/can";
import type { ActivityEntry, ActivityReport, Plan } from "../api/types";
import { EvidencePart } from "../evidence/EvidencePart";
import { formatDate, formatMoment } from "../kit/dates";
import { Facts } from "../kit/Facts";
import { language, maybe, say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { formatPercent } from "../kit/numbers";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Code, SourceMark, Words } from "../kit/Words";
import { AreaName } from "../plans/AreaName";
import { PlanScope } from "../plans/PlanScope";
import { Asked } from "../submissions/CorrectPage";
import { DecideOn } from "../submissions/Decide";
import { StateTag } from "../submissions/StateTag";
import { ParticipantsTable } from "./ParticipantsTable";
import { fetchActivityHistory, moveActivity } from "./queries";
import { activityRead } from "./reads";
import { Twins } from "./Twins";
import { activityKind, days, shown } from "./words";

export default function ActivityPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} id={params.id ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(...activityRead(id));
  const [query] = useQuery();
  const title = resource.status === "ready" ? say(resource.data.title) : t("activity.one");
  return (
    <Page
      title={title}
      crumbs={[{ href: paths.activities(plan.code), label: t("activity.title") }]}
    >
      {query.sent === "1" && (
        <p class="notice notice-good" role="status">
          {t("activity.sent")}
        </p>
      )}
      <Loaded resource={resource} reload={reload}>
        {(report, etag) => (
          <>
            <Asked submission={report} />
            <ActivityFacts plan={plan.code} report={report} />
            <ParticipantsTable report={report} />
            {report.result !== null && (
              <blockquote class="narrative">
                <Words text={report.result} />
              </blockquote>
            )}
            <EvidencePart kind="activity_report" of={report} />
            {report.allowed.includes("edit") && (
              <p>
                <a class="button" href={paths.correctActivity(plan.code, id)}>
                  {t("work.goOn")}
                </a>
              </p>
            )}
            {weighs() && takesPart(report) && report.state !== "draft" && (
              <Twins plan={plan.code} report={report} />
            )}
            <DecideOn
              allowed={report.allowed}
              move={(transition) => moveActivity(id, etag ?? "", transition)}
              done={reload}
              stale={reload}
            />
            {takesPart(report) && <History key={report.version} report={report} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Whether the reader takes part in its approval: others see what is approved, and no history. */
const takesPart = (report: ActivityReport): boolean =>
  report.submitted_at !== null || report.state === "draft";

export function ActivityFacts({ plan, report }: { plan: string; report: ActivityReport }) {
  const { node, knowledge, submitted_by: by, submitted_at: at } = report;
  return (
    <Facts
      facts={[
        { name: t("submission.state"), value: <StateTag state={report.state} /> },
        { name: t("activity.kindOf"), value: activityKind(report.kind) },
        {
          name: t("activity.actor"),
          value: (
            <a href={paths.actor(plan, report.actor.code)}>
              <Words text={report.actor.title} />
            </a>
          ),
        },
        {
          name: t("activity.node"),
          value: <OfNode plan={plan} node={node} named={report.named} />,
        },
        { name: t("activity.area"), value: <AreaName code={report.area} /> },
        {
          name: t("activity.place"),
          value: report.place === null ? t("activity.hidden") : <bdi>{report.place}</bdi>,
        },
        { name: t("activity.when"), value: days(report) },
        ...(knowledge === null
          ? []
          : [
              {
                name: t("activity.knowledge"),
                value: t("activity.learned", {
                  before: formatPercent(knowledge.before, language.value),
                  after: formatPercent(knowledge.after, language.value),
                  assessed: shown(knowledge.assessed),
                }),
              },
            ]),
        ...(by === null || at === null
          ? []
          : [
              {
                name: t("submission.by"),
                value: t("queue.by", { name: by.name, at: formatMoment(at) }),
              },
            ]),
        ...(report.external_id === null
          ? []
          : [{ name: t("activity.ownId"), value: <Code>{report.external_id}</Code> }]),
        ...(report.source === null
          ? []
          : [{ name: t("trail.source"), value: <SourceMark bare source={report.source} /> }]),
      ]}
    />
  );
}

function OfNode({
  plan,
  node,
  named,
}: {
  plan: string;
  node: ActivityReport["node"];
  named: boolean | null;
}) {
  if (node === null) return <span>{t("activity.noNode")}</span>;
  return (
    <>
      <a href={paths.node(plan, node.code)}>
        <Words text={node.title} />
      </a>{" "}
      <Code>{node.code}</Code>
      {named === false && <span class="cell-note">{t("activity.notNamed")}</span>}
    </>
  );
}

function History({ report }: { report: ActivityReport }) {
  const key = `activity history ${report.id} ${report.version}`;
  const [resource, reload] = useResource(key, () => fetchActivityHistory(report.id));
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(entries) => (
          <ol class="history">
            {[...entries].reverse().map((entry) => (
              <Step key={entry.sequence} entry={entry} />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

function Step({ entry }: { entry: ActivityEntry }) {
  return (
    <li>
      <p>
        <strong>{maybe(`done.${entry.action}`) ?? entry.action}</strong>{" "}
        <StateTag state={entry.to_state} />
      </p>
      <p class="cell-note">
        {formatMoment(entry.at)} – <bdi>{entry.by.name}</bdi>
      </p>
      {entry.evidence !== null && (
        <p>
          <bdi>{entry.evidence.name}</bdi>
        </p>
      )}
      {entry.reason !== null && (
        <p>
          <strong>{t("asked.reason")}</strong> <bdi>{entry.reason}</bdi>
        </p>
      )}
      {entry.deadline !== null && (
        <p>{t("asked.deadline", { date: formatDate(entry.deadline) })}</p>
      )}
    </li>
  );
}
