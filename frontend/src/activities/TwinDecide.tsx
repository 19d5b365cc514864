/** Deciding on two activity reports that look alike: one event, two events, or taking that back. */
import { useState } from "preact/hooks";
import { slugOf } from "../api/answers";
import type { ActivityReport, DuplicateTransition, LikelyDuplicate, Problem } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { say, t } from "../kit/i18n";
import { Radios } from "../kit/Radios";
import { decideOnTwin } from "./queries";
import { type Choice, choicesOf, decider, transitionOf } from "./twin";

interface Props {
  report: ActivityReport;
  twin: LikelyDuplicate;
  done: () => void;
}

export function TwinDecide(props: Props) {
  const { report, twin } = props;
  if (twin.allowed.includes("reopen")) return <TakeBack {...props} />;
  if (twin.allowed.includes("different")) return <Choose {...props} />;
  if (twin.state !== "open") return null;
  return <p class="notice">{t(`overlap.theirs.${decider(report, twin)}`)}</p>;
}

/** Send a decision; whatever was refused stays on screen beside what was typed. */
function useSending({ report, twin, done }: Props) {
  const because = `because-${twin.report.id}`;
  const choice = `choice-${twin.report.id}`;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lacking, setLacking] = useState<FieldError[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async (transition: DuplicateTransition, found: FieldError[]): Promise<void> => {
    setLacking(found);
    if (found.length > 0) return;
    setBusy(true);
    const decided = await decideOnTwin(report.id, twin, transition);
    setBusy(false);
    setProblem(decided.ok ? null : decided.problem);
    if (decided.ok || slugOf(decided.problem) === "stale-version") done();
  };
  const fields = new Map([
    ["/reason", because],
    ["/counts", choice],
  ]);
  const errors = lacking.length > 0 ? lacking : errorsOf(problem, fields, []);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  return { because, choice, busy, errors, errorOf, send };
}

const wordless = (field: string, reason: string): FieldError[] =>
  reason.trim() === "" ? [{ field, text: t("problem.reason-required") }] : [];

function Choose(props: Props) {
  const { report, twin } = props;
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [reason, setReason] = useState("");
  const { because, choice, busy, errors, errorOf, send } = useSending(props);
  const words: Record<Choice, string> = {
    this: t("twin.choice.this"),
    other: t("twin.choice.other", { actor: say(twin.report.actor.title) }),
    different: t("twin.choice.different"),
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = chosen === null ? [{ field: choice, text: t("overlap.choose") }] : [];
    const transition = transitionOf(chosen ?? "different", report, twin, reason.trim());
    void send(transition, [...found, ...wordless(because, reason)]);
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <Radios
        id={choice}
        legend={t("twin.decide")}
        choices={choicesOf(report, twin).map((each) => ({ value: each, label: words[each] }))}
        value={chosen ?? ""}
        error={errorOf(choice)}
        onValue={(value) => setChosen(value as Choice)}
      />
      <AreaField
        id={because}
        label={t("overlap.because")}
        value={reason}
        error={errorOf(because)}
        onValue={setReason}
      />
      <p class="row">
        <button type="submit" class="button" disabled={busy}>
          {t("overlap.save")}
        </button>
      </p>
    </form>
  );
}

/** Take a decision back: the pair is open again, and both may count. */
function TakeBack(props: Props) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { because, busy, errors, errorOf, send } = useSending(props);
  if (!asking)
    return (
      <p>
        <button type="button" class="button button-quiet" onClick={() => setAsking(true)}>
          {t("overlap.undo")}
        </button>
      </p>
    );
  const submit = (event: Event): void => {
    event.preventDefault();
    void send({ action: "reopen", reason: reason.trim() }, wordless(because, reason));
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <AreaField
        id={because}
        label={t("overlap.undoReason")}
        value={reason}
        error={errorOf(because)}
        onValue={setReason}
      />
      <p class="row">
        <button type="submit" class="button" disabled={busy}>
          {t("overlap.undo")}
        </button>
        <button type="button" class="button button-quiet" onClick={() => setAsking(false)}>
          {t("action.cancel")}
        </button>
      </p>
    </form>
  );
}
