/** The agenda of a meeting, each point with what it is about and what became of it. */
import type { AgendaItem, Meeting } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Words } from "../kit/Words";

export function Agenda({ plan, meeting }: { plan: string; meeting: Meeting }) {
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t("coordination.agenda")}</h2>
      {meeting.agenda.length === 0 ? (
        <p class="missing">{t("coordination.noAgenda")}</p>
      ) : (
        <ol>
          {meeting.agenda.map((item) => (
            <li key={`${item.record} ${JSON.stringify(item.title)}`}>
              <PointOf plan={plan} item={item} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function PointOf({ plan, item }: { plan: string; item: AgendaItem }) {
  const { record, done, carried_from } = item;
  return (
    <>
      {record === null ? (
        <Words text={item.title} />
      ) : (
        <a href={paths.record(plan, record)}>
          <Words text={item.title} />
        </a>
      )}{" "}
      {done !== null && (
        <Tag tone={done ? "good" : "warn"}>
          {done ? t("coordination.finished") : t("coordination.leftOver")}
        </Tag>
      )}{" "}
      {carried_from !== null && (
        <a class="cell-note" href={paths.meeting(plan, carried_from)}>
          {t("coordination.carried")}
        </a>
      )}
    </>
  );
}
