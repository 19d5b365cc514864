/** Recommendations past their day: with whom, and since when; nothing at all when there is none. */
import type { ComponentChildren } from "preact";
import type { OverdueRecommendation } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";
import { More } from "../kit/More";
import { paths } from "../kit/paths";
import { Words } from "../kit/Words";

interface Props {
  plan: string;
  /** How many there are; the first of them are listed. */
  count: number;
  first: readonly OverdueRecommendation[];
  /** What stands beneath the list. */
  children?: ComponentChildren;
}

export function Overdue({ plan, count, first, children }: Props) {
  if (count === 0) return null;
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">{t("overdue.title", { count })}</h2>
      {first.length < count && <p class="hint">{t("overdue.cut", { count: first.length })}</p>}
      <More items={first} step={5}>
        {(shown) => (
          <ul class="plain-list">
            {shown.map((each) => (
              <li key={each.id}>
                <a href={paths.record(plan, each.id)}>
                  <Words text={each.text} />
                </a>
                <p class="cell-note">
                  {each.owner === null ? (
                    t("meetings.nobodyYet")
                  ) : (
                    <a href={paths.actor(plan, each.owner.code)}>
                      <Words text={each.owner.title} />
                    </a>
                  )}{" "}
                  · {t("overdue.since", { date: formatDate(each.due_on) })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </More>
      {children}
    </section>
  );
}
