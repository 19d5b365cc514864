/** The plan's phases, and the other periods that its own papers state. */
import type { Plan } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";
import { SourceMark, Words } from "../kit/Words";

export function PlanTimes({ plan }: { plan: Plan }) {
  if (plan.phases.length === 0 && plan.stated_periods.length === 0) return null;
  return (
    <section aria-labelledby="times">
      <h2 id="times">{t("overview.phases")}</h2>
      <ol class="phases">
        {plan.phases.map((phase) => (
          <li key={phase.code}>
            <Words text={phase.title} />
            <Steps phase={phase} />
          </li>
        ))}
      </ol>
      {plan.stated_periods.length > 0 && (
        <details>
          <summary>{t("overview.statedPeriods")}</summary>
          <p>{t("overview.statedPeriodsHelp")}</p>
          <ul>
            {plan.stated_periods.map((period) => (
              <li key={period.text}>
                <bdi>{period.text}</bdi> <SourceMark source={period.source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A phase's steps, each with its day and the body that takes it, as far as the source says. */
function Steps({ phase }: { phase: Plan["phases"][number] }) {
  return (
    <ul>
      {phase.steps.map((step) => (
        <li key={`${step.date} ${step.title.en}`}>
          <Words text={step.title} />
          <span class="cell-note">
            {step.date === null ? t("common.unknown") : formatDate(step.date)}
            {step.actor !== null && (
              <>
                {" "}
                · <Words text={step.actor.title} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A span of dates in words; an unknown bound is said to be unknown. */
export function span(start: string | null, end: string | null): string {
  if (start !== null && end !== null) {
    return t("date.span", { start: formatDate(start), end: formatDate(end) });
  }
  if (start !== null) return t("date.openEnd", { start: formatDate(start) });
  return end === null ? t("common.unknown") : t("date.openStart", { end: formatDate(end) });
}
