/** The form of one report. What it says of itself: saved where, wrong where, in conflict with what. */

import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Indicator } from "../api/types";
import { Attach } from "../evidence/Attach";
import { formatMoment, formatPeriod } from "../kit/dates";
import { ErrorSummary } from "../kit/ErrorSummary";
import { AreaField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { InOutbox } from "../offline/InOutbox";
import { holdOpen } from "../offline/locks";
import { Conflict } from "./Conflict";
import { type Entries, gather, type Shape } from "./cells";
import { AskDoubts } from "./DoubtNotes";
import { noteField } from "./doubts";
import type { Report, Saved } from "./report";
import { ValueCells } from "./ValueCells";

interface Props {
  plan: string;
  indicator: Indicator;
  shape: Shape;
  report: Report;
  last: { period: string; entries: Entries } | null;
  remarks: Entries;
}

export function ReportForm({ plan, indicator, shape, report, last, remarks }: Props) {
  const { route } = useLocation();
  const [sending, setSending] = useState(false);
  useEffect(() => {
    const letGo = holdOpen(report.key);
    void report.restore();
    return () => letGo(report.leave());
  }, [report]);
  const conflict = report.conflict.value;
  if (conflict !== null)
    return <Conflict report={report} shape={shape} theirs={conflict.submission} />;
  const entries = report.entries.value;
  const { fields } = gather(shape, entries);
  const wanted = report.wanted.value;
  const errors = [
    ...errorsOf(report.problem.value, fields, report.unreadable.value),
    ...wanted.map((slug) => ({ field: noteField(slug), text: t("entry.check.noteMissing") })),
  ];
  const byField = new Map(
    errors.flatMap((error) => (error.field === null ? [] : [[error.field, error.text] as const])),
  );
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSending(true);
    const sent = await report.submit();
    setSending(false);
    if (sent !== null) route(`${paths.submission(plan, sent.id)}?sent=1`);
    else if (report.lost) await report.wait("submit").then(() => route(paths.outbox()));
  };
  const save = async (): Promise<void> => {
    if (!(await report.save()) && report.lost) await report.wait("save");
  };
  return (
    <form class="report" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} />
      <Restored report={report} />
      <InOutbox waiting={report.waiting.value} />
      {last !== null && <LastFigures last={last} onCopy={() => report.fill({ ...last.entries })} />}
      <ValueCells
        indicator={indicator}
        shape={shape}
        entries={entries}
        last={last?.entries ?? {}}
        remarks={remarks}
        errors={byField}
        onType={(field, text) => report.type(field, text)}
      />
      <AskDoubts
        doubts={report.doubts.value}
        notes={report.notes.value}
        wanted={wanted}
        onNote={(slug, note) => report.explain(slug, note)}
      />
      <AreaField
        id="narrative"
        label={t("report.narrative")}
        hint={t("report.narrativeHelp")}
        error={byField.get("narrative") ?? null}
        value={report.narrative.value}
        onValue={(text) => report.tell(text)}
      />
      <Attach
        kind="submission"
        held={() => report.submission?.id ?? null}
        again={report.problem.value}
        inTurn={(work) => report.during(work)}
      />
      <div class="form-end">
        <button type="submit" class="button" disabled={sending}>
          {sending ? t("report.sending") : t("report.send")}
        </button>
        <button type="button" class="button button-quiet" onClick={() => void save()}>
          {t("report.save")}
        </button>
        <SavedMark saved={report.saved.value} />
      </div>
    </form>
  );
}

function SavedMark({ saved }: { saved: Saved }) {
  return (
    <p class={`saved saved-${saved}`} role="status">
      {saved === "untouched" ? "" : t(`saved.${saved}`)}
    </p>
  );
}

function Restored({ report }: { report: Report }) {
  const at = report.restored.value;
  if (at === null) return null;
  return <p class="notice">{t("report.restored", { at: formatMoment(at) })}</p>;
}

function LastFigures({ last, onCopy }: { last: { period: string }; onCopy: () => void }) {
  return (
    <p class="notice">
      {t("report.lastPeriod", { period: formatPeriod(last.period) })}{" "}
      <button type="button" class="link-button" onClick={onCopy}>
        {t("report.copyLast")}
      </button>
    </p>
  );
}
