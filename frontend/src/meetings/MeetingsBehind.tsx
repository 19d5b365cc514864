/** The meetings that a figure was counted from, what each gave, and whether it changed since. */
import { shown } from "../activities/words";
import type { Part, Submission } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";

import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Words } from "../kit/Words";

type Behind = Omit<Part["meetings"][number], "value"> & {
  value: number | null;
  changed?: boolean | null;
};

export function MeetingsBehind({ plan, meetings }: { plan: string; meetings: readonly Behind[] }) {
  return (
    <ul class="plain-list">
      {meetings.map((each) => (
        <li key={each.id}>
          <a href={paths.body(plan, each.body.code)}>
            <Words text={each.title} />
          </a>
          <span class="cell-note">
            <Words text={each.body.title} /> · {formatDate(each.day)}
            {each.value !== null && ` · ${t("activity.gave", { value: shown(each.value) })}`}
          </span>
          {each.changed === true && <Tag tone="warn">{t("activity.changed")}</Tag>}
        </li>
      ))}
    </ul>
  );
}

/** On a submission's own page. */
export function CountedFrom({ plan, submission }: { plan: string; submission: Submission }) {
  const { meetings } = submission;
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="counted-from">
      <h2 id="counted-from">{t("meetingCount.countedFrom")}</h2>
      {meetings.some((each) => each.changed === true) && (
        <p class="notice notice-warn">{t("meetingCount.partsChanged")}</p>
      )}
      <MeetingsBehind plan={plan} meetings={meetings} />
    </section>
  );
}
