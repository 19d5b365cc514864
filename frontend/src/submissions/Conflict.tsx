/** Two versions of one report side by side; the person chooses, nothing is lost unseen. */
import type { Submission } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { type Column, Table } from "../kit/Table";
import { groupWords } from "../plans/SeriesTable";
import {
  type Cell,
  type Entries,
  entriesOf,
  type FieldName,
  fieldId,
  fieldsOf,
  type Shape,
} from "./cells";
import type { Report } from "./report";

interface Props {
  report: Report;
  shape: Shape;
  theirs: Submission;
}

interface Row {
  cell: Cell;
  field: FieldName;
}

export function Conflict({ report, shape, theirs }: Props) {
  const mine = report.entries.value;
  const other = entriesOf(theirs.values);
  const rows = shape.cells.flatMap((cell) =>
    fieldsOf(shape.kind).map((field) => ({ cell, field })),
  );
  const shown = (entries: Entries, row: Row) => {
    const text = entries[fieldId(row.cell, row.field)];
    return text ? <bdi>{text}</bdi> : <span class="missing">{t("figure.none")}</span>;
  };
  const columns: Column<Row>[] = [
    {
      name: t("series.group"),
      head: true,
      cell: (row) => `${groupWords(row.cell.sex, row.cell.age)} – ${t(`field.${row.field}`)}`,
    },
    { name: t("conflict.mine"), cell: (row) => shown(mine, row), numeric: true },
    { name: t("conflict.theirs"), cell: (row) => shown(other, row), numeric: true },
  ];
  return (
    <section class="notice" role="alert">
      <h2>{t("conflict.title")}</h2>
      <p>{t("conflict.text", { at: formatMoment(theirs.updated_at) })}</p>
      <Table
        quiet
        caption={t("conflict.title")}
        columns={columns}
        rows={rows}
        id={(row) => fieldId(row.cell, row.field)}
      />
      <p class="row">
        <button type="button" class="button" onClick={() => void report.settle("mine")}>
          {t("conflict.keepMine")}
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => void report.settle("theirs")}
        >
          {t("conflict.takeTheirs")}
        </button>
      </p>
    </section>
  );
}
