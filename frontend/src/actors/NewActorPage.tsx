/** A new entry of the registry. */
import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import { newKey } from "../api/client";
import type { Plan } from "../api/types";
import { t } from "../kit/i18n";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { ActorForm } from "./ActorForm";
import { newActor } from "./entries";
import { placeOf, useFilling } from "./filling";
import { createActor } from "./queries";
import { RegistryScope } from "./RegistryScope";

export default function NewActorPage() {
  return (
    <RegistryScope>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} />
        </SignInFirst>
      )}
    </RegistryScope>
  );
}

function Screen({ plan }: { plan: Plan }) {
  const { route } = useLocation();
  // Sent again after a lost line, it makes no second entry.
  const key = useRef({ of: "", key: "" });
  const form = useFilling(
    placeOf(plan.code, null, t("registry.new"), paths.newActor(plan.code)),
    null,
    (entries) => {
      const body = newActor(entries);
      const of = JSON.stringify(body);
      if (key.current.of !== of) key.current = { of, key: newKey() };
      return createActor(body, key.current.key);
    },
    (actor) => route(paths.actor(plan.code, actor.code)),
  );
  return (
    <Page
      title={t("registry.new")}
      lead={t("registry.newLead")}
      crumbs={[{ href: paths.actors(plan.code), label: t("nav.actors") }]}
    >
      <ActorForm form={form} plan={plan} fresh />
    </Page>
  );
}
