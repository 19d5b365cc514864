/** My work: what is due, what came back, what waits for me, and what is unfinished. */
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { Plan, Work } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { DeviceDrafts } from "./DeviceDrafts";
import { DueList } from "./DueList";
import { fetchWork } from "./queries";
import { SubmissionList } from "./SubmissionList";

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
  const [resource, reload] = useResource(`work ${plan.code} ${period ?? ""}`, () =>
    fetchWork(plan.code, period),
  );
  return (
    <Page title={t("work.title")}>
      <DeviceDrafts plan={plan.code} />
      <Loaded resource={resource} reload={reload}>
        {(work) => <Body plan={plan.code} work={work} />}
      </Loaded>
    </Page>
  );
}

function Body({ plan, work }: { plan: string; work: Work }) {
  const idle =
    work.due.length + work.returned.length + work.waiting.length + work.drafts.length === 0;
  return (
    <>
      <LatePeriods plan={plan} work={work} />
      {idle && <Empty title={t("work.nothing")}>{t("work.nothingHelp")}</Empty>}
      <SubmissionList
        plan={plan}
        id="returned"
        title={t("work.returned")}
        submissions={work.returned}
        open="correct"
      />
      {work.due.length > 0 && (
        <section aria-labelledby="due">
          <h2 id="due">
            {t("work.due", { count: work.due.length, period: formatPeriod(work.period) })}
          </h2>
          <DueList plan={plan} due={work.due} />
        </section>
      )}
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
    </>
  );
}

function LatePeriods({ plan, work }: { plan: string; work: Work }) {
  if (work.late_periods.length === 0) return null;
  return (
    <section class="notice notice-warn" aria-labelledby="late">
      <h2 id="late">{t("work.late")}</h2>
      <ul class="inline-list">
        {work.late_periods.map((late) => (
          <li key={late.period}>
            <a href={paths.work(plan, { period: late.period })}>
              {t("work.latePeriod", { count: late.count, period: formatPeriod(late.period) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
