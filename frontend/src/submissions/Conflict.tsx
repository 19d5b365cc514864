/** Two versions of one report side by side; the person chooses, nothing is lost unseen. */
import type { Submission } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { TwoVersions } from "../kit/TwoVersions";
import { groupWords } from "../plans/SeriesTable";
import { entriesOf, fieldId, fieldsOf, type Shape } from "./cells";
import type { Report } from "./report";

interface Props {
  report: Report;
  shape: Shape;
  theirs: Submission;
}

export function Conflict({ report, shape, theirs }: Props) {
  const mine = report.entries.value;
  const other = entriesOf(theirs.values);
  const rows = shape.cells.flatMap((cell) =>
    fieldsOf(shape.kind).map((field) => {
      const id = fieldId(cell, field);
      const name = `${groupWords(cell.sex, cell.age)} – ${t(`field.${field}`)}`;
      return { id, name, mine: mine[id] ?? "", theirs: other[id] ?? "" };
    }),
  );
  return (
    <TwoVersions
      numeric
      title={t("conflict.title")}
      text={t("conflict.text", { at: formatMoment(theirs.updated_at) })}
      part={t("series.group")}
      rows={rows}
      settle={(choice) => void report.settle(choice)}
    />
  );
}
