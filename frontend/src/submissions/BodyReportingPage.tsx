/** One body: each report expected of it, what there is of it, and when its people were reminded. */
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import { fetchActor } from "../actors/queries";
import type { Plan, Reminder, ReportingItem } from "../api/types";
import { formatDate, formatMoment, formatPeriod } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { localDay } from "../kit/today";
import { Code, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { fetchPeriods } from "../plans/queries";
import { fetchBodyReporting, fetchReminders } from "./queries";
import { periodsToChase } from "./reporting";
import { StateTag } from "./StateTag";

export default function BodyReportingPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} actor={params.actor ?? ""} />
        </SignInFirst>
      )}
    </PlanScope>
  );
}

function Screen({ plan, actor }: { plan: Plan; actor: string }) {
  const [{ period }] = useQuery();
  const [body] = useResource(`actor ${actor}`, () => fetchActor(actor));
  const [resource, reload] = useResource(`reporting ${plan.code} ${actor} ${period ?? ""}`, () =>
    fetchBodyReporting(plan.code, actor, period),
  );
  const [reminders] = useResource(`reminders ${plan.code} ${actor}`, () =>
    fetchReminders(plan.code, actor),
  );
  return (
    <Page
      title={body.status === "ready" ? say(body.data.title) : actor}
      lead={t("reporting.bodyLead")}
      crumbs={[{ href: paths.reporting(plan.code, { period }), label: t("reporting.title") }]}
    >
      <PeriodChoice plan={plan.code} period={period} />
      <Loaded resource={resource} reload={reload}>
        {(items) => <Items plan={plan.code} items={items} />}
      </Loaded>
      {reminders.status === "ready" && <Reminders reminders={reminders.data} />}
    </Page>
  );
}

function PeriodChoice({ plan, period }: { plan: string; period: string | undefined }) {
  const [, change] = useQuery();
  const [periods] = useResource(`periods ${plan}`, () => fetchPeriods(plan));
  if (periods.status !== "ready") return null;
  const choices = periodsToChase(periods.data, localDay());
  return (
    <search class="filters">
      <SelectField
        id="r-period"
        label={t("work.period")}
        value={period ?? ""}
        choices={[
          { value: "", label: t("filter.all") },
          ...choices.map(({ code }) => ({ value: code, label: formatPeriod(code) })),
        ]}
        onValue={(value) => change({ period: value })}
      />
    </search>
  );
}

function Items({ plan, items }: { plan: string; items: ReportingItem[] }) {
  if (items.length === 0) return <Empty title={t("reporting.nothingExpected")} />;
  const missing = items.filter((item) => !item.reported);
  const there = items.filter((item) => item.reported);
  return (
    <>
      <h2>{t("reporting.missing", { count: missing.length })}</h2>
      {missing.length > 0 && <ItemTable plan={plan} items={missing} />}
      {there.length > 0 && (
        <details>
          <summary>{t("reporting.there", { count: there.length })}</summary>
          <ItemTable plan={plan} items={there} />
        </details>
      )}
    </>
  );
}

function ItemTable({ plan, items }: { plan: string; items: ReportingItem[] }) {
  const columns: Column<ReportingItem>[] = [
    {
      name: t("reporting.indicator"),
      head: true,
      cell: (item) => (
        <>
          <a href={paths.indicator(plan, item.indicator.code)}>
            <Words text={item.indicator.title} />
          </a>{" "}
          <Code>{item.indicator.code}</Code>
        </>
      ),
    },
    {
      name: t("work.period"),
      cell: (item) => (
        <>
          {formatPeriod(item.period)}
          <span class="cell-note">{t("work.dueOn", { date: formatDate(item.due_on) })}</span>
        </>
      ),
    },
    { name: t("reporting.standing"), cell: (item) => <ItemStanding plan={plan} item={item} /> },
  ];
  return (
    <More items={items}>
      {(shown) => (
        <Table
          quiet
          dense
          caption={t("reporting.title")}
          columns={columns}
          rows={shown}
          id={(item) => `${item.indicator.code} ${item.period}`}
        />
      )}
    </More>
  );
}

function ItemStanding({ plan, item }: { plan: string; item: ReportingItem }) {
  return (
    <>
      {item.state === null ? (
        <Tag tone={item.late ? "bad" : "plain"}>{t("reporting.nothingThere")}</Tag>
      ) : (
        <StateTag state={item.state} />
      )}
      {item.late && <span class="cell-note">{t("work.isLate")}</span>}
      {item.deadline !== null && (
        <span class="cell-note">
          {item.overdue
            ? t("reporting.deadlinePassed", { date: formatMoment(item.deadline) })
            : t("reporting.deadline", { date: formatMoment(item.deadline) })}
        </span>
      )}
      {item.submission !== null && (
        <a class="cell-line" href={paths.submission(plan, item.submission)}>
          {t("work.see")}
        </a>
      )}
    </>
  );
}

function Reminders({ reminders }: { reminders: Reminder[] }) {
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{t("reporting.reminders.sent")}</h2>
      {reminders.length === 0 ? (
        <p class="missing">{t("reporting.reminders.none")}</p>
      ) : (
        <ul class="plain-list">
          {reminders.map((each) => (
            <li key={each.id}>
              {formatMoment(each.at)} <bdi>{each.name}</bdi>
              <span class="cell-note">
                {each.by === null
                  ? t("reporting.reminders.daily")
                  : t("reporting.reminders.by", { name: each.by })}{" "}
                {each.failed_at !== null
                  ? t("reporting.reminders.failed")
                  : each.sent_at === null && t("reporting.reminders.waiting")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
