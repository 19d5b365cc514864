/** Activity reports as cards: what, by whom, where and when, and how many took part. */
import type { ActivityReport } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Words } from "../kit/Words";
import { AreaName } from "../plans/AreaName";
import { StateTag } from "../submissions/StateTag";
import { activityKind, days, tookPart } from "./words";

interface Props {
  plan: string;
  activities: readonly ActivityReport[];
  /** Whether all are approved, so that the state says nothing. */
  stateless?: boolean;
}

export function ActivityList({ plan, activities, stateless = false }: Props) {
  return (
    <ul class="cards">
      {activities.map((each) => (
        <li class="card" key={each.id}>
          <p class="card-title">
            <a href={addressOf(plan, each)}>
              <Words text={each.title} />
            </a>
          </p>
          <p class="card-facts">
            {!stateless && <StateTag state={each.state} />}
            <span>{activityKind(each.kind)}</span>
            <Words text={each.actor.title} />
            <AreaName code={each.area} />
            <span>{days(each)}</span>
            <span>{tookPart(each)}</span>
            {each.deadline !== null && (
              <span>{t("asked.deadline", { date: formatDate(each.deadline) })}</span>
            )}
          </p>
          {each.reason !== null && each.state === "returned" && (
            <p>
              <strong>{t("asked.reason")}</strong> <bdi>{each.reason}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is to be gone on with opens in the form. */
function addressOf(plan: string, { id, allowed }: ActivityReport): string {
  return allowed.includes("edit") ? paths.correctActivity(plan, id) : paths.activity(plan, id);
}
