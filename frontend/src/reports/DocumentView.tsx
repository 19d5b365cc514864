/** A report as a page, drawn from the same blocks as its files. */
import type { ReportBlock, ReportDocument } from "../api/types";
import { Facts } from "../kit/Facts";
import { directionOf } from "../kit/i18n";
import { type Column, Table } from "../kit/Table";
import { Bars } from "./Bars";

export function DocumentView({ document }: { document: ReportDocument }) {
  const { language, facts, blocks, warning } = document;
  return (
    <article class="report-document" lang={language} dir={directionOf(language)}>
      {warning !== null && <p class="notice notice-warn">{warning}</p>}
      <Facts
        facts={facts.map(({ label, value }) => ({ name: label, value: <bdi>{value}</bdi> }))}
      />
      {blocks.map((block, index) => (
        <Block key={index} block={block} document={document} />
      ))}
    </article>
  );
}

function Block({ block, document }: { block: ReportBlock; document: ReportDocument }) {
  switch (block.kind) {
    case "heading":
      return <Heading level={block.level} text={block.text} />;
    case "paragraph":
      return <p class={block.manner === "note" ? "hint" : undefined}>{block.text}</p>;
    case "bullets":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case "bar_chart":
      return <Bars chart={block} language={document.language} />;
    case "table":
      return <Rows table={block} unknown={document.unknown} />;
  }
}

/** A section's title; the page's own is the first. */
function Heading({ level, text }: { level: number; text: string }) {
  if (level === 1) return <h2>{text}</h2>;
  return level === 2 ? <h3>{text}</h3> : <h4>{text}</h4>;
}

type TableBlock = Extract<ReportBlock, { kind: "table" }>;
type Row = { cells: TableBlock["rows"][number]; index: number };

function Rows({ table, unknown }: { table: TableBlock; unknown: string }) {
  const columns: Column<Row>[] = table.columns.map(({ head, align }, place) => ({
    name: head,
    numeric: align === "number",
    head: place === 0,
    cell: ({ cells }) =>
      cells[place]?.text ? <bdi>{cells[place].text}</bdi> : <span class="missing">{unknown}</span>,
  }));
  return (
    <Table
      caption={table.caption}
      quiet
      columns={columns}
      rows={table.rows.map((cells, index) => ({ cells, index }))}
      id={({ index }) => String(index)}
    />
  );
}
