/** The front door: straight to the plan people come for; the others are one link away from it. */

import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { foremost } from "./current";
import { plansRead } from "./reads";

export function Home() {
  const { route } = useLocation();
  const [plans, reload] = useResource(...plansRead());
  const first = plans.status === "ready" ? foremost(plans.data) : undefined;
  useEffect(() => {
    if (first !== undefined) route(paths.plan(first.code), true);
  }, [first?.code]);
  return (
    <Page title={t("app.name")}>
      <Loaded resource={plans} reload={reload}>
        {(found) => (found.length === 0 ? <p>{t("home.none")}</p> : null)}
      </Loaded>
    </Page>
  );
}
