/** Who took part, with the total; what is hidden says so. */
import type { ActivityReport } from "../api/types";
import { t } from "../kit/i18n";
import { type Column, Table } from "../kit/Table";
import { groupWords } from "../plans/SeriesTable";
import { shown } from "./words";

interface Row {
  sex: string | null;
  age: string | null;
  count: number | null;
}

export function ParticipantsTable({ report }: { report: ActivityReport }) {
  const rows: Row[] = [{ sex: null, age: null, count: report.total }, ...report.participants];
  const columns: Column<Row>[] = [
    { name: t("series.group"), head: true, cell: (row) => groupWords(row.sex, row.age) },
    { name: t("activity.count"), numeric: true, cell: (row) => shown(row.count) },
  ];
  return (
    <>
      <Table
        dense
        caption={t("activity.participants")}
        columns={columns}
        rows={rows}
        id={(row) => `${row.sex} ${row.age}`}
      />
      {report.suppressed && <p class="hint">{t("activity.hiddenHelp")}</p>}
    </>
  );
}
