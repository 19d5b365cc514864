/** A draft gone on with, or a returned or reopened activity report corrected. */

import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { Plan } from "../api/types";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { Asked } from "../submissions/CorrectPage";
import { FillActivity } from "./NewActivityPage";
import { activityRead } from "./reads";

export default function CorrectActivityPage() {
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
  const [resource, reload] = useResource(...activityRead(id));
  const title = resource.status === "ready" ? say(resource.data.title) : t("activity.one");
  return (
    <Page
      title={title}
      crumbs={[{ href: paths.activities(plan.code), label: t("activity.title") }]}
    >
      <Loaded resource={resource} reload={reload}>
        {(report) => (
          <>
            <Asked submission={report} />
            {report.allowed.includes("edit") ? (
              <FillActivity plan={plan} actor={report.actor.code} existing={report} />
            ) : (
              <p class="notice">
                {t("report.closed")} <a href={paths.activity(plan.code, id)}>{t("report.open")}</a>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
