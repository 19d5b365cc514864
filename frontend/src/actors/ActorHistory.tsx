/** What people changed of an entry, the newest first. */
import type { Actor, ActorEntry } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { changesOf } from "./changes";
import { fetchChanges } from "./queries";
import { doneWord, fieldWord, valueWords } from "./words";

export function ActorHistory({ actor }: { actor: Actor }) {
  const [resource, reload] = useResource(`actor-changes ${actor.code} ${actor.version}`, () =>
    fetchChanges(actor.code),
  );
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("registry.history")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(entries) =>
          entries.length === 0 ? (
            <p class="missing">{t("registry.noHistory")}</p>
          ) : (
            <ol class="history">
              {[...entries].reverse().map((entry) => (
                <Item key={entry.id} entry={entry} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

function Item({ entry }: { entry: ActorEntry }) {
  const at = formatMoment(entry.at);
  return (
    <li>
      <p>
        <strong>{doneWord(entry.action)}</strong>
      </p>
      <p class="cell-note">{entry.by === null ? at : t("queue.by", { name: entry.by.name, at })}</p>
      <ul>
        {changesOf(entry.changes).map(({ name, from, to }) => (
          <li key={name}>
            {fieldWord(name)}:{" "}
            {from === undefined ? (
              <bdi>{valueWords(to)}</bdi>
            ) : (
              t("registry.fromTo", { from: valueWords(from), to: valueWords(to) })
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
