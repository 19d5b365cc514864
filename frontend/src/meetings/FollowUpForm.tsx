/** The next step with a recommendation: one step chosen, and what that step asks for. */
import { useRef, useState } from "preact/hooks";
import { slugOf } from "../api/answers";
import { newKey } from "../api/client";
import type { Problem, Recommendation } from "../api/types";
import { formatMoment } from "../kit/dates";
import { ErrorSummary } from "../kit/ErrorSummary";
import { AreaField, type Choice, SelectField, TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { language, say, t } from "../kit/i18n";
import { useResource } from "../kit/resource";
import { findActors } from "./names";
import { fetchRecords, fetchShowingReports, moveRecommendation } from "./queries";
import { Search } from "./Search";
import { asked, type Entries, FIELDS, type Field, stepOf } from "./steps";

interface Props {
  plan: string;
  recommendation: Recommendation;
  etag: string;
  done: () => void;
}

export function FollowUpForm({ recommendation, etag, done }: Props) {
  const actions = recommendation.allowed.filter(
    (action) => action !== "amend" && action !== "attach" && action !== "detach",
  );
  const [action, setAction] = useState(actions[0]);
  const [entries, setEntries] = useState<Entries>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // A step that was lost on the way is sent again under its own key.
  const key = useRef({ of: "", key: "" });
  if (action === undefined) return null;
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const step = stepOf(action, entries, language.value);
    const of = JSON.stringify([etag, step]);
    if (key.current.of !== of) key.current = { of, key: newKey() };
    setBusy(true);
    const moved = await moveRecommendation(recommendation.id, etag, step, key.current.key);
    setBusy(false);
    setProblem(moved.ok ? null : moved.problem);
    if (moved.ok || slugOf(moved.problem) === "stale-version") done();
  };
  const errors = errorsOf(problem, FIELDS, []);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const choices = actions.map((each) => ({ value: each, label: t(`meetings.step.${each}`) }));
  return (
    <form class="decide" noValidate onSubmit={(event) => void send(event)}>
      <h3>{t("meetings.next")}</h3>
      <ErrorSummary errors={errors} />
      <SelectField
        id="f-action"
        label={t("meetings.stepLabel")}
        value={action}
        choices={choices}
        onValue={(value) => {
          setAction(actions.find((each) => each === value));
          setProblem(null);
        }}
      />
      {asked(action).map((field) => (
        <Asked
          key={field}
          field={field}
          recommendation={recommendation}
          value={entries[field] ?? ""}
          error={errorOf(`f-${field}`)}
          onValue={(value) => setEntries({ ...entries, [field]: value })}
        />
      ))}
      <p>
        <button type="submit" class="button" disabled={busy}>
          {t(`meetings.step.${action}`)}
        </button>
      </p>
    </form>
  );
}

interface AskedProps {
  field: Field;
  recommendation: Recommendation;
  value: string;
  error: string | null;
  onValue: (value: string) => void;
}

function Asked({ field, recommendation, ...input }: AskedProps) {
  const shell = { id: `f-${field}`, label: t(`meetings.ask.${field}`), ...input };
  if (field === "text" || field === "reason") return <AreaField {...shell} />;
  if (field === "due_on") return <TextField {...shell} type="date" />;
  if (field === "owner") return <OwnerField {...shell} />;
  if (field === "report") return <ReportField {...shell} of={recommendation.id} />;
  if (field === "superseded_by") return <OtherField {...shell} of={recommendation} />;
  return <TextField {...shell} hint={t("meetings.nodeHelp")} />;
}

type ChoiceProps = Omit<AskedProps, "field" | "recommendation"> & { id: string; label: string };

const none = (): Choice => ({ value: "", label: t("meetings.choose") });

function OwnerField({ value, onValue, ...shell }: ChoiceProps) {
  return (
    <Search
      {...shell}
      hint={t("coordination.searchHelp")}
      single
      chosen={value === "" ? [] : [value]}
      search={findActors}
      onChosen={([code]) => onValue(code ?? "")}
    />
  );
}

function ReportField({ of, ...shell }: ChoiceProps & { of: string }) {
  const [resource] = useResource(`showing ${of}`, () => fetchShowingReports(of));
  const reports = resource.status === "ready" ? resource.data : [];
  const choices = reports.map(({ id, actor, submitted_at }) => ({
    value: id,
    label: [say(actor.title), submitted_at === null ? "" : formatMoment(submitted_at)].join(" "),
  }));
  return <SelectField {...shell} hint={t("meetings.reportHelp")} choices={[none(), ...choices]} />;
}

function OtherField({ of, ...shell }: ChoiceProps & { of: Recommendation }) {
  const filter = { body: of.body, kind: "recommendation" as const };
  const [resource] = useResource(`records ${JSON.stringify(filter)}`, () => fetchRecords(filter));
  const others = resource.status === "ready" ? resource.data : [];
  const choices = others
    .filter(
      ({ id, follow_up }) => id !== of.id && (follow_up === "open" || follow_up === "assigned"),
    )
    .map(({ id, code, text }) => ({ value: id, label: [code ?? "", say(text)].join(" ") }));
  return <SelectField {...shell} choices={[none(), ...choices]} />;
}
