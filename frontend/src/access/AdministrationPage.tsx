/** Administration: where accounts, keys, the audit trail, and each plan's periods and settings are. */
import type { PlanSummary } from "../api/types";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { fetchPlans } from "../plans/queries";
import { AdministratorOnly } from "./AdministratorOnly";
import { administers, audits } from "./can";

export default function AdministrationPage() {
  return (
    <AdministratorOnly title={t("nav.administration")} may={audits}>
      {() => (
        <Page title={t("nav.administration")}>
          <ul class="cards">
            {administers() && (
              <>
                <Entry href={paths.users()} title={t("admin.users.title")}>
                  {t("admin.users.lead")}
                </Entry>
                <Entry href={paths.keys({ whose: "all" })} title={t("admin.keys.all")}>
                  {t("admin.keys.lead")}
                </Entry>
                <Entry href={paths.webhooks()} title={t("webhooks.title")}>
                  {t("webhooks.lead")}
                </Entry>
                <Entry href={paths.resetTraining()} title={t("admin.reset.title")}>
                  {t("admin.reset.short")}
                </Entry>
              </>
            )}
            <Entry href={paths.audit()} title={t("admin.audit.title")}>
              {t("admin.audit.lead")}
            </Entry>
          </ul>
          {administers() && <Plans />}
        </Page>
      )}
    </AdministratorOnly>
  );
}

function Entry({ href, title, children }: { href: string; title: string; children: string }) {
  return (
    <li class="card">
      <p class="card-title">
        <a href={href}>{title}</a>
      </p>
      <p>{children}</p>
    </li>
  );
}

function Plans() {
  const [resource, reload] = useResource("plans", fetchPlans);
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{t("admin.plans")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(plans) => (
          <ul class="cards">
            {plans.map((plan) => (
              <PlanEntry key={plan.code} plan={plan} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function PlanEntry({ plan }: { plan: PlanSummary }) {
  return (
    <li class="card">
      <p class="card-title">
        <Words text={plan.title} /> <Code>{plan.code}</Code>
      </p>
      <ul class="inline-list">
        <li>
          <a href={paths.periods(plan.code)}>{t("admin.periods.title")}</a>
        </li>
        <li>
          <a href={paths.settings(plan.code)}>{t("admin.settings.title")}</a>
        </li>
      </ul>
    </li>
  );
}
