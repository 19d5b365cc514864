/** What the positions ask of this person, each one click away; part of "My work". */

import { useState } from "preact/hooks";
import { ownBodies, reports, reviews } from "../access/can";
import { me } from "../access/session";
import type { Assignment, ImplementationReport, Problem } from "../api/types";
import { t } from "../kit/i18n";
import { More } from "../kit/More";
import { paths } from "../kit/paths";
import { explain } from "../kit/problems";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { AssignmentCard } from "./AssignmentCard";
import { acknowledgeAll, fetchReports } from "./queries";
import { ownAssignmentsRead } from "./reads";
import { coverageWord, nextOf, REPORT_TONES, reportWord } from "./words";

export function PositionsWork({ plan }: { plan: string }) {
  return (
    <>
      {reports() && <OfBodies plan={plan} />}
      {(reports() || reviews()) && <Waiting plan={plan} />}
      {ownBodies().length > 0 && (
        <p>
          <a href={paths.support(plan)}>{t("position.support.link")}</a>
        </p>
      )}
    </>
  );
}

/** The assignments of one's bodies: to acknowledge, to plan, to report. */
function OfBodies({ plan }: { plan: string }) {
  const [resource, reload] = useResource(...ownAssignmentsRead(plan));
  if (resource.status !== "ready" || resource.data.length === 0) return null;
  const found = resource.data;
  const of = (...next: string[]): Assignment[] =>
    found.filter((each) => next.includes(nextOf(each)));
  const fresh = of("acknowledge");
  return (
    <>
      {fresh.length > 0 && <ToAcknowledge plan={plan} fresh={fresh} done={reload} />}
      <Group id="to-plan" found={of("change", "goOn", "plan")} />
      <Group id="to-report" found={of("report")} />
      <Group id="with-coordinator" found={of("wait")} />
      <Group id="under-way" found={of("reported")} />
    </>
  );
}

interface GroupProps {
  id: "to-plan" | "to-report" | "with-coordinator" | "under-way";
  found: Assignment[];
}

function Group({ id, found }: GroupProps) {
  if (found.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`position.group.${id}`, { count: found.length })}</h2>
      <Cards found={found} />
    </section>
  );
}

function Cards({ found }: { found: readonly Assignment[] }) {
  return (
    <More items={found} step={5}>
      {(shown) => (
        <ul class="cards">
          {shown.map((each) => (
            <AssignmentCard key={each.id} assignment={each} />
          ))}
        </ul>
      )}
    </More>
  );
}

interface FreshProps {
  plan: string;
  fresh: Assignment[];
  done: () => void;
}

function ToAcknowledge({ plan, fresh, done }: FreshProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const all = async (): Promise<void> => {
    const answer = await acknowledgeAll(plan);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) done();
  };
  return (
    <section aria-labelledby="to-acknowledge">
      <h2 id="to-acknowledge">{t("position.toAcknowledge", { count: fresh.length })}</h2>
      {problem !== null && (
        <p class="notice notice-bad" role="alert">
          {explain(problem)}
        </p>
      )}
      <p>
        <button type="button" class="button" onClick={() => void all()}>
          {t("position.acknowledgeAll", { count: fresh.length })}
        </button>
      </p>
      <Cards found={fresh} />
    </section>
  );
}

/** Reports that came back to correct, or that the body's unit is to assess. */
function Waiting({ plan }: { plan: string }) {
  const [resource] = useResource(`waiting reports ${plan} ${me.value?.id}`, () =>
    fetchReports({ plan, waiting: true }),
  );
  if (resource.status !== "ready") return null;
  const mine = resource.data.filter(
    (each) => each.allowed.includes("assess") || each.allowed.includes("edit"),
  );
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="reports-waiting">
      <h2 id="reports-waiting">{t("position.reportsWaiting", { count: mine.length })}</h2>
      <ReportCards plan={plan} reports={mine} />
    </section>
  );
}

export function ReportCards({
  plan,
  reports: found,
}: {
  plan: string;
  reports: readonly ImplementationReport[];
}) {
  return (
    <ul class="cards">
      {found.map((report) => (
        <li class="card" key={report.id}>
          <p class="card-title">
            <a href={paths.implementationReport(plan, report.id)}>
              <Words text={report.node.title} />
            </a>{" "}
            <Code>{report.node.code}</Code>
          </p>
          <p class="card-facts">
            <Tag tone={REPORT_TONES[report.state]}>{reportWord(report.state)}</Tag>
            <Words text={report.actor.title} />
            <span>{coverageWord(report, [])}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
