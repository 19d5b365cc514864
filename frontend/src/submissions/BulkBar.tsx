/** One decision on all reports that are chosen in the queue, and what became of each. */
import { useState } from "preact/hooks";
import type { Decided, Decisions, Problem, Submission } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { t } from "../kit/i18n";
import { explain } from "../kit/problems";
import { Code, Words } from "../kit/Words";
import { AskBack } from "./AskBack";
import { actionsFor, type BulkAction, itemsOf, type Refusal, refusalsOf } from "./bulk";
import { decideMany } from "./entryQueries";

interface Props {
  all: readonly Submission[];
  chosen: readonly Submission[];
  choose: (ids: readonly string[]) => void;
  done: (outcome: Outcome) => void;
}

export interface Outcome {
  decided: Decided;
  refusals: Refusal[];
}

export function Bulk({ all, chosen, choose, done }: Props) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const actions = actionsFor(chosen);
  const decide = async (decision: Omit<Decisions, "items">): Promise<void> => {
    setBusy(true);
    const decided = await decideMany({ ...decision, items: itemsOf(chosen) });
    setBusy(false);
    setProblem(decided.ok ? null : decided.problem);
    if (!decided.ok) return;
    setAsking(false);
    done({ decided: decided.data, refusals: refusalsOf(decided.data, chosen) });
  };
  const start = (action: BulkAction): void => {
    if (action === "return") setAsking(true);
    else void decide({ action });
  };
  return (
    <section class="bulk" aria-label={t("entry.bulk.label")}>
      <p class="row">
        <button type="button" class="link-button" onClick={() => choose(all.map(({ id }) => id))}>
          {t("entry.bulk.chooseAll")}
        </button>
        {chosen.length > 0 && (
          <button type="button" class="link-button" onClick={() => choose([])}>
            {t("entry.bulk.chooseNone")}
          </button>
        )}
        <span role="status">
          {chosen.length === 0
            ? t("entry.bulk.help")
            : t("entry.bulk.chosen", { count: chosen.length })}
        </span>
      </p>
      {problem !== null && (
        <p class="notice notice-bad" role="alert">
          {explain(problem)}
        </p>
      )}
      {asking && chosen.length > 0 ? (
        <AskBack
          action="return"
          busy={busy}
          send={({ reason, deadline }) => void decide({ action: "return", reason, deadline })}
          cancel={() => setAsking(false)}
        />
      ) : (
        <p class="row">
          {actions.map((action) => (
            <button
              key={action}
              type="button"
              class={action === "return" ? "button button-quiet" : "button"}
              disabled={busy}
              onClick={() => start(action)}
            >
              {t(`entry.bulk.${action}`)}
            </button>
          ))}
          {chosen.length > 0 && actions.length === 0 && t("entry.bulk.mixed")}
        </p>
      )}
    </section>
  );
}

/** How many were decided, and each that was refused with the reason. */
export function Outcomes({ outcome, close }: { outcome: Outcome; close: () => void }) {
  const { decided, refusals } = outcome;
  return (
    <section
      class={refusals.length > 0 ? "notice notice-warn" : "notice notice-good"}
      role="status"
    >
      <h2>{t("entry.bulk.outcomes")}</h2>
      <p>{t("entry.bulk.done", { count: decided.done })}</p>
      {refusals.length > 0 && (
        <>
          <p>{t("entry.bulk.refused", { count: refusals.length })}</p>
          <ul>
            {refusals.map(({ submission, problem }) => (
              <li key={submission.id}>
                <Words text={submission.indicator.title} /> <Code>{submission.indicator.code}</Code>{" "}
                – <Words text={submission.actor.title} />, {formatPeriod(submission.period)}:{" "}
                {explain(problem)}
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="link-button" onClick={close}>
        {t("entry.bulk.close")}
      </button>
    </section>
  );
}
