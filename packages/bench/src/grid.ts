// A table as text, CSV (RFC 4180) or Markdown.
import { stringify } from "csv-stringify/sync";

export const FORMATS = ["table", "csv", "json", "markdown"] as const;
export type Format = (typeof FORMATS)[number];

/** Columns by name, and rows of as many cells. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines under the table. */
  readonly notes?: readonly string[];
}

/** Cells that begin as a number stand at the right of their column. */
const isNumber = (cell: string): boolean => /^[-+]?[\d.]/.test(cell) || cell === "";

/** @param format any but `json`, which has no use for a grid */
export function render(grid: Grid, format: Exclude<Format, "json">): string {
  switch (format) {
    case "csv":
      return stringify([grid.columns, ...grid.rows] as string[][]);
    case "markdown":
      return markdown(grid);
    case "table":
      return plain(grid);
  }
}

function markdown({ columns, rows, notes = [] }: Grid): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |\n`;
  const right = columns.map((_, n) => rows.every((r) => isNumber(r[n] ?? "")));
  const rule = `|${right.map((r) => (r ? "--:" : "---")).join("|")}|\n`;
  const under = notes.length > 0 ? `\n${notes.map((n) => `${n}  \n`).join("")}` : "";
  return line(columns) + rule + rows.map(line).join("") + under;
}

function plain({ columns, rows, notes = [] }: Grid): string {
  const width = columns.map((name, n) => Math.max(name.length, ...rows.map((r) => (r[n] ?? "").length)));
  const right = columns.map((_, n) => n > 0 && rows.every((r) => isNumber(r[n] ?? "")));
  const line = (cells: readonly string[]): string =>
    `${cells
      .map((c, n) => (right[n] ? c.padStart(width[n] ?? 0) : c.padEnd(width[n] ?? 0)))
      .join("  ")
      .trimEnd()}\n`;
  const rule = `${width.map((w) => "-".repeat(w)).join("  ")}\n`;
  return line(columns) + rule + rows.map(line).join("") + notes.map((n) => `${n}\n`).join("");
}

/** Three significant digits, without an exponent. */
export function figure(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 6));
}
