/** What falls due, each with one way to report it. */
import type { Due } from "../api/types";
import { valueWords } from "../dashboards/figures";
import { formatDate, formatMoment, formatPeriod } from "../kit/dates";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { StateTag } from "./StateTag";

export function DueList({ plan, due }: { plan: string; due: readonly Due[] }) {
  return (
    <ul class="cards">
      {due.map((each) => (
        <li class="card" key={`${each.indicator.code} ${each.actor.code} ${each.period}`}>
          <p class="card-title">
            <Words text={each.indicator.title} /> <Code>{each.indicator.code}</Code>
          </p>
          <p class="card-facts">
            <Words text={each.actor.title} />
            <span>{formatPeriod(each.period)}</span>
            <span>{t("work.dueOn", { date: formatDate(each.due_on) })}</span>
            {each.late && <Tag tone="bad">{t("work.isLate")}</Tag>}
            {each.exception_until !== null && (
              <Tag tone="info">
                {t("entry.exceptions.openUntil", { at: formatMoment(each.exception_until) })}
              </Tag>
            )}
            {each.submission !== null && <StateTag state={each.submission.state} />}
            {each.indicator.disaggregation.includes("area") && (
              <span>{t("work.areas", { count: each.submissions })}</span>
            )}
          </p>
          <Previous due={each} />
          <Way plan={plan} due={each} />
        </li>
      ))}
    </ul>
  );
}

function Previous({ due }: { due: Due }) {
  const total = due.previous?.values.find((value) => value.sex === null && value.age === null);
  const { kind } = due.indicator;
  if (due.previous === null || typeof total?.value !== "number") return null;
  return (
    <p class="cell-note">
      {t("work.previous", {
        value: valueWords(kind, total.value),
        period: formatPeriod(due.previous.period),
      })}
    </p>
  );
}

function Way({ plan, due }: { plan: string; due: Due }) {
  const { indicator, actor, period, submission } = due;
  // Reported for each governorate: the form asks which one, and knows what is there already.
  if (submission === null || indicator.disaggregation.includes("area")) {
    const href = paths.report(plan, { indicator: indicator.code, actor: actor.code, period });
    return (
      <a class="button" href={href}>
        {t("work.report")}
      </a>
    );
  }
  return (
    <a class="button button-quiet" href={paths.submission(plan, submission.id)}>
      {t("work.see")}
    </a>
  );
}
