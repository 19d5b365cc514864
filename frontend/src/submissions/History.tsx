/** Everything that happened to a submission, the newest first, each revision's figures with it. */
import type { Entry, Submission } from "../api/types";
import { formatDate, formatMoment } from "../kit/dates";
import { maybe, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { Code } from "../kit/Words";
import { fetchHistory } from "./queries";
import { StateTag } from "./StateTag";
import { ValuesTable } from "./SubmissionValues";

export function History({ submission }: { submission: Submission }) {
  const key = `history ${submission.id} ${submission.version}`;
  const [resource, reload] = useResource(key, () => fetchHistory(submission.id));
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(entries) => (
          <ol class="history">
            {[...entries].reverse().map((entry) => (
              <Item key={entry.sequence} entry={entry} submission={submission} />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

function Item({ entry, submission }: { entry: Entry; submission: Submission }) {
  const { kind, unit } = submission.indicator;
  return (
    <li>
      <p>
        <strong>{maybe(`done.${entry.action}`) ?? entry.action}</strong>{" "}
        <StateTag state={entry.to_state} />
      </p>
      <p class="cell-note">
        {formatMoment(entry.at)}{" "}
        {entry.by !== null && (
          <>
            – <bdi>{entry.by.name}</bdi>
          </>
        )}
      </p>
      {entry.evidence !== null && (
        <p>
          <bdi>{entry.evidence.name}</bdi>
        </p>
      )}
      {entry.reason !== null && (
        <p>
          <strong>{t("asked.reason")}</strong> <bdi>{entry.reason}</bdi>
        </p>
      )}
      {entry.deadline !== null && (
        <p>{t("asked.deadline", { date: formatDate(entry.deadline) })}</p>
      )}
      <details>
        <summary>{t("history.revision", { revision: entry.revision })}</summary>
        <ValuesTable kind={kind} unit={unit} values={entry.values} />
        <p class="cell-note">
          {t("history.mark")} <Code>{entry.hash.slice(0, 16)}</Code>
        </p>
      </details>
    </li>
  );
}
