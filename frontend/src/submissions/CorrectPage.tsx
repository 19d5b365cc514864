/** A draft gone on with, or a returned or reopened report corrected. */

import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { Plan, Submission } from "../api/types";
import { formatDate, formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { indicatorRead } from "../plans/reads";
import { FillIn, ReportShell } from "./FillIn";
import { submissionRead } from "./reads";

export default function CorrectPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} id={params.id ?? ""} />
        </SignInFirst>
      )}
    </PlanScope>
  );
}

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(...submissionRead(id));
  if (resource.status !== "ready") {
    return (
      <ReportShell plan={plan.code} indicator={null} period="">
        <Loaded resource={resource} reload={reload}>
          {() => null}
        </Loaded>
      </ReportShell>
    );
  }
  return <Correct key={id} plan={plan} submission={resource.data} etag={resource.etag ?? ""} />;
}

function Correct({ plan, submission, etag }: { plan: Plan; submission: Submission; etag: string }) {
  const { code } = submission.indicator;
  const [indicator, reload] = useResource(...indicatorRead(plan.code, code));
  const { period, area } = submission;
  return (
    <ReportShell
      plan={plan.code}
      indicator={indicator.status === "ready" ? indicator.data : null}
      period={period}
    >
      <Asked submission={submission} />
      {submission.exception_until !== null && (
        <p class="notice">
          {t("entry.exceptions.openUntil", { at: formatMoment(submission.exception_until) })}
        </p>
      )}
      {!submission.allowed.includes("edit") ? (
        <p class="notice">
          {t("report.closed")}{" "}
          <a href={paths.submission(plan.code, submission.id)}>{t("report.open")}</a>
        </p>
      ) : (
        <Loaded resource={indicator} reload={reload}>
          {(found) => (
            <FillIn
              plan={plan}
              indicator={found}
              what={{
                plan: plan.code,
                indicator: code,
                actor: submission.actor.code,
                period,
                area,
              }}
              existing={{ submission, etag }}
              before={null}
            />
          )}
        </Loaded>
      )}
    </ReportShell>
  );
}

/** Why it came back and by when it is wanted. */
export function Asked({
  submission,
}: {
  submission: Pick<Submission, "reason" | "state" | "deadline">;
}) {
  if (submission.reason === null) return null;
  if (submission.state !== "returned" && submission.state !== "reopened") return null;
  return (
    <div class="notice notice-warn">
      <p>
        <strong>{t("asked.reason")}</strong> <bdi>{submission.reason}</bdi>
      </p>
      {submission.deadline !== null && (
        <p>{t("asked.deadline", { date: formatDate(submission.deadline) })}</p>
      )}
    </div>
  );
}
