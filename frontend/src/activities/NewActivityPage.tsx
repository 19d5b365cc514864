/** A new activity report: who carried it out is asked only of people who report for several. */

import { useMemo } from "preact/hooks";
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import { me } from "../access/session";
import type { ActivityReport, Plan } from "../api/types";
import { SelectField } from "../kit/Field";
import { language, say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { areasRead, logframeRead } from "../plans/reads";
import type { Entries } from "../submissions/cells";
import { ActivityForm } from "./ActivityForm";
import { entriesOf } from "./entries";

export default function NewActivityPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <Page
            help="activity"
            title={t("activity.new")}
            lead={t("activity.newLead")}
            crumbs={[{ href: paths.activities(plan.code), label: t("activity.title") }]}
          >
            <Begin plan={plan} />
          </Page>
        </SignInFirst>
      )}
    </PlanScope>
  );
}

/** The actors for which this person reports. */
export function ownActors() {
  const grants = me.value?.grants ?? [];
  return grants.flatMap(({ role, actor }) =>
    (role === "reporter" || role === "focal_point") && actor !== null ? [actor] : [],
  );
}

function Begin({ plan }: { plan: Plan }) {
  const [query, change] = useQuery();
  const actors = ownActors();
  const actor = actors.find((each) => each.code === query.actor) ?? actors[0];
  if (actor === undefined)
    return <Empty title={t("activity.noActor")}>{t("activity.noActorHelp")}</Empty>;
  return (
    <>
      {actors.length > 1 && (
        <SelectField
          id="actor"
          label={t("activity.actor")}
          value={actor.code}
          choices={actors.map((each) => ({ value: each.code, label: say(each.title) }))}
          onValue={(code) => change({ actor: code })}
        />
      )}
      <FillActivity key={actor.code} plan={plan} actor={actor.code} existing={null} />
    </>
  );
}

interface Props {
  plan: Plan;
  actor: string;
  existing: ActivityReport | null;
}

/** The form, once the activities and the areas to choose from are there. */
export function FillActivity({ plan, actor, existing }: Props) {
  const [query] = useQuery();
  const [logframe, reload] = useResource(...logframeRead(plan.code));
  const [areas, reloadAreas] = useResource(...areasRead());
  const lang = language.value;
  const begin: Entries = useMemo(
    () => (existing === null ? { node: query.node ?? "" } : entriesOf(existing, lang)),
    [existing, lang],
  );
  const deepest = plan.levels[plan.levels.length - 1];
  return (
    <Loaded resource={logframe} reload={reload}>
      {(found) => (
        <Loaded resource={areas} reload={reloadAreas}>
          {(known) => (
            <ActivityForm
              key={lang}
              plan={plan}
              actor={actor}
              nodes={found.nodes.filter((node) => node.level === deepest)}
              areas={known}
              existing={existing}
              lang={lang}
              begin={begin}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
