/** What changed since this person last looked at the plan on this device; nothing on the first visit. */
import { useEffect, useState } from "preact/hooks";
import { me } from "../access/session";
import type { Dashboard, PublishedChanges } from "../api/types";
import { ANYONE, keepAnswer, recallAnswer } from "../kit/answersKept";
import { formatMoment, formatPeriod } from "../kit/dates";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { fetchChangesSince } from "./queries";
import { type News, newsOf, type Visit, visitOf } from "./visit";

interface Props {
  plan: string;
  dashboard: Dashboard;
}

/** The visit, once the device has said what it keeps. It is kept like an answer: signing out forgets it. */
function useVisit(plan: string, version: number): Visit | null {
  const user = me.value?.id ?? ANYONE;
  const [visit, setVisit] = useState<Visit | null>(null);
  useEffect(() => {
    let current = true;
    const asked = `visit ${plan}`;
    void recallAnswer<Visit>(user, asked).then(async (kept) => {
      // Someone else, or nobody, may sit here by now.
      if (!current) return;
      const now = visitOf(kept?.data ?? null, version, new Date());
      setVisit(now);
      await keepAnswer(user, asked, now, null);
    });
    return () => {
      current = false;
    };
  }, [user, plan, version]);
  return visit;
}

export function SinceVisit({ plan, dashboard }: Props) {
  const visit = useVisit(plan, dashboard.data_version);
  if (visit === null || visit.since === null || visit.sinceAt === null) return null;
  const moment = formatMoment(visit.sinceAt);
  return (
    <section aria-labelledby="news">
      <h2 id="news">{t("news.title", { moment })}</h2>
      {visit.since === visit.version ? (
        <p>{t("news.none")}</p>
      ) : (
        <Since plan={plan} dashboard={dashboard} since={visit.since} />
      )}
    </section>
  );
}

function Since({ plan, dashboard, since }: Props & { since: number }) {
  const version = dashboard.data_version;
  const [resource, reload] = useResource(`changes ${plan} ${since} ${version}`, () =>
    fetchChangesSince(plan, since),
  );
  return (
    <Loaded resource={resource} reload={reload}>
      {(changes) => <Listed plan={plan} dashboard={dashboard} changes={changes} />}
    </Loaded>
  );
}

function Listed({ plan, dashboard, changes }: Props & { changes: PublishedChanges }) {
  const news = newsOf(changes.items);
  const titles = new Map(dashboard.indicators.map(({ code, title }) => [code, title]));
  const { side: scope } = dashboard;
  return (
    <>
      {changes.next_since < changes.data_version && <p class="hint">{t("news.cut")}</p>}
      <More items={news} step={5}>
        {(shown) => (
          <ul class="plain-list">
            {shown.map((each) => (
              <li key={`${each.indicator} ${each.kind} ${each.period}`}>
                <a
                  href={paths.indicator(plan, each.indicator, {
                    scope,
                    period: each.period ?? undefined,
                  })}
                >
                  <Words text={titles.get(each.indicator)} />
                </a>{" "}
                <Code>{each.indicator}</Code>
                <span class="cell-note">{told(each)}</span>
              </li>
            ))}
          </ul>
        )}
      </More>
      {changes.plan_changed && (
        <p>
          {t("news.plan")} <a href={paths.amendments(plan)}>{t("amend.title")}</a>
        </p>
      )}
    </>
  );
}

/** "3 figures approved: 2nd quarter 2024"; of protected indicators only that they changed. */
function told({ kind, period, count }: News): string {
  if (period === null || count === null) return t(`news.protected.${kind}`);
  return t(`news.${kind}`, { count, period: formatPeriod(period) });
}
