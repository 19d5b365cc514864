/** A titled list of submissions; nothing at all when there is none. */
import type { WorkItem } from "../api/types";
import { formatDate, formatPeriod } from "../kit/dates";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Code, Words } from "../kit/Words";
import { StateTag } from "./StateTag";

interface Props {
  plan: string;
  id: string;
  title: string;
  submissions: WorkItem[];
  open: "correct" | "submission";
}

export function SubmissionList({ plan, id, title, submissions, open }: Props) {
  if (submissions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="cards">
        {submissions.map((each) => (
          <li class="card" key={each.id}>
            <p class="card-title">
              <a href={paths[open](plan, each.id)}>
                <Words text={each.indicator.title} />
              </a>{" "}
              <Code>{each.indicator.code}</Code>
            </p>
            <p class="card-facts">
              <StateTag state={each.state} />
              <Words text={each.actor.title} />
              <span>{formatPeriod(each.period)}</span>
              {each.deadline !== null && (
                <span>{t("asked.deadline", { date: formatDate(each.deadline) })}</span>
              )}
            </p>
            {each.reason !== null && each.state === "returned" && (
              <p>
                <strong>{t("asked.reason")}</strong> <bdi>{each.reason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
