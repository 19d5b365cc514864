/** The decisions this person may take on a submission, as the server offers them. */
import { useState } from "preact/hooks";
import { type Answer, slugOf } from "../api/answers";
import type { Action, Problem, Submission, Transition } from "../api/types";
import { t } from "../kit/i18n";
import { explain } from "../kit/problems";
import { AskBack } from "./AskBack";
import { moveSubmission } from "./queries";

interface Props {
  submission: Submission;
  etag: string;
  done: () => void;
  /** Read the submission again: it changed while it was on screen. */
  stale: () => void;
}

export function Decide({ submission, etag, done, stale }: Props) {
  return (
    <DecideOn
      allowed={submission.allowed}
      submission={submission}
      move={(transition) => moveSubmission(submission.id, etag, transition)}
      done={done}
      stale={stale}
    />
  );
}

interface OnProps {
  allowed: readonly Action[];
  /** Whose single figures a return may point at. */
  submission?: Submission;
  move: (transition: Transition) => Promise<Answer<unknown>>;
  done: () => void;
  stale: () => void;
}

/** The same for whatever else takes this workflow. */
export function DecideOn({ allowed, submission, move: send, done, stale }: OnProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<"return" | "reopen" | null>(null);
  const may = (action: Transition["action"]): boolean => allowed.includes(action);
  const move = async (transition: Transition): Promise<void> => {
    setBusy(true);
    const moved = await send(transition);
    setBusy(false);
    setProblem(moved.ok ? null : moved.problem);
    if (moved.ok) done();
    else if (slugOf(moved.problem) === "stale-version") stale();
  };
  if (allowed.every((action) => action === "edit")) return null;
  return (
    <div class="decide">
      {problem !== null && (
        <p class="notice notice-bad" role="alert">
          {explain(problem)}
        </p>
      )}
      {asking === null ? (
        <p class="row">
          {(["submit", "verify", "approve"] as const).filter(may).map((action) => (
            <button
              key={action}
              type="button"
              class="button"
              disabled={busy}
              onClick={() => void move({ action })}
            >
              {t(`action.${action}`)}
            </button>
          ))}
          {(["return", "reopen"] as const).filter(may).map((action) => (
            <button
              key={action}
              type="button"
              class="button button-quiet"
              onClick={() => setAsking(action)}
            >
              {t(`action.${action}`)}
            </button>
          ))}
        </p>
      ) : (
        <AskBack
          action={asking}
          {...(submission === undefined ? {} : { submission })}
          busy={busy}
          send={(transition) => void move(transition)}
          cancel={() => setAsking(null)}
        />
      )}
    </div>
  );
}
