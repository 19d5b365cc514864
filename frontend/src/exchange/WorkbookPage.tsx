/** Fill in Excel: a workbook goes out with all that is asked for, and comes back filled in. */

import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import { me } from "../access/session";
import type { Plan, Work } from "../api/types";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { workRead } from "../submissions/reads";
import { periodsOf } from "../submissions/work";
import { bodiesOf, Download } from "./Download";
import { Upload } from "./Upload";

export default function WorkbookPage() {
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
  const [resource, reload] = useResource(...workRead(plan.code));
  return (
    <Page
      help="workbook"
      title={t("workbook.title")}
      lead={t("workbook.lead")}
      crumbs={[{ href: paths.work(plan.code), label: t("nav.work") }]}
    >
      <Loaded resource={resource} reload={reload}>
        {(work) => <Steps plan={plan.code} work={work} />}
      </Loaded>
    </Page>
  );
}

function Steps({ plan, work }: { plan: string; work: Work }) {
  const [query, change] = useQuery();
  const bodies = me.value ? bodiesOf(me.value) : [];
  const periods = periodsOf(work).map(({ code }) => code);
  const actor = bodies.find(({ code }) => code === query.actor)?.code ?? bodies[0]?.code;
  const period = periods.find((code) => code === query.period) ?? work.period ?? periods[0];
  if (actor === undefined) return <Empty title={t("workbook.noBody")} />;
  if (period === undefined) return <Empty title={t("work.nothing")}>{t("work.nothingHelp")}</Empty>;
  return (
    <>
      <Download
        plan={plan}
        work={work}
        bodies={bodies}
        actor={actor}
        period={period}
        choose={change}
      />
      <Upload plan={plan} actor={actor} period={period} key={`${actor} ${period}`} />
    </>
  );
}
