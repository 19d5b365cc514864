/** What a workbook would change, cell by cell: what is there now, and what the workbook says. */
import type { Kind, WorkbookReport } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { language, t } from "../kit/i18n";
import { More } from "../kit/More";
import { formatNumber } from "../kit/numbers";
import { type Column, Table } from "../kit/Table";
import { Code, Words } from "../kit/Words";
import { AreaName } from "../plans/AreaName";
import { groupWords } from "../plans/SeriesTable";
import { Place } from "./Remarks";
import { type Difference, type Line, linesOf } from "./remarks";

export function Changes({ report }: { report: WorkbookReport }) {
  const lines = linesOf(report);
  if (lines.length === 0) return null;
  const columns: Column<Line>[] = [
    { name: t("workbook.fact"), head: true, cell: ({ fact }) => <FactName fact={fact} /> },
    {
      name: t("series.group"),
      cell: ({ difference }) =>
        difference === null ? t("workbook.narrative") : groupWords(difference.sex, difference.age),
    },
    {
      name: t("workbook.cell"),
      cell: ({ fact, difference }) => (
        <Place address={difference?.cell ?? fact.narrative?.cell ?? fact.cell} />
      ),
    },
    { name: t("workbook.before"), cell: (line) => <Before line={line} /> },
    { name: t("workbook.after"), cell: (line) => <After line={line} /> },
  ];
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t("workbook.changes")}</h2>
      <More items={lines}>
        {(shown) => (
          <Table
            quiet
            dense
            caption={t("workbook.changes")}
            columns={columns}
            rows={shown}
            id={({ fact, difference }) =>
              `${fact.indicator} ${fact.period} ${fact.area} ${difference?.sex} ${difference?.age} ${difference === null}`
            }
          />
        )}
      </More>
    </section>
  );
}

function FactName({ fact }: { fact: Line["fact"] }) {
  return (
    <>
      <Words text={fact.title} /> <Code>{fact.indicator}</Code>
      <span class="cell-note">
        <AreaName code={fact.area} /> · {formatPeriod(fact.period)}
      </span>
    </>
  );
}

function Before({ line: { fact, difference } }: { line: Line }) {
  if (difference === null) return <Told text={fact.narrative?.before ?? null} />;
  return <Held kind={fact.kind} held={difference.before} />;
}

function After({ line: { fact, difference } }: { line: Line }) {
  if (difference === null) return <Told text={fact.narrative?.after ?? null} />;
  return <Held kind={fact.kind} held={difference.after} />;
}

function Told({ text }: { text: string | null }) {
  return text === null ? <Nothing /> : <bdi class="told">{text}</bdi>;
}

function Nothing() {
  return <span class="missing">{t("figure.none")}</span>;
}

function Held({ kind, held }: { kind: Kind; held: Difference["before"] }) {
  if (held === null) return <Nothing />;
  if (kind === "qualitative") return <Told text={held.text} />;
  if (kind === "yes_no") return <span>{held.yes ? t("answer.yes") : t("answer.no")}</span>;
  const { numerator, denominator, value } = held;
  if (kind === "percentage" && numerator !== null && denominator !== null)
    return <span class="figure">{t("series.ratio", { numerator, denominator })}</span>;
  if (value === null) return <Nothing />;
  return <span class="figure">{formatNumber(value, language.value)}</span>;
}
