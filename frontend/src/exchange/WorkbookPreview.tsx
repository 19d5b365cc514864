/** What a workbook would change, what stands against it, and the two ways to keep it. */
import { useState } from "preact/hooks";
import type { WorkbookReport } from "../api/types";
import { AreaField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { explainRemark } from "../kit/problems";
import { doubtWords } from "../submissions/doubts";
import { Changes } from "./Changes";
import { Remarks } from "./Remarks";
import { asksNote, CHANGED, groupRemarks, type Say } from "./remarks";

/** What every way of reporting warns of has its words with the form; the rest is a workbook's. */
const explainWarning: Say = ({ slug, params }) =>
  slug === CHANGED ? explainRemark({ slug, params }) : doubtWords({ slug, params, pointer: "" });

interface Props {
  report: WorkbookReport;
  busy: boolean;
  keep: (mode: "drafts" | "submit", note: string) => void;
}

export function WorkbookPreview({ report, busy, keep }: Props) {
  const { errors, missing, warnings, notices } = report;
  return (
    <section class="preview" aria-label={t("workbook.preview")}>
      <p role="status">
        {t("workbook.counts", {
          created: report.created,
          changed: report.changed,
          unchanged: report.unchanged,
          refused: report.refused,
        })}
      </p>
      <Remarks
        id="x-errors"
        tone="bad"
        title={t("workbook.errors", { count: report.error_count })}
        hint={t("workbook.errorsHelp")}
        groups={groupRemarks(errors, explainRemark)}
      />
      <Remarks
        id="x-missing"
        tone="warn"
        title={t("workbook.missing")}
        hint={t("workbook.missingHelp")}
        groups={errors.length > 0 ? [] : groupRemarks(missing, explainRemark)}
      />
      <Remarks
        id="x-notices"
        tone="info"
        title={t("workbook.notices")}
        groups={groupRemarks(notices, explainRemark)}
      />
      <Changes report={report} />
      <Remarks
        id="x-warnings"
        tone="warn"
        title={t("workbook.warnings", { count: report.warning_count })}
        hint={t("workbook.warningsHelp")}
        groups={groupRemarks(warnings, explainWarning)}
      />
      <Keep report={report} busy={busy} keep={keep} />
    </section>
  );
}

function Keep({ report, busy, keep }: Props) {
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  if (report.errors.length > 0) return null;
  if (report.as_drafts + report.as_submissions === 0)
    return <Empty title={t("workbook.nothing")}>{t("workbook.nothingHelp")}</Empty>;
  const unsaid = (mode: "drafts" | "submit") =>
    note.trim() === "" && report.warnings.some(({ slug }) => asksNote(slug, mode));
  const go = (mode: "drafts" | "submit") => {
    setAsked(unsaid(mode));
    if (unsaid(mode)) document.getElementById("x-note")?.focus();
    else keep(mode, note.trim());
  };
  return (
    <>
      {report.warnings.length > 0 && (
        <AreaField
          id="x-note"
          label={t("workbook.note")}
          hint={t("workbook.noteHelp")}
          value={note}
          error={asked && note.trim() === "" ? t("workbook.noteMissing") : null}
          onValue={setNote}
        />
      )}
      <p class="row">
        {report.missing.length === 0 && (
          <button type="button" class="button" disabled={busy} onClick={() => go("submit")}>
            {t("workbook.submit", { count: report.as_submissions })}
          </button>
        )}
        {report.as_drafts > 0 && (
          <button
            type="button"
            class={report.missing.length === 0 ? "button button-quiet" : "button"}
            disabled={busy}
            onClick={() => go("drafts")}
          >
            {t("workbook.keep", { count: report.as_drafts })}
          </button>
        )}
      </p>
    </>
  );
}
