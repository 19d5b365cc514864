/** A screen of the registry: it is of all plans, and shows what concerns the plan people came from. */
import type { ComponentChildren } from "preact";
import type { Plan } from "../api/types";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { currentCode, foremost } from "../plans/current";
import { PlanScope } from "../plans/PlanScope";
import { fetchPlans } from "../plans/queries";

type Children = (plan: Plan) => ComponentChildren;

export function RegistryScope({ children }: { children: Children }) {
  const [query] = useQuery();
  const code = query.plan ?? currentCode.value;
  if (code === null || code === undefined) return <Foremost>{children}</Foremost>;
  return <PlanScope code={code}>{children}</PlanScope>;
}

function Foremost({ children }: { children: Children }) {
  const [plans, reload] = useResource("plans", fetchPlans);
  const first = plans.status === "ready" ? foremost(plans.data) : undefined;
  if (first !== undefined) return <PlanScope code={first.code}>{children}</PlanScope>;
  return (
    <Page title={t("app.name")}>
      <Loaded resource={plans} reload={reload}>
        {() => <p>{t("home.none")}</p>}
      </Loaded>
    </Page>
  );
}
