/** One submission: what it reports, what may be done with it, and everything that happened to it. */

import { useRoute } from "preact-iso";
import { me } from "../access/session";
import { TakenFrom } from "../activities/CountedReports";
import type { Plan, Submission } from "../api/types";
import { EvidencePart } from "../evidence/EvidencePart";
import { formatMoment, formatPeriod } from "../kit/dates";
import { type Fact, Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { type Resource, useResource } from "../kit/resource";
import { Code, SourceMark, Words } from "../kit/Words";
import { CountedFrom } from "../meetings/MeetingsBehind";
import { AreaName } from "../plans/AreaName";
import { PlanScope } from "../plans/PlanScope";
import { Changes } from "./Changes";
import { Asked } from "./CorrectPage";
import { Decide } from "./Decide";
import { ToldDoubts } from "./DoubtNotes";
import { History } from "./History";
import { submissionRead } from "./reads";
import { StateTag } from "./StateTag";
import { SubmissionValues } from "./SubmissionValues";

export default function SubmissionPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} id={params.id ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(...submissionRead(id));
  const [query] = useQuery();
  const title =
    resource.status === "ready" ? say(resource.data.indicator.title) : t("submission.title");
  return (
    <Page title={title} crumbs={[crumbOf(plan.code, resource)]}>
      {query.sent === "1" && (
        <p class="notice notice-good" role="status">
          {t("submission.sent")}
        </p>
      )}
      <Loaded resource={resource} reload={reload}>
        {(submission, etag) => (
          <>
            <Asked submission={submission} />
            <SubmissionFacts plan={plan} submission={submission} />
            <SubmissionValues submission={submission} />
            <EvidencePart kind="submission" of={submission} />
            {takesPart(submission) && <Changes submission={submission} />}
            <ToldDoubts submission={submission} />
            <TakenFrom plan={plan.code} submission={submission} />
            <CountedFrom plan={plan.code} submission={submission} />
            {submission.allowed.includes("edit") && (
              <p>
                <a class="button" href={paths.correct(plan.code, id)}>
                  {t("work.goOn")}
                </a>
              </p>
            )}
            <Decide submission={submission} etag={etag ?? ""} done={reload} stale={reload} />
            {takesPart(submission) && <History key={submission.version} submission={submission} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Back to one's work, or for everyone else to the indicator whose figure led here. */
function crumbOf(plan: string, resource: Resource<Submission>) {
  if (me.value || resource.status !== "ready")
    return { href: paths.work(plan), label: t("nav.work") };
  const { code } = resource.data.indicator;
  return { href: paths.indicator(plan, code), label: <Code>{code}</Code> };
}

/** Whether the reader takes part in its approval: others see what is published, and no history. */
function takesPart(submission: Submission): boolean {
  return submission.submitted_at !== null || submission.state === "draft";
}

function SubmissionFacts({ plan: whole, submission }: { plan: Plan; submission: Submission }) {
  const plan = whole.code;
  const { actor, submitted_by: by, submitted_at: at } = submission;
  return (
    <Facts
      facts={[
        { name: t("submission.state"), value: <StateTag state={submission.state} /> },
        {
          name: t("dashboard.indicator"),
          value: (
            <a href={paths.indicator(plan, submission.indicator.code)}>
              <Code>{submission.indicator.code}</Code>
            </a>
          ),
        },
        {
          name: t("trail.actor"),
          value: (
            <a href={paths.actor(plan, actor.code)}>
              <Words text={actor.title} />
            </a>
          ),
        },
        { name: t("series.period"), value: formatPeriod(submission.period) },
        { name: t("series.area"), value: <AreaName code={submission.area} /> },
        { name: t("submission.revision"), value: String(submission.revision) },
        ...earlierVersion(whole, submission),
        {
          name: t("submission.by"),
          value:
            by === null || at === null
              ? null
              : t("queue.by", { name: by.name, at: formatMoment(at) }),
        },
        ...(submission.source === null
          ? []
          : [{ name: t("trail.source"), value: <SourceMark bare source={submission.source} /> }]),
      ]}
    />
  );
}

/** The activity as it was when this was reported, where the logframe has moved on since. */
function earlierVersion(plan: Plan, submission: Submission): Fact[] {
  const version = submission.logframe_version;
  if (version >= plan.logframe_version) return [];
  const node = submission.indicator.code.replace(/-[A-Z]\d+$/, "");
  return [
    {
      name: t("amend.madeFor"),
      value: (
        <a href={paths.nodeAsOf(plan.code, node, version)}>
          {t("amend.activityThen", { version })}
        </a>
      ),
    },
  ];
}
