/** Everything below shows one plan: it is loaded once, and its banner and units follow from it. */
import type { ComponentChildren } from "preact";
import type { Plan } from "../api/types";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { useCurrentPlan } from "./current";

interface Props {
  code: string;
  children: (plan: Plan) => ComponentChildren;
}

export function PlanScope({ code, children }: Props) {
  const [resource, reload] = useCurrentPlan(code);
  if (resource.status === "ready") return <>{children(resource.data)}</>;
  return (
    <Page title={t("app.name")}>
      <Loaded resource={resource} reload={reload}>
        {() => null}
      </Loaded>
    </Page>
  );
}
