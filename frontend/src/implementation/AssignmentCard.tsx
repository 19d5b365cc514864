/** One assignment in a list, with the one thing that it asks of its body next. */
import type { Assignment } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { nextOf, STAGE_TONES, stageWord } from "./words";

export function AssignmentCard({ assignment }: { assignment: Assignment }) {
  const { plan, id, node, actor, stage, shared } = assignment;
  const due = nextOf(assignment) === "report" ? assignment.report_due_on : assignment.plan_due_on;
  return (
    <li class="card">
      <p class="card-title">
        <a href={paths.assignment(plan, id)}>
          <Words text={node.title} />
        </a>{" "}
        <Code>{node.code}</Code>
      </p>
      <p class="card-facts">
        <Tag tone={STAGE_TONES[stage]}>{stageWord(stage)}</Tag>
        <Words text={actor.title} />
        {shared && <span>{t("position.shared")}</span>}
        {due !== null && <span>{t("position.dueOurs", { date: formatDate(due) })}</span>}
      </p>
      <NextWay assignment={assignment} />
    </li>
  );
}

/** The button of the next thing to do; nothing while it is somebody else's turn. */
export function NextWay({ assignment }: { assignment: Assignment }) {
  const { plan, id, implementation_plan: written } = assignment;
  const next = nextOf(assignment);
  if (next === "none") return null;
  if (next === "reported")
    return (
      <a class="button button-quiet" href={paths.assignment(plan, id)}>
        {t("work.see")}
      </a>
    );
  if (next === "wait")
    return (
      <a
        class="button button-quiet"
        href={
          written === null ? paths.assignment(plan, id) : paths.implementationPlan(plan, written.id)
        }
      >
        {t("work.see")}
      </a>
    );
  const href =
    next === "report"
      ? paths.writeReport(plan, id)
      : next === "acknowledge"
        ? paths.assignment(plan, id)
        : paths.writePlan(plan, id);
  return (
    <a class="button" href={href}>
      {t(`position.next.${next}`)}
    </a>
  );
}
