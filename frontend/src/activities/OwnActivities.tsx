/** Activity reports in "my work": what came back, what waits for a decision, what is unfinished. */

import { reports } from "../access/can";
import type { ActivityReport } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { ActivityList } from "./ActivityList";
import { draftsRead, waitingRead } from "./reads";

export function OwnActivities({ plan }: { plan: string }) {
  const [waiting] = useResource(...waitingRead(plan));
  const [drafts] = useResource(...draftsRead(plan));
  const found = waiting.status === "ready" ? waiting.data : [];
  const begun = drafts.status === "ready" ? drafts.data : [];
  const corrects = (report: ActivityReport) => report.allowed.includes("edit");
  const sections = [
    { id: "activities-returned", title: t("activity.returned"), items: found.filter(corrects) },
    {
      id: "activities-waiting",
      title: t("activity.waiting"),
      items: found.filter((report) => !corrects(report)),
    },
    { id: "activities-begun", title: t("activity.begun"), items: begun.filter(corrects) },
  ].filter(({ items }) => items.length > 0);
  if (sections.length === 0 && !reports()) return null;
  return (
    <>
      {sections.map(({ id, title, items }) => (
        <section aria-labelledby={id} key={id}>
          <h2 id={id}>{title}</h2>
          <ActivityList plan={plan} activities={items} />
        </section>
      ))}
      {reports() && (
        <p>
          <a class="button button-quiet" href={paths.newActivity(plan)}>
            {t("activity.new")}
          </a>
        </p>
      )}
    </>
  );
}
