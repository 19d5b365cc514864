/** The amendments of a plan: what waits, and what was decided. */
import { useRoute } from "preact-iso";
import type { Plan } from "../api/types";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { AmendmentList } from "./AmendmentList";
import { sorted } from "./proposal";
import { fetchAmendments } from "./queries";

export default function AmendmentsPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [resource, reload] = useResource(`amendments ${plan.code}`, () =>
    fetchAmendments({ plan: plan.code }),
  );
  return (
    <Page title={t("amend.title")} lead={t("amend.lead")}>
      <p>
        <a href={paths.versions(plan.code)}>{t("amend.versionsLink")}</a>
      </p>
      <Loaded resource={resource} reload={reload}>
        {(amendments) => {
          const { waiting, decided } = sorted(amendments);
          return (
            <>
              {waiting.length > 0 && (
                <section aria-labelledby="waiting">
                  <h2 id="waiting">{t("amend.waiting")}</h2>
                  <AmendmentList plan={plan.code} amendments={waiting} />
                </section>
              )}
              <section aria-labelledby="decided">
                <h2 id="decided">{t("amend.decided")}</h2>
                {decided.length === 0 ? (
                  <Empty title={t("amend.decidedNone")}>
                    {t("amend.decidedNoneHelp")}{" "}
                    <a href={paths.logframe(plan.code)}>{t("nav.logframe")}</a>
                  </Empty>
                ) : (
                  <AmendmentList plan={plan.code} amendments={decided} />
                )}
              </section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
