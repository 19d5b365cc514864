/** What every screen of the positions begins with: the plan, and somebody who is signed in. */
import type { ComponentChildren } from "preact";
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import { PlanScope } from "../plans/PlanScope";

export function Scope({ children }: { children: (plan: string, id: string) => ComponentChildren }) {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <SignInFirst>{children(plan.code, params.id ?? "")}</SignInFirst>}
    </PlanScope>
  );
}
