/** Deciding on an overlap: each choice says what the figure would be, before anything is chosen. */
import { useState } from "preact/hooks";
import type { OverlapDetail, OverlapTransition, Problem } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField, TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Radios } from "../kit/Radios";
import { amountWords } from "./amounts";
import { NOTHING_TYPED, statedOf, type Typed, withStated } from "./overlap";
import { moveOverlap } from "./queries";

interface Props {
  plan: string;
  overlap: OverlapDetail;
  etag: string;
  done: () => void;
}

export function OverlapDecide(props: Props) {
  const { overlap } = props;
  if (overlap.allowed.includes("reopen")) return <TakeBack {...props} />;
  if (overlap.allowed.includes("dismiss")) return <Choose {...props} />;
  if (overlap.state === "found" || overlap.state === "outdated")
    return <p class="notice">{t(`overlap.theirs.${overlap.side}`)}</p>;
  return null;
}

/** Send a decision; whatever was refused stays on screen beside what was typed. */
function useSending({ overlap, etag, done }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (transition: OverlapTransition): Promise<void> => {
    setBusy(true);
    const moved = await moveOverlap(overlap.id, etag, transition);
    setBusy(false);
    setProblem(moved.ok ? null : moved.problem);
    if (moved.ok) done();
  };
  return { problem, busy, send };
}

const FIELDS = new Map([
  ["/reason", "because"],
  ["/resolution", "choice"],
  ["/values", "stated"],
  ["/values/0/value", "stated"],
  ["/values/0/numerator", "stated"],
  ["/values/0/denominator", "stated-denominator"],
]);

function Choose(props: Props) {
  const { overlap } = props;
  const [choice, setChoice] = useState<string | null>(null);
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const [reason, setReason] = useState("");
  const [lacking, setLacking] = useState<FieldError[]>([]);
  const { problem, busy, send } = useSending(props);
  const errors = lacking.length > 0 ? lacking : errorsOf(problem, FIELDS, []);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = lackingIn(overlap, choice, typed, reason);
    setLacking(found);
    if (found.length === 0) void send(transitionOf(overlap, choice ?? "", typed, reason));
  };
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t("overlap.decide")}</h2>
      <Before {...props} />
      <form noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} />
        <Radios
          id="choice"
          legend={t("overlap.figures", {
            period: formatPeriod(overlap.period),
            scope: t(`scope.${overlap.side}`),
          })}
          choices={choicesOf(overlap)}
          value={choice ?? ""}
          error={errorOf("choice")}
          onValue={setChoice}
        />
        {choice === "stated" && (
          <Stated overlap={overlap} typed={typed} onTyped={setTyped} errorOf={errorOf} />
        )}
        <AreaField
          id="because"
          label={t("overlap.because")}
          hint={t("overlap.becauseHelp")}
          value={reason}
          error={errorOf("because")}
          onValue={setReason}
        />
        <p class="row">
          <button type="submit" class="button" disabled={busy}>
            {t("overlap.save")}
          </button>
        </p>
      </form>
    </section>
  );
}

/** What a person has to know before choosing. */
function Before({ plan, overlap }: Props) {
  return (
    <>
      {overlap.side === "national" && <p>{t("overlap.national")}</p>}
      {!overlap.allowed.includes("resolve") && (
        <p class="notice notice-warn">{t("overlap.notApproved")}</p>
      )}
      {overlap.allowed.includes("resolve") && overlap.outcomes.length === 0 && (
        <p class="notice notice-warn">
          {t("overlap.entangled")}{" "}
          <a href={paths.overlaps(plan, { show: "all" })}>{t("overlap.seeAll")}</a>
        </p>
      )}
    </>
  );
}

function choicesOf(overlap: OverlapDetail): { value: string; label: string }[] {
  const { kind } = overlap.indicator;
  const figures = overlap.allowed.includes("resolve") ? overlap.outcomes : [];
  return [
    ...figures.map((outcome) => ({
      value: outcome.resolution,
      label:
        outcome.resolution === "stated"
          ? t("overlap.choice.stated")
          : t(`overlap.choice.${outcome.resolution}`, { figure: amountWords(kind, outcome) }),
    })),
    { value: "dismiss", label: t("overlap.choice.dismiss") },
  ];
}

interface StatedProps {
  overlap: OverlapDetail;
  typed: Typed;
  onTyped: (typed: Typed) => void;
  errorOf: (field: string) => string | null;
}

function Stated({ overlap, typed, onTyped, errorOf }: StatedProps) {
  const { kind } = overlap.indicator;
  const others = overlap.outcomes.find(({ resolution }) => resolution === "stated");
  const comes = others === undefined ? null : withStated(kind, others, typed);
  return (
    <>
      {kind === "yes_no" ? (
        <Radios
          id="stated"
          legend={t("overlap.stated")}
          choices={[
            { value: "yes", label: t("answer.yes") },
            { value: "no", label: t("answer.no") },
          ]}
          value={typed.value}
          error={errorOf("stated")}
          onValue={(value) => onTyped({ ...typed, value })}
        />
      ) : kind === "number" ? (
        <TextField
          numeric
          id="stated"
          label={t("overlap.stated")}
          hint={t("overlap.split")}
          value={typed.value}
          error={errorOf("stated")}
          onValue={(value) => onTyped({ ...typed, value })}
        />
      ) : (
        <StatedShare typed={typed} onTyped={onTyped} errorOf={errorOf} />
      )}
      {comes !== null && (
        <p role="status">{t("overlap.comes", { figure: amountWords(kind, comes) })}</p>
      )}
    </>
  );
}

function StatedShare({ typed, onTyped, errorOf }: Omit<StatedProps, "overlap">) {
  return (
    <fieldset class="field">
      <legend>{t("overlap.stated")}</legend>
      <p class="hint">{t("overlap.split")}</p>
      <TextField
        numeric
        id="stated"
        label={t("overlap.numerator")}
        value={typed.numerator}
        error={errorOf("stated")}
        onValue={(numerator) => onTyped({ ...typed, numerator })}
      />
      <TextField
        numeric
        id="stated-denominator"
        label={t("overlap.denominator")}
        value={typed.denominator}
        error={errorOf("stated-denominator")}
        onValue={(denominator) => onTyped({ ...typed, denominator })}
      />
    </fieldset>
  );
}

function lackingIn(
  overlap: OverlapDetail,
  choice: string | null,
  typed: Typed,
  reason: string,
): FieldError[] {
  const errors: FieldError[] = [];
  if (choice === null) errors.push({ field: "choice", text: t("overlap.choose") });
  if (choice === "stated" && statedOf(overlap.indicator.kind, typed) === null)
    errors.push({ field: "stated", text: t("problem.not-a-number") });
  if (reason.trim() === "") errors.push({ field: "because", text: t("problem.reason-required") });
  return errors;
}

function transitionOf(
  overlap: OverlapDetail,
  choice: string,
  typed: Typed,
  reason: string,
): OverlapTransition {
  const told = reason.trim();
  if (choice !== "sum" && choice !== "max" && choice !== "stated")
    return { action: "dismiss", reason: told };
  const stated = choice === "stated" ? statedOf(overlap.indicator.kind, typed) : null;
  return {
    action: "resolve",
    resolution: choice,
    reason: told,
    ...(stated === null ? {} : { values: [stated] }),
  };
}

/** Take a decision back: everything counts as reported until somebody decides again. */
function TakeBack(props: Props) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [lacking, setLacking] = useState<FieldError[]>([]);
  const { problem, busy, send } = useSending(props);
  const errors = lacking.length > 0 ? lacking : errorsOf(problem, FIELDS, []);
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
    const found = reason.trim() ? [] : [{ field: "because", text: t("problem.reason-required") }];
    setLacking(found);
    if (found.length === 0) void send({ action: "reopen", reason: reason.trim() });
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <AreaField
        id="because"
        label={t("overlap.undoReason")}
        value={reason}
        error={errors.find(({ field }) => field === "because")?.text ?? null}
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
