/** What a CSV file would bring, and what stands against it by row and column. */
import type { ImportReport, RowFault } from "../api/types";
import { t } from "../kit/i18n";
import { explainRemark } from "../kit/problems";
import { Remarks } from "./Remarks";
import { groupFaults } from "./remarks";

/** What is wrong with the rows of a file, each with its row and column. */
export function RowFaults({ count, faults }: { count: number; faults: readonly RowFault[] }) {
  const place = (row: number, column: string | null): string =>
    column === null ? t("workbook.row", { row }) : t("workbook.rowColumn", { row, column });
  return (
    <Remarks
      id="x-errors"
      tone="bad"
      title={t("workbook.errors", { count })}
      hint={t("workbook.errorsHelp")}
      groups={groupFaults(faults, explainRemark, place)}
    />
  );
}

interface Props {
  report: ImportReport;
  busy: boolean;
  keep: () => void;
}

export function RowsPreview({ report, busy, keep }: Props) {
  return (
    <section class="preview" aria-label={t("workbook.preview")}>
      <p role="status">{t("workbook.rows", { rows: report.rows, facts: report.submissions })}</p>
      <RowFaults count={report.fault_count} faults={report.faults} />
      {report.fault_count === 0 && (
        <p>
          <button type="button" class="button" disabled={busy} onClick={keep}>
            {t("workbook.keep", { count: report.submissions })}
          </button>
        </p>
      )}
    </section>
  );
}
