/** A new report: the address says on what, by whom, for when and where. */

import { useEffect } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { Area, Indicator, Plan, Submission } from "../api/types";
import { SelectField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { areasRead, indicatorRead } from "../plans/reads";
import { governoratesOf, wholeOf } from "./areas";
import { FillIn, ReportShell } from "./FillIn";
import { reportedRead } from "./reads";

export default function ReportPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <NewReport plan={plan} />
        </SignInFirst>
      )}
    </PlanScope>
  );
}

function NewReport({ plan }: { plan: Plan }) {
  const [query] = useQuery();
  const code = query.indicator ?? "";
  const [indicator, reload] = useResource(...indicatorRead(plan.code, code));
  const [areas, reloadAreas] = useResource(...areasRead());
  return (
    <ReportShell
      plan={plan.code}
      indicator={indicator.status === "ready" ? indicator.data : null}
      period={query.period ?? ""}
    >
      <Loaded resource={indicator} reload={reload}>
        {(found) => (
          <Loaded resource={areas} reload={reloadAreas}>
            {(known) => <ForArea plan={plan} indicator={found} areas={known} />}
          </Loaded>
        )}
      </Loaded>
    </ReportShell>
  );
}

function ForArea({ plan, indicator, areas }: { plan: Plan; indicator: Indicator; areas: Area[] }) {
  const [query, change] = useQuery();
  const { actor = "", period = "" } = query;
  const side =
    indicator.reporters.find((reporter) => reporter.actor === actor)?.jurisdiction ?? null;
  const each = indicator.disaggregation.includes("area");
  const area = each ? (query.area ?? "") : (wholeOf(areas, side)?.code ?? "");
  return (
    <>
      {each && (
        <SelectField
          id="area"
          label={t("report.area")}
          hint={t("report.areaHelp")}
          value={area}
          choices={[
            { value: "", label: t("report.areaChoose") },
            ...governoratesOf(areas, side).map((one) => ({
              value: one.code,
              label: say(one.title),
            })),
          ]}
          onValue={(value) => change({ area: value })}
        />
      )}
      {area !== "" && (
        <Known
          key={area}
          plan={plan}
          indicator={indicator}
          what={{ plan: plan.code, indicator: indicator.code, actor, period, area }}
        />
      )}
    </>
  );
}

/** What this body reported before for this area, without which the form cannot begin. */
function Known({ plan, indicator, what }: Omit<BeginProps, "submissions">) {
  const { actor, area } = what;
  const [earlier, reload] = useResource(...reportedRead(plan.code, indicator.code, actor));
  return (
    <Loaded resource={earlier} reload={reload}>
      {(submissions) => (
        <Begin
          plan={plan}
          indicator={indicator}
          what={what}
          submissions={submissions.filter((each) => each.area === area)}
        />
      )}
    </Loaded>
  );
}

interface BeginProps {
  plan: Plan;
  indicator: Indicator;
  what: { plan: string; indicator: string; actor: string; period: string; area: string };
  submissions: Submission[];
}

/** Begin with an empty form, unless this very report exists already: then go on with that one. */
function Begin({ plan, indicator, what, submissions }: BeginProps) {
  const { route } = useLocation();
  const same = submissions.find((submission) => submission.period === what.period);
  useEffect(() => {
    if (same === undefined) return;
    const address = same.allowed.includes("edit")
      ? paths.correct(plan.code, same.id)
      : paths.submission(plan.code, same.id);
    route(address, true);
  }, [same?.id]);
  if (same !== undefined) return null;
  const before = submissions
    .filter((each) => each.period < what.period)
    .sort((a, b) => b.period.localeCompare(a.period))[0];
  return (
    <FillIn plan={plan} indicator={indicator} what={what} existing={null} before={before ?? null} />
  );
}
