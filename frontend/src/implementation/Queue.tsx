/** What waits for the coordinator: plans to decide on or to instruct, reports to accept, support to note. */
import type { ImplementationPlan, SupportReport } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { ReportCards } from "./PositionsWork";
import { fetchPlans, fetchReports, fetchSupportReports } from "./queries";
import { PLAN_TONES, planWord, SUPPORT_TONES, supportWord } from "./words";

export function Queue({ plan }: { plan: string }) {
  const query = { plan, waiting: true };
  const [plans] = useResource(`waiting plans ${plan}`, () => fetchPlans(query));
  const [reports] = useResource(`waiting reports ${plan}`, () => fetchReports(query));
  const [support] = useResource(`waiting support ${plan}`, () => fetchSupportReports(query));
  if (plans.status !== "ready" || reports.status !== "ready" || support.status !== "ready")
    return null;
  const count = plans.data.length + reports.data.length + support.data.length;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t("position.waiting", { count })}</h2>
      {count === 0 && <Empty title={t("queue.none")}>{t("position.waitingHelp")}</Empty>}
      {plans.data.length > 0 && <h3>{t("position.plans")}</h3>}
      <PlanCards plan={plan} plans={plans.data} />
      {reports.data.length > 0 && <h3>{t("position.reports")}</h3>}
      <ReportCards plan={plan} reports={reports.data} />
      {support.data.length > 0 && <h3>{t("position.support.title")}</h3>}
      <SupportCards plan={plan} reports={support.data} />
    </section>
  );
}

function PlanCards({ plan, plans }: { plan: string; plans: readonly ImplementationPlan[] }) {
  return (
    <ul class="cards">
      {plans.map((each) => (
        <li class="card" key={each.id}>
          <p class="card-title">
            <a href={paths.implementationPlan(plan, each.id)}>
              <Words text={each.node.title} />
            </a>{" "}
            <Code>{each.node.code}</Code>
          </p>
          <p class="card-facts">
            <Tag tone={PLAN_TONES[each.state]}>{planWord(each.state)}</Tag>
            <Words text={each.actor.title} />
            {each.submitted_at !== null && <span>{formatMoment(each.submitted_at)}</span>}
            {each.joint_design && <Tag tone="warn">{t("position.design.title")}</Tag>}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function SupportCards({
  plan,
  reports,
}: {
  plan: string;
  reports: readonly SupportReport[];
}) {
  return (
    <ul class="cards">
      {reports.map((each) => (
        <li class="card" key={each.id}>
          <p class="card-title">
            <a href={paths.support(plan, { id: each.id })}>
              <Words text={each.node.title} />
            </a>{" "}
            <Code>{each.node.code}</Code>
          </p>
          <p class="card-facts">
            <Tag tone={SUPPORT_TONES[each.state]}>{supportWord(each.state)}</Tag>
            <Words text={each.actor.title} />
          </p>
        </li>
      ))}
    </ul>
  );
}
