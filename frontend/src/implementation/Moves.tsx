/** The steps this person may take, as the server offers them; some ask for a reason first. */
import { useState } from "preact/hooks";
import { type Answer, slugOf } from "../api/answers";
import type { Problem } from "../api/types";
import { maybe } from "../kit/i18n";
import { explain } from "../kit/problems";
import { AskReason, type Asks } from "./AskReason";

interface Props<Action extends string> {
  allowed: readonly string[];
  /** Steps that need nothing more, the main one first. */
  plain: readonly Action[];
  asking?: Partial<Record<Action, Asks>>;
  move: (
    action: Action,
    reason: string | null,
    deadline: string | null,
  ) => Promise<Answer<unknown>>;
  done: () => void;
  /** What a step is called, where it is no step of a position. */
  word?: (action: Action) => string;
}

const positionWord = (action: string): string => maybe(`position.do.${action}`) ?? action;

export function Moves<Action extends string>({
  allowed,
  plain,
  asking = {},
  move,
  done,
  word: label = positionWord,
}: Props<Action>) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Action | null>(null);
  const may = (action: Action): boolean => allowed.includes(action);
  const asks = Object.keys(asking) as Action[];
  const take = async (action: Action, reason: string | null, deadline: string | null) => {
    setBusy(true);
    const answer = await move(action, reason, deadline);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setAsked(null);
    if (answer.ok || slugOf(answer.problem) === "stale-version") done();
  };
  if (![...plain, ...asks].some(may)) return null;
  return (
    <div class="decide">
      {problem !== null && (
        <p class="notice notice-bad" role="alert">
          {explain(problem)}
        </p>
      )}
      {asked !== null ? (
        <AskReason
          label={label(asked)}
          asks={asking[asked] ?? "reason"}
          busy={busy}
          send={(reason, deadline) => void take(asked, reason, deadline)}
          cancel={() => setAsked(null)}
        />
      ) : (
        <p class="row">
          {plain.filter(may).map((action) => (
            <button
              key={action}
              type="button"
              class="button"
              disabled={busy}
              onClick={() => void take(action, null, null)}
            >
              {label(action)}
            </button>
          ))}
          {asks.filter(may).map((action) => (
            <button
              key={action}
              type="button"
              class="button button-quiet"
              onClick={() => setAsked(action)}
            >
              {label(action)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
