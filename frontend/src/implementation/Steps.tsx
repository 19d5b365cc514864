/** Everything that happened to something, the newest first: who, when and why. */
import type { ComponentChildren } from "preact";
import type { PositionStep } from "../api/types";
import { formatDate, formatMoment } from "../kit/dates";
import { maybe, t } from "../kit/i18n";

interface Props<Step> {
  steps: readonly Step[];
  children?: (step: Step) => ComponentChildren;
}

export function Steps<Step extends PositionStep>({ steps, children }: Props<Step>) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <ol class="history">
        {[...steps].reverse().map((step) => (
          <li key={step.sequence}>
            <p>
              <strong>{maybe(`position.done.${step.action}`) ?? step.action}</strong>
            </p>
            <p class="cell-note">
              {formatMoment(step.at)} – <bdi>{step.by.name}</bdi>
            </p>
            {step.reason !== null && (
              <p>
                <strong>{t("asked.reason")}</strong> <bdi>{step.reason}</bdi>
              </p>
            )}
            {step.deadline !== null && (
              <p>{t("asked.deadline", { date: formatDate(step.deadline) })}</p>
            )}
            {children?.(step)}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Asked {
  reason: string | null;
  deadline: string | null;
}

/** Why it came back and by when it is wanted. */
export function AskedFor({ reason, deadline }: Asked) {
  if (reason === null) return null;
  return (
    <div class="notice notice-warn">
      <p>
        <strong>{t("asked.reason")}</strong> <bdi>{reason}</bdi>
      </p>
      {deadline !== null && <p>{t("asked.deadline", { date: formatDate(deadline) })}</p>}
    </div>
  );
}
