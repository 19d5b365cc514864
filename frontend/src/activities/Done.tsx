/** What was done for one element of the plan: its approved activity reports. */
import { reports } from "../access/can";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { ActivityList } from "./ActivityList";
import { fetchActivities } from "./queries";

export function Done({ plan, node, activity }: { plan: string; node: string; activity: boolean }) {
  const [resource, reload] = useResource(`activities done ${plan} ${node}`, () =>
    fetchActivities({ plan, node, state: "approved" }),
  );
  return (
    <section aria-labelledby="node-done">
      <h2 id="node-done">{t("activity.done")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(found) =>
          found.length === 0 ? (
            <p class="missing">{t("activity.doneNone")}</p>
          ) : (
            <More items={found} step={5}>
              {(shown) => <ActivityList plan={plan} activities={shown} stateless />}
            </More>
          )
        }
      </Loaded>
      {activity && reports() && (
        <p>
          <a class="button button-quiet" href={paths.newActivity(plan, { node })}>
            {t("activity.new")}
          </a>
        </p>
      )}
    </section>
  );
}
