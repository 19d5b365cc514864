/** How far an activity is and, for those concerned, each lead's part. */
import { me } from "../access/session";
import type { ActivityProgress } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Words } from "../kit/Words";
import { fetchImplementation } from "./queries";
import { ACTIVITY_TONES, activityWord, STAGE_TONES, stageWord } from "./words";

export function NodeImplementation({ plan, node }: { plan: string; node: string }) {
  const [resource] = useResource(`implementation ${plan} ${node}`, () =>
    fetchImplementation(plan, { node }),
  );
  const found = resource.status === "ready" ? resource.data.activities[0] : undefined;
  if (found === undefined) return null;
  return (
    <section aria-labelledby="node-implementation">
      <h2 id="node-implementation">{t("position.implementation")}</h2>
      <p>
        <Tag tone={ACTIVITY_TONES[found.state]}>{activityWord(found.state)}</Tag>
      </p>
      {me.value && found.leads.some((lead) => lead.stage !== null) && (
        <Leads plan={plan} activity={found} />
      )}
    </section>
  );
}

export function Leads({ plan, activity }: { plan: string; activity: ActivityProgress }) {
  return (
    <ul class="plain-list">
      {activity.leads.map((lead) => (
        <li key={lead.actor.code}>
          {lead.assignment === null ? (
            <Words text={lead.actor.title} />
          ) : (
            <a href={paths.assignment(plan, lead.assignment)}>
              <Words text={lead.actor.title} />
            </a>
          )}{" "}
          {lead.stage !== null && lead.known && (
            <Tag tone={STAGE_TONES[lead.stage]}>{stageWord(lead.stage)}</Tag>
          )}
          {!lead.known && <Tag tone="warn">{t("position.unknownBody")}</Tag>}
        </li>
      ))}
    </ul>
  );
}
