/** One assignment (Position No. 1): the activity, who shares it, what comes next, what was reported. */

import { followsUp, ownBodies } from "../access/can";
import type { AssignmentDetail, AssignmentMove, ImplementationReport } from "../api/types";
import { formatDate, formatMoment } from "../kit/dates";
import { Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { NextWay } from "./AssignmentCard";
import { Moves } from "./Moves";
import { moveAssignment } from "./queries";
import { assignmentRead, reportsOfRead } from "./reads";
import { Scope } from "./Scope";
import { coverageWord, nextOf, REPORT_TONES, reportWord, STAGE_TONES, stageWord } from "./words";

export default function AssignmentPage() {
  return <Scope>{(plan, id) => <Screen key={id} plan={plan} id={id} />}</Scope>;
}

function Screen({ plan, id }: { plan: string; id: string }) {
  const [resource, reload] = useResource(...assignmentRead(id));
  const crumb = followsUp()
    ? { href: paths.positions(plan), label: t("position.title") }
    : { href: paths.work(plan), label: t("nav.work") };
  const title =
    resource.status === "ready" ? say(resource.data.node.title) : t("position.assignment");
  return (
    <Page
      title={title}
      crumbs={[crumb]}
      shown={
        <>
          <span class="eyebrow">{t("position.assignment")}</span>
          {title}
        </>
      }
    >
      <Loaded resource={resource} reload={reload}>
        {(found, etag) => (
          <>
            <AssignmentFacts found={found} />
            {found.note !== null && (
              <blockquote class="narrative">
                <Words text={found.note} />
              </blockquote>
            )}
            <Moves<AssignmentMove["action"]>
              allowed={found.allowed}
              plain={["acknowledge", "circulate"]}
              asking={{ decline: "reason", withdraw: "reason" }}
              move={(action, reason) => moveAssignment(found.id, etag ?? "", { action, reason })}
              done={reload}
            />
            {isOwn(found) && found.state !== "circulated" && (
              <p>
                {nextOf(found) === "reported" ? (
                  <a class="button" href={paths.writeReport(plan, found.id)}>
                    {t("position.next.reportMore")}
                  </a>
                ) : (
                  <NextWay assignment={found} />
                )}
              </p>
            )}
            <SharedWith found={found} />
            <Reports plan={plan} found={found} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const isOwn = (found: AssignmentDetail): boolean =>
  ownBodies().some((body) => body.code === found.actor.code);

function AssignmentFacts({ found }: { found: AssignmentDetail }) {
  const { plan, implementation_plan: written } = found;
  const ours = (day: string | null) => (day === null ? t("position.noDay") : formatDate(day));
  return (
    <Facts
      facts={[
        {
          name: t("position.how"),
          value: <Tag tone={STAGE_TONES[found.stage]}>{stageWord(found.stage)}</Tag>,
        },
        {
          name: t("level.activity"),
          value: (
            <a href={paths.node(plan, found.node.code)}>
              <Code>{found.node.code}</Code>
            </a>
          ),
        },
        { name: t("trail.actor"), value: <Words text={found.actor.title} /> },
        { name: t("position.circulatedAt"), value: formatMoment(found.circulated_at) },
        ...(found.reason === null ? [] : [{ name: t("asked.reason"), value: found.reason }]),
        { name: t("position.planDue"), value: ours(found.plan_due_on) },
        { name: t("position.reportDue"), value: ours(found.report_due_on) },
        ...(written === null
          ? []
          : [
              {
                name: t("position.plan"),
                value: (
                  <a href={paths.implementationPlan(plan, written.id)}>
                    {t(`position.planState.${written.state}`)}
                  </a>
                ),
              },
            ]),
      ]}
    />
  );
}

/** Who else leads the activity and how far they are, and who supports it. */
function SharedWith({ found }: { found: AssignmentDetail }) {
  if (found.shared_with.length + found.supporting.length === 0) return null;
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">{t("position.others")}</h2>
      <ul class="plain-list">
        {found.shared_with.map((other) => (
          <li key={other.actor.code}>
            <Words text={other.actor.title} />{" "}
            <Tag tone={STAGE_TONES[other.stage]}>
              {other.known ? stageWord(other.stage) : t("position.unknownBody")}
            </Tag>
          </li>
        ))}
        {found.supporting.map((actor) => (
          <li key={actor.code}>
            <Words text={actor.title} /> <span class="cell-note">{t("position.supports")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reports({ plan, found }: { plan: string; found: AssignmentDetail }) {
  const [resource, reload] = useResource(...reportsOfRead(plan, found.id));
  if (found.state !== "acknowledged") return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t("position.reports")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(reports) => <ReportList plan={plan} reports={reports} stages={found.stages} />}
      </Loaded>
    </section>
  );
}

interface ListProps {
  plan: string;
  reports: readonly ImplementationReport[];
  stages: readonly string[];
}

export function ReportList({ plan, reports, stages }: ListProps) {
  if (reports.length === 0) return <p class="missing">{t("position.noReports")}</p>;
  return (
    <ul class="cards">
      {reports.map((report) => (
        <li class="card" key={report.id}>
          <p class="card-title">
            <a href={paths.implementationReport(plan, report.id)}>{coverageWord(report, stages)}</a>
          </p>
          <p class="card-facts">
            <Tag tone={REPORT_TONES[report.state]}>{reportWord(report.state)}</Tag>
            {report.content.completes && <span>{t("position.completes")}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
