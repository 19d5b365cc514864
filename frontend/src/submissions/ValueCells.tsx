/** The fields for the figures: the total first, then its parts, with the last figures beside them. */
import type { Indicator } from "../api/types";
import { AreaField, TextField } from "../kit/Field";
import { language, t } from "../kit/i18n";
import { formatNumber } from "../kit/numbers";
import { Radios } from "../kit/Radios";
import { unitWord } from "../plans/current";
import { groupWords } from "../plans/SeriesTable";
import {
  type Cell,
  type Entries,
  type FieldName,
  fieldId,
  fieldsOf,
  type Shape,
  sumOfParts,
} from "./cells";

interface Props {
  indicator: Indicator;
  shape: Shape;
  entries: Entries;
  last: Entries;
  /** What a return says of single figures, by field. */
  remarks: Entries;
  errors: Map<string, string>;
  onType: (field: string, text: string) => void;
}

export function ValueCells(props: Props) {
  const { shape } = props;
  const [total, ...parts] = shape.cells;
  if (total === undefined) return null;
  if (shape.kind === "yes_no") return <YesNo {...props} cell={total} />;
  if (shape.kind === "qualitative") return <Account {...props} cell={total} />;
  return (
    <>
      <CellFields {...props} cell={total} />
      {parts.length > 0 && (
        <fieldset class="parts">
          <legend>{t("report.parts")}</legend>
          <p class="hint">{t("report.partsHelp")}</p>
          <div class="part-grid">
            {parts.map((cell) => (
              <CellFields key={fieldId(cell, "value")} {...props} cell={cell} />
            ))}
          </div>
          <PartsSum {...props} />
        </fieldset>
      )}
    </>
  );
}

function CellFields({
  indicator,
  shape,
  entries,
  last,
  remarks,
  errors,
  onType,
  cell,
}: Props & { cell: Cell }) {
  return (
    <div class="cell-fields">
      {fieldsOf(shape.kind).map((field) => {
        const id = fieldId(cell, field);
        const before = last[id];
        return (
          <TextField
            key={id}
            id={id}
            numeric
            label={fieldLabel(indicator, cell, field)}
            hint={hintOf(
              before === undefined
                ? null
                : t("report.last", { value: formatNumber(Number(before), language.value) }),
              remarks[id],
            )}
            error={errors.get(id) ?? null}
            value={entries[id] ?? ""}
            onValue={(text) => onType(id, text)}
          />
        );
      })}
    </div>
  );
}

/** The last figure, and what the return asks about this one. */
function hintOf(last: string | null, remark: string | undefined) {
  if (remark === undefined) return last ?? undefined;
  return (
    <>
      {last !== null && <span>{last} </span>}
      <strong>{t("entry.remarks.asked", { note: remark })}</strong>
    </>
  );
}

function fieldLabel(indicator: Indicator, cell: Cell, field: FieldName): string {
  const group = groupWords(cell.sex, cell.age);
  if (field === "numerator") return t("report.numerator", { group });
  if (field === "denominator") return t("report.denominator", { group });
  if (cell.sex === null && cell.age === null)
    return t("report.total", { unit: unitWord(indicator.unit, null) });
  return group;
}

/** The running sum of the parts beside the total, before the server would say that they differ. */
function PartsSum({ shape, entries }: Props) {
  const field = fieldsOf(shape.kind)[0] ?? "value";
  const sum = sumOfParts(shape, entries, field);
  return (
    <p class="parts-sum" role="status">
      {sum === null ? "" : t("report.sum", { sum })}
    </p>
  );
}

function YesNo({ entries, errors, onType, cell, last, remarks }: Props & { cell: Cell }) {
  const id = fieldId(cell, "yes");
  const before = last[id];
  return (
    <Radios
      id={id}
      legend={t("report.yesNo")}
      hint={hintOf(
        before === undefined
          ? null
          : t("report.last", { value: before === "yes" ? t("answer.yes") : t("answer.no") }),
        remarks[id],
      )}
      value={entries[id] ?? ""}
      error={errors.get(id) ?? null}
      choices={[
        { value: "yes", label: t("answer.yes") },
        { value: "no", label: t("answer.no") },
      ]}
      onValue={(text) => onType(id, text)}
    />
  );
}

function Account({ entries, errors, onType, cell, remarks }: Props & { cell: Cell }) {
  const id = fieldId(cell, "text");
  return (
    <AreaField
      id={id}
      label={t("report.account")}
      hint={hintOf(t("report.accountHelp"), remarks[id])}
      value={entries[id] ?? ""}
      error={errors.get(id) ?? null}
      onValue={(text) => onType(id, text)}
    />
  );
}
