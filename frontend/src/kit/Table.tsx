/**
 * A table that stays readable on a phone.
 *
 * On a narrow screen each row becomes a card and each cell carries its column's name (data-label),
 * so nothing has to be scrolled sideways. Roles are stated because the card layout would drop them.
 */
import type { ComponentChildren } from "preact";

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ComponentChildren;
  numeric?: boolean;
  /** The cell that names the row. */
  head?: boolean;
  /** Only where there is room for it; other cells say the same in words. */
  wide?: boolean;
}

interface Props<Row> {
  caption: string;
  /** Whether the caption is only for people who listen to the page. */
  quiet?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  id: (row: Row) => string;
  dense?: boolean;
}

export function Table<Row>({
  caption,
  quiet = false,
  columns,
  rows,
  id,
  dense = false,
}: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display changes on phones would drop the role.
    <table class={dense ? "table table-dense" : "table"} role="table">
      <caption class={quiet ? "hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col" class={kindOf(column)}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={id(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function kindOf<Row>({ numeric = false, wide = false }: Column<Row>): string | undefined {
  if (wide) return "wide-only";
  return numeric ? "numeric" : undefined;
}

function TableRow<Row>({ row, columns }: { row: Row; columns: Column<Row>[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above.
    <tr role="row">
      {columns.map((column) => {
        const kind = kindOf(column);
        return column.head ? (
          <th key={column.name} scope="row" class={kind}>
            {column.cell(row)}
          </th>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: as above.
          <td key={column.name} role="cell" data-label={column.name} class={kind}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
