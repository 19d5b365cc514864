/** Tables as CSV files that a spreadsheet opens rightly in every script. Pure. */

export type Cell = string | number | boolean | null;

/** A table as a file holds it: its columns' names and its rows, figures as plain numbers. */
export interface Sheet {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** The marks that steer direction on a screen; in a file they would only stand in the way. */
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** A cell that a spreadsheet takes as text and never as a formula; a number stays one, below zero too. */
function cellText(value: Cell): string {
  if (typeof value === "number") return String(value);
  const text = value === null ? "" : String(value).replace(INVISIBLE, "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The table as CSV (RFC 4180). */
export function csvOf({ columns, rows }: Sheet): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** The same as the text of a file: the mark in front tells spreadsheets that it is UTF-8. */
export const csvFile = (sheet: Sheet): string => `\ufeff${csvOf(sheet)}`;

/** The table with a column that says in each row what is to be known of all of it. */
export function marked(sheet: Sheet, name: string, text: string): Sheet {
  return {
    columns: [...sheet.columns, name],
    rows: sheet.rows.map((row) => [...row, text]),
  };
}

/** A file's name of its parts, each with only what every system takes in a name. */
export function fileName(parts: readonly string[], ending: string): string {
  const safe = parts.map((part) => part.replace(/[^A-Za-z0-9._-]+/g, "-")).filter(Boolean);
  return `${safe.join("-")}.${ending}`;
}
