/** The form of one proposal: only the fields that its kind needs, with the present values in them. */
import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Answer } from "../api/answers";
import { newKey } from "../api/client";
import type { Amendment, AmendmentKind, Jurisdiction, Node, Plan, Problem } from "../api/types";
import { ErrorSummary } from "../kit/ErrorSummary";
import { AreaField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { language, say, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Radios } from "../kit/Radios";
import { IndicatorFields } from "./IndicatorFields";
import { PartFields } from "./PartFields";
import {
  type Entries,
  entriesOfDraft,
  fieldsOf,
  type Hat,
  newAmendment,
  sidesOf,
} from "./proposal";
import { changeAmendment, createAmendment, moveAmendment } from "./queries";
import { TimeFields } from "./TimeFields";
import { WordFields } from "./WordFields";

interface Props {
  plan: Plan;
  node: string;
  kind: AmendmentKind;
  hats: Hat[];
  /** Of an output: the activities that stand under it. */
  below: Node[];
  before: Entries;
  draft: { amendment: Amendment; etag: string } | null;
}

interface Kept {
  id: string;
  etag: string;
}

export function ProposalForm({ plan, node, kind, hats, below, before, draft }: Props) {
  const { route } = useLocation();
  const [entries, setEntries] = useState<Entries>(() =>
    draft === null ? before : entriesOfDraft(draft.amendment),
  );
  const [worn, wear] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // What is kept on the server already: a second try changes it, and makes no second draft.
  const kept = useRef<Kept | null>(draft && keptOf(draft.amendment, draft.etag));
  const key = useRef(newKey());
  const change = (patch: Partial<Entries>): void => setEntries({ ...entries, ...patch });
  const hat = hats[worn] ?? hats[0];
  if (hat === undefined) return null;

  const keep = async (): Promise<Answer<Amendment>> => {
    const body = newAmendment(plan.code, node, kind, hat, entries, before);
    const { proposed, reason } = body;
    const saved =
      kept.current === null
        ? await createAmendment(body, key.current)
        : await changeAmendment(kept.current.id, kept.current.etag, { proposed, reason });
    if (saved.ok) kept.current = keptOf(saved.data, saved.etag ?? "");
    // Another body needs another key; the same one that was lost on the way needs its own.
    else if (saved.problem.status > 0) key.current = newKey();
    return saved;
  };
  const send = async (propose: boolean): Promise<void> => {
    setBusy(true);
    let done = await keep();
    if (done.ok && propose && kept.current !== null) {
      const { id, etag } = kept.current;
      done = await moveAmendment(id, etag, { action: "propose" }, newKey());
    }
    setBusy(false);
    setProblem(done.ok ? null : done.problem);
    if (done.ok) route(paths.amendment(plan.code, done.data.id));
  };

  const errors = errorsOf(problem, fieldsOf(entries), []);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const shared = { entries, change, errorOf };
  const whole = kind === "change" || kind === "add";
  return (
    <form
      class="report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(true);
      }}
    >
      <ErrorSummary errors={errors} />
      {hats.length > 1 && (
        <Radios
          id="a-hat"
          legend={t("amend.inWhoseName")}
          value={String(worn)}
          choices={hats.map((each, at) => ({
            value: String(at),
            label: each.title === null ? t("amend.asCoordinator") : say(each.title),
          }))}
          onValue={(chosen) => wear(Number(chosen))}
        />
      )}
      {kind === "add" && draft === null && (
        <SideField sides={sidesOf(hat, below, plan.jurisdictions)} {...shared} />
      )}
      {(whole || kind === "repeat") && <WordFields {...shared} />}
      {kind !== "drop" && <TimeFields needed={!whole} {...shared} />}
      {(whole || kind === "repeat") && <PartFields plan={plan.code} {...shared} />}
      {kind === "add" && <IndicatorFields plan={plan} {...shared} />}
      <AreaField
        id="a-reason"
        label={t("amend.reason")}
        hint={t("amend.reasonHelp")}
        value={entries.reason[language.value]}
        error={errorOf("a-reason")}
        onValue={(text) => change({ reason: { ...entries.reason, [language.value]: text } })}
      />
      <div class="form-end">
        <button type="submit" class="button" disabled={busy}>
          {t("amend.propose")}
        </button>
        <button
          type="button"
          class="button button-quiet"
          disabled={busy}
          onClick={() => void send(false)}
        >
          {t("amend.keepDraft")}
        </button>
      </div>
    </form>
  );
}

function keptOf(amendment: Amendment, etag: string): Kept {
  return { id: amendment.id, etag };
}

export interface FieldsProps {
  entries: Entries;
  change: (patch: Partial<Entries>) => void;
  errorOf: (field: string) => string | null;
}

function SideField({ sides, entries, change, errorOf }: FieldsProps & { sides: Jurisdiction[] }) {
  if (sides.length === 0) return null;
  return (
    <Radios
      id="a-side"
      legend={t("node.side")}
      value={entries.side}
      error={errorOf("a-side")}
      choices={sides.map((side) => ({ value: side, label: t(`scope.${side}`) }))}
      onValue={(side) => change({ side })}
    />
  );
}
