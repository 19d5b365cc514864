/** The activity reports that a figure was taken from, and whether they changed since. */
import type { Part, Submission } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Words } from "../kit/Words";
import { shown } from "./words";

type Counted = Part["activity_reports"][number] & { changed?: boolean | null };

export function CountedReports({ plan, reports }: { plan: string; reports: readonly Counted[] }) {
  return (
    <ul class="plain-list">
      {reports.map((each) => (
        <li key={each.id}>
          <a href={paths.activity(plan, each.id)}>
            <Words text={each.title} />
          </a>
          <span class="cell-note">
            <Words text={each.actor.title} /> · {formatDate(each.end)} ·{" "}
            {t("activity.gave", { value: shown(each.value) })}
          </span>
          {each.changed === true && <Tag tone="warn">{t("activity.changed")}</Tag>}
        </li>
      ))}
    </ul>
  );
}

/** On a submission's own page. */
export function TakenFrom({ plan, submission }: { plan: string; submission: Submission }) {
  if (submission.activity_reports.length === 0) return null;
  return (
    <section aria-labelledby="taken-from">
      <h2 id="taken-from">{t("activity.takenFrom")}</h2>
      {submission.parts_changed === true && (
        <p class="notice notice-warn">{t("activity.partsChanged")}</p>
      )}
      <CountedReports plan={plan} reports={submission.activity_reports} />
    </section>
  );
}
