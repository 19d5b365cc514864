/** The file that comes back: chosen, looked at, and then kept. Nothing changes before that. */
import { useRef, useState } from "preact/hooks";
import { localProblem } from "../api/answers";
import { newKey } from "../api/client";
import type { ImportReport, Problem, WorkbookReport } from "../api/types";
import { language, t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { FileField, isReadable } from "./FileField";
import { sendRows, sendWorkbook } from "./queries";
import { RowsPreview } from "./RowsPreview";
import { isRows } from "./remarks";
import { WorkbookPreview } from "./WorkbookPreview";

interface Props {
  plan: string;
  actor: string;
  period: string;
}

type Seen = { of: "workbook"; report: WorkbookReport } | { of: "rows"; report: ImportReport };
type Mode = "drafts" | "submit";

export function Upload({ plan, actor, period }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<{ mode: Mode; count: number } | null>(null);
  const [busy, setBusy] = useState(false);
  // One key for one keeping: a retry after a lost line must not write twice.
  const key = useRef<{ of: string; key: string } | null>(null);

  const choose = (chosen: File | null) => {
    setFile(chosen);
    setSeen(null);
    setProblem(null);
    setDone(null);
    key.current = null;
  };
  const look = async (chosen: File): Promise<void> => {
    setBusy(true);
    if (!(await isReadable(chosen))) {
      setBusy(false);
      setSeen(null);
      setProblem(localProblem("file-changed"));
      return;
    }
    const wanted = { mode: "preview", actor, period, note: "", token: "" } as const;
    if (isRows(chosen.name)) {
      const got = await sendRows(plan, chosen, language.peek(), true);
      setProblem(got.ok ? null : got.problem);
      setSeen(got.ok ? { of: "rows", report: got.data } : null);
    } else {
      const got = await sendWorkbook(plan, chosen, wanted);
      setProblem(got.ok ? null : got.problem);
      setSeen(got.ok ? { of: "workbook", report: got.data } : null);
    }
    setBusy(false);
  };
  const keep = async (mode: Mode, note: string): Promise<void> => {
    if (file === null || seen === null) return;
    setBusy(true);
    if (!(await isReadable(file))) {
      setBusy(false);
      setProblem(localProblem("file-changed"));
      return;
    }
    const token = seen.of === "workbook" ? seen.report.token : "";
    const of = `${mode} ${token} ${note}`;
    if (key.current?.of !== of) key.current = { of, key: newKey() };
    const got =
      seen.of === "rows"
        ? await sendRows(plan, file, language.peek(), false, key.current.key)
        : await sendWorkbook(plan, file, { mode, actor, period, note, token }, key.current.key);
    setBusy(false);
    if (!got.ok) {
      const lost = got.problem.status === 0;
      // What stands against it now is shown anew, unless only the line was lost.
      if (!lost) await look(file);
      setProblem(got.problem);
      return;
    }
    setProblem(null);
    setSeen(null);
    setDone({ mode, count: countOf(seen, mode) });
  };
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t("workbook.upload")}</h2>
      <FileField
        label={t("workbook.file")}
        hint={t("workbook.fileHelp")}
        busy={busy}
        file={file}
        seen={seen !== null}
        onFile={choose}
        look={(chosen) => void look(chosen)}
      />
      {problem !== null && <Failure problem={problem} />}
      {done !== null && <Done plan={plan} mode={done.mode} count={done.count} />}
      {seen?.of === "workbook" && (
        <WorkbookPreview
          report={seen.report}
          busy={busy}
          keep={(mode, note) => void keep(mode, note)}
        />
      )}
      {seen?.of === "rows" && (
        <RowsPreview report={seen.report} busy={busy} keep={() => void keep("drafts", "")} />
      )}
    </section>
  );
}

function countOf(seen: Seen, mode: Mode): number {
  if (seen.of === "rows") return seen.report.submissions;
  return mode === "submit" ? seen.report.as_submissions : seen.report.as_drafts;
}

function Done({ plan, mode, count }: { plan: string; mode: Mode; count: number }) {
  return (
    <div class="notice notice-good" role="status">
      <p>{mode === "submit" ? t("workbook.sent", { count }) : t("workbook.kept", { count })}</p>
      <p>
        <a class="button" href={paths.work(plan)}>
          {t("workbook.toWork")}
        </a>
      </p>
    </div>
  );
}
