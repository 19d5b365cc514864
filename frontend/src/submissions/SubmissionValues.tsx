/** What a submission reports, with its account. */
import type { Kind, Submission, Value } from "../api/types";
import { language, t } from "../kit/i18n";
import { formatNumber, formatPercent } from "../kit/numbers";
import { type Column, Table } from "../kit/Table";
import { Words } from "../kit/Words";
import { unitWord } from "../plans/current";
import { groupWords } from "../plans/SeriesTable";

export function SubmissionValues({ submission }: { submission: Submission }) {
  const { kind, unit } = submission.indicator;
  return (
    <>
      <ValuesTable kind={kind} unit={unit} values={submission.values} />
      {submission.narrative !== null && (
        <blockquote class="narrative">
          <Words text={submission.narrative} />
        </blockquote>
      )}
    </>
  );
}

export function ValuesTable({
  kind,
  unit,
  values,
}: {
  kind: Kind;
  unit: string;
  values: readonly Value[];
}) {
  if (values.length === 0) return <p class="missing">{t("values.none")}</p>;
  const columns: Column<Value>[] = [
    { name: t("series.group"), head: true, cell: (value) => groupWords(value.sex, value.age) },
    {
      name: t("series.value"),
      numeric: true,
      cell: (value) => <ShownValue kind={kind} unit={unit} value={value} />,
    },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("values.title")}
      columns={columns}
      rows={values}
      id={(value) => `${value.sex} ${value.age}`}
    />
  );
}

export function ShownValue({ kind, unit, value }: { kind: Kind; unit: string; value: Value }) {
  if (kind === "qualitative") return <bdi>{value.text ?? t("figure.none")}</bdi>;
  if (kind === "yes_no" && typeof value.yes === "boolean")
    return <span>{value.yes ? t("answer.yes") : t("answer.no")}</span>;
  if (typeof value.numerator === "number" && typeof value.denominator === "number") {
    const { numerator, denominator } = value;
    const share =
      denominator === 0 ? "–" : formatPercent((100 * numerator) / denominator, language.value);
    return (
      <>
        <span class="figure">{share}</span>
        <span class="cell-note">{t("series.ratio", { numerator, denominator })}</span>
      </>
    );
  }
  if (typeof value.value !== "number") return <span class="missing">{t("figure.none")}</span>;
  return (
    <span class="figure-with-unit">
      <span class="figure">{formatNumber(value.value, language.value)}</span>
      <span class="unit">{unitWord(unit, value.value)}</span>
    </span>
  );
}
