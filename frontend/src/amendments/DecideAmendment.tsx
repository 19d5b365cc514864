/** The steps this person may take with an amendment: propose or withdraw it, accept or reject it. */
import { useRef, useState } from "preact/hooks";
import { slugOf } from "../api/answers";
import { newKey } from "../api/client";
import type { Amendment, AmendmentStep, Problem } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField, TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { moveAmendment } from "./queries";

interface Props {
  plan: string;
  amendment: Amendment;
  etag: string;
  done: () => void;
}

const FIELDS = new Map([["/effective_on", "effective-on"]]);

export function DecideAmendment({ plan, amendment, etag, done }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // A step that was lost on the way is sent again under its own key.
  const key = useRef({ of: "", key: "" });
  const may = (action: Amendment["allowed"][number]): boolean => amendment.allowed.includes(action);
  const move = async (step: AmendmentStep): Promise<void> => {
    const of = JSON.stringify([etag, step]);
    if (key.current.of !== of) key.current = { of, key: newKey() };
    setBusy(true);
    const moved = await moveAmendment(amendment.id, etag, step, key.current.key);
    setBusy(false);
    setProblem(moved.ok ? null : moved.problem);
    if (moved.ok || slugOf(moved.problem) === "stale-version") done();
  };
  if (amendment.allowed.length === 0) return null;
  return (
    <section class="decide" aria-label={t("amend.next")}>
      {may("accept") ? (
        <Decision busy={busy} problem={problem} send={(step) => void move(step)} />
      ) : (
        <ErrorSummary errors={errorsOf(problem, FIELDS, [])} />
      )}
      <p class="row">
        {may("propose") && (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => void move({ action: "propose" })}
          >
            {t("amend.propose")}
          </button>
        )}
        {may("edit") && (
          <a class="button button-quiet" href={paths.amend(plan, { draft: amendment.id })}>
            {t("action.edit")}
          </a>
        )}
        {may("withdraw") && (
          <button
            type="button"
            class="button button-quiet"
            disabled={busy}
            onClick={() => void move({ action: "withdraw" })}
          >
            {t("amend.withdraw")}
          </button>
        )}
      </p>
    </section>
  );
}

/** Today in Baghdad, where both governments keep their clocks. */
function today(): string {
  return new Intl.DateTimeFormat("en-CA-u-nu-latn", { timeZone: "Asia/Baghdad" }).format();
}

interface DecisionProps {
  busy: boolean;
  problem: Problem | null;
  send: (step: AmendmentStep) => void;
}

function Decision({ busy, problem, send }: DecisionProps) {
  const [reason, setReason] = useState("");
  const [day, setDay] = useState(today);
  const [missing, setMissing] = useState<FieldError[]>([]);
  const errors = [...missing, ...(missing.length > 0 ? [] : refused(problem))];
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const decide = (action: "accept" | "reject"): void => {
    const found: FieldError[] = [];
    if (reason.trim() === "") found.push({ field: "decision", text: t("problem.reason-required") });
    if (action === "accept" && day === "")
      found.push({ field: "effective-on", text: t("problem.effective-day-required") });
    setMissing(found);
    if (found.length > 0) return;
    const step = { action, reason: reason.trim() };
    send(action === "accept" ? { ...step, effective_on: day } : step);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        decide("accept");
      }}
    >
      <h2>{t("amend.decide")}</h2>
      <ErrorSummary errors={errors} />
      <AreaField
        id="decision"
        label={t("amend.decisionReason")}
        hint={t("amend.decisionHelp")}
        value={reason}
        error={errorOf("decision")}
        onValue={setReason}
      />
      <TextField
        id="effective-on"
        type="date"
        label={t("amend.effectiveOn")}
        hint={t("amend.effectiveHelp")}
        value={day}
        error={errorOf("effective-on")}
        onValue={setDay}
      />
      <p class="row">
        <button type="submit" class="button" disabled={busy}>
          {t("amend.accept")}
        </button>
        <button
          type="button"
          class="button button-quiet"
          disabled={busy}
          onClick={() => decide("reject")}
        >
          {t("amend.reject")}
        </button>
      </p>
    </form>
  );
}

/** What the server refused, at the field it is about. */
function refused(problem: Problem | null): FieldError[] {
  const day = problem !== null && slugOf(problem).startsWith("effective-");
  return errorsOf(problem, FIELDS, []).map((error) =>
    day ? { ...error, field: "effective-on" } : error,
  );
}
