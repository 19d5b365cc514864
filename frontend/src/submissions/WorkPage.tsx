/** My work: what is due, what came back, what waits for me, and what is unfinished. */

import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import { OwnActivities } from "../activities/OwnActivities";
import type { Plan, Work } from "../api/types";
import { Tour } from "../help/Tour";
import { PositionsWork } from "../implementation/PositionsWork";
import { formatMoment, formatPeriod } from "../kit/dates";
import { SelectField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Overdue } from "../meetings/Overdue";
import { PlanScope } from "../plans/PlanScope";
import { DeviceDrafts } from "./DeviceDrafts";
import { DueList } from "./DueList";
import { workRead } from "./reads";
import { SubmissionList } from "./SubmissionList";
import { isDone, isIdle, periodsOf, standsApart, toDo } from "./work";

/** From so many due reports on, a search stands above them. */
const SEARCHED = 10;

export default function WorkPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} />
        </SignInFirst>
      )}
    </PlanScope>
  );
}

function Screen({ plan }: { plan: Plan }) {
  const [{ period }] = useQuery();
  const [resource, reload] = useResource(...workRead(plan.code, period));
  return (
    <Page help="report" title={t("work.title")}>
      <Tour />
      <DeviceDrafts plan={plan.code} />
      <PositionsWork plan={plan.code} />
      <OwnActivities plan={plan.code} />
      <Loaded resource={resource} reload={reload}>
        {(work) => <Body plan={plan.code} work={work} />}
      </Loaded>
    </Page>
  );
}

function Body({ plan, work }: { plan: string; work: Work }) {
  return (
    <>
      <HeldOpen plan={plan} work={work} />
      {isIdle(work) && <Empty title={t("work.nothing")}>{t("work.nothingHelp")}</Empty>}
      <Overdue plan={plan} count={work.overdue.length} first={work.overdue} />
      <SubmissionList
        plan={plan}
        id="returned"
        title={t("work.returned")}
        submissions={work.returned}
        open="correct"
      />
      {work.waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t("work.waiting", { count: work.waiting.length })}</h2>
          <p>
            <a class="button" href={paths.queue(plan)}>
              {t("work.openQueue")}
            </a>
          </p>
        </section>
      )}
      <SubmissionList
        plan={plan}
        id="drafts"
        title={t("work.drafts")}
        submissions={work.drafts}
        open="correct"
      />
      {periodsOf(work).length > 0 && <DueSection plan={plan} work={work} />}
    </>
  );
}

/** Closed periods that an exception holds open for this person's body. */
function HeldOpen({ plan, work }: { plan: string; work: Work }) {
  return (
    <>
      {work.exceptions.map(({ period, until }) => (
        <p class="notice" key={period}>
          {t("entry.exceptions.workNotice", {
            period: formatPeriod(period),
            at: formatMoment(until),
          })}{" "}
          {period !== work.period && (
            <a href={paths.work(plan, { period })}>{t("entry.exceptions.goThere")}</a>
          )}
        </p>
      ))}
    </>
  );
}

/** What is due, for the period chosen: the latest unless another is asked for. */
function DueSection({ plan, work }: { plan: string; work: Work }) {
  const [{ q }, change] = useQuery();
  // The field holds what is typed: the address follows a moment later, and must not take letters back.
  const [words, setWords] = useState(q ?? "");
  const search = (typed: string) => {
    setWords(typed);
    change({ q: typed });
  };
  const open = toDo(work.due, q);
  const done = work.due.filter(isDone);
  return (
    <section aria-labelledby="due">
      <h2 id="due">
        {t("work.due", { count: open.length, period: formatPeriod(work.period ?? "") })}
      </h2>
      <p>
        <a class="button button-quiet" href={paths.workbook(plan, { period: work.period ?? "" })}>
          {t("workbook.title")}
        </a>
      </p>
      <search class="filters">
        <SelectField
          id="w-period"
          label={t("work.period")}
          value={work.period ?? ""}
          choices={periodsOf(work).map(({ code, late }) => ({
            value: code,
            label: late === 0 ? formatPeriod(code) : lateWords(code, late),
          }))}
          onValue={(period) => change({ period })}
        />
        {work.due.length > SEARCHED && (
          <TextField
            id="w-q"
            type="search"
            label={t("filter.search")}
            value={words}
            onValue={search}
          />
        )}
      </search>
      {open.length === 0 && <Empty title={nothingLeft(work, q)} />}
      <More items={open} step={10}>
        {(shown) => <DueList plan={plan} due={shown} />}
      </More>
      {done.length > 0 && (
        <details>
          <summary>{t("work.sent", { count: done.length })}</summary>
          <DueList plan={plan} due={done} />
        </details>
      )}
    </section>
  );
}

/** Why no report is listed: none fits the search, all are begun, or all are sent. */
function nothingLeft(work: Work, q: string | undefined): string {
  if (q) return t("filter.none");
  return work.due.some(standsApart) ? t("work.allBegun") : t("work.allSent");
}

const lateWords = (code: string, count: number): string =>
  t("work.latePeriod", { count, period: formatPeriod(code) });
