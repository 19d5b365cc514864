/** When periods open, fall due and close, by month; and how to have it in one's own calendar. */
import { useRoute } from "preact-iso";
import { reports } from "../access/can";
import { me } from "../access/session";
import type { Period, Plan, WorkItem } from "../api/types";
import { formatDate, formatMonth, formatPeriod } from "../kit/dates";
import { type Key, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { localDay } from "../kit/today";
import { Code, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { fetchPeriods } from "../plans/queries";
import { aroundToday, type Day, type DayKind, daysOf, monthsOf } from "./calendar";
import { fetchReturned } from "./queries";
import { Subscribe } from "./Subscribe";

const WORDS: Record<string, Key> = {
  opens: "reporting.calendar.opens",
  due: "reporting.calendar.due",
  locks: "reporting.calendar.locks",
};

export default function CalendarPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [periods, reload] = useResource(`periods ${plan.code}`, () => fetchPeriods(plan.code));
  return (
    <Page title={t("reporting.calendar.title")} lead={t("reporting.calendar.lead")}>
      <Loaded resource={periods} reload={reload}>
        {(found) =>
          me.value && reports() ? (
            <Mine plan={plan.code} periods={found} />
          ) : (
            <Days plan={plan.code} periods={found} returned={[]} />
          )
        }
      </Loaded>
      <Subscribe plan={plan.code} />
    </Page>
  );
}

/** With the deadlines of what came back to the person's bodies. */
function Mine({ plan, periods }: { plan: string; periods: Period[] }) {
  const [returned, reload] = useResource(`returned ${plan}`, () => fetchReturned(plan));
  return (
    <Loaded resource={returned} reload={reload}>
      {(items) => <Days plan={plan} periods={periods} returned={items} />}
    </Loaded>
  );
}

function Days({
  plan,
  periods,
  returned,
}: {
  plan: string;
  periods: Period[];
  returned: WorkItem[];
}) {
  const { ahead, past } = aroundToday(daysOf(periods, returned), localDay());
  return (
    <>
      {ahead.length === 0 ? (
        <Empty title={t("reporting.calendar.nothing")}>{t("reporting.calendar.nothingHelp")}</Empty>
      ) : (
        <Months plan={plan} days={ahead} />
      )}
      {past.length > 0 && (
        <details>
          <summary>{t("reporting.calendar.past", { count: past.length })}</summary>
          <Months plan={plan} days={past} />
        </details>
      )}
    </>
  );
}

function Months({ plan, days }: { plan: string; days: Day[] }) {
  return (
    <>
      {monthsOf(days).map((month) => (
        <section key={month.code}>
          <h2>{formatMonth(month.code)}</h2>
          <ul class="plain-list">
            {month.days.map((day) => (
              <li key={`${day.kind} ${day.period} ${day.item?.id}`}>
                <strong>{formatDate(day.date)}</strong> <Told plan={plan} day={day} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Told({ plan, day }: { plan: string; day: Day }) {
  const period = formatPeriod(day.period);
  if (day.item === null) return <span>{t(wordOf(day.kind), { period })}</span>;
  return (
    <a href={paths.submission(plan, day.item.id)}>
      {t("reporting.calendar.returned", { period })} <Words text={day.item.indicator.title} />{" "}
      <Code>{day.item.indicator.code}</Code>
    </a>
  );
}

const wordOf = (kind: DayKind): Key => WORDS[kind] ?? "reporting.calendar.due";
