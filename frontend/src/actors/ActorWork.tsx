/** What an actor does on the agenda: reported, late with, attended, owes from recommendations. */
import { chases } from "../access/can";
import type { Actor, Plan } from "../api/types";
import { formatDate } from "../kit/dates";
import { type Fact, Facts } from "../kit/Facts";
import { language, t } from "../kit/i18n";
import { formatNumber } from "../kit/numbers";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { FOLLOW_UP_TONES, followUpWord } from "../meetings/words";

type Work = Actor["work"];

const shown = (count: number): string => formatNumber(count, language.value);

export function ActorWork({ plan, actor }: { plan: Plan; actor: Actor }) {
  const { work } = actor;
  return (
    <section aria-labelledby="work">
      <h2 id="work">{t("registry.work.title")}</h2>
      <Facts facts={factsOf(work)} />
      {chases() && work.expected !== null && (
        <p>
          <a href={paths.bodyReporting(plan.code, actor.code)}>{t("nav.reporting")}</a>
        </p>
      )}
      <Owed plan={plan.code} work={work} />
      <Attended work={work} />
    </section>
  );
}

function factsOf(work: Work): Fact[] {
  const facts: Fact[] = [
    { name: t("registry.work.reported"), value: shown(work.reported) },
    { name: t("registry.work.activities"), value: shown(work.activity_reports) },
  ];
  // Who may not know it is not told that there is nothing.
  if (work.expected !== null && work.late !== null)
    facts.push(
      { name: t("registry.work.expected"), value: shown(work.expected) },
      { name: t("registry.work.late"), value: shown(work.late) },
    );
  facts.push(
    {
      name: t("registry.work.attended"),
      value: t("registry.work.attendedBy", {
        meetings: work.meetings_attended,
        people: work.people_sent,
      }),
    },
    {
      name: t("registry.work.owes"),
      value: t("registry.work.owesLate", {
        open: work.recommendations_open,
        overdue: work.recommendations_overdue,
      }),
    },
  );
  return facts;
}

function Owed({ plan, work }: { plan: string; work: Work }) {
  if (work.recommendations.length === 0) return null;
  return (
    <>
      <h3>{t("registry.work.owes")}</h3>
      <ul class="plain-list">
        {work.recommendations.map((each) => (
          <li key={each.id}>
            <a href={paths.record(plan, each.id)}>
              <Words text={each.text} />
            </a>{" "}
            {each.code !== null && <Code>{each.code}</Code>}{" "}
            <Tag tone={FOLLOW_UP_TONES[each.state]}>{followUpWord(each.state)}</Tag>{" "}
            {each.due_on !== null && formatDate(each.due_on)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Attended({ work }: { work: Work }) {
  if (work.meetings.length === 0) return null;
  return (
    <>
      <h3>{t("registry.work.attended")}</h3>
      <ul class="plain-list">
        {work.meetings.map((each) => (
          <li key={each.id}>
            <Words text={each.title} />{" "}
            {each.held_from === null ? (
              <span class="missing">{t("meetings.noDay")}</span>
            ) : (
              formatDate(each.held_from)
            )}{" "}
            {t("meetings.people", { count: each.people })}
          </li>
        ))}
      </ul>
    </>
  );
}
