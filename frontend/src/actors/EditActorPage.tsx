/** An entry of the registry, changed. */
import { useLocation, useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { Plan } from "../api/types";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { ActorForm } from "./ActorForm";
import { changeOf } from "./entries";
import { type Held, placeOf, useFilling } from "./filling";
import { changeActor, fetchActor } from "./queries";
import { RegistryScope } from "./RegistryScope";

export default function EditActorPage() {
  const { params } = useRoute();
  return (
    <RegistryScope>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} code={params.code ?? ""} />
        </SignInFirst>
      )}
    </RegistryScope>
  );
}

function Screen({ plan, code }: { plan: Plan; code: string }) {
  const [resource, reload] = useResource(`actor ${code} ${plan.code}`, () =>
    fetchActor(code, plan.code),
  );
  const title = resource.status === "ready" ? say(resource.data.title) : code;
  return (
    <Page
      title={t("registry.edit", { name: title })}
      crumbs={[
        { href: paths.actors(plan.code), label: t("nav.actors") },
        { href: paths.actor(plan.code, code), label: title },
      ]}
    >
      <Loaded resource={resource} reload={reload}>
        {(actor, etag) =>
          etag !== null && <Editing key={actor.code} plan={plan} held={{ actor, etag }} />
        }
      </Loaded>
    </Page>
  );
}

function Editing({ plan, held }: { plan: Plan; held: Held }) {
  const { route } = useLocation();
  const { code } = held.actor;
  const form = useFilling(
    placeOf(plan.code, code, say(held.actor.title), paths.editActor(plan.code, code)),
    held,
    (entries, before, now) =>
      changeActor(entries.code, (now ?? held).etag, changeOf(entries, before)),
    (actor) => route(paths.actor(plan.code, actor.code)),
  );
  return <ActorForm form={form} plan={plan} fresh={false} />;
}
