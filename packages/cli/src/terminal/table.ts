import { safeLine } from "./safe-text.ts";
import type { Style } from "./style.ts";
import { cut, widthOf } from "./width.ts";

/** A column of a table. */
export interface Column<Row> {
  title: string;
  value(row: Row): unknown;
  /** Whether it is set to the right, as numbers are. */
  isNumber?: boolean;
}

/** How a table is laid out. */
export interface Layout {
  /** Columns of the terminal, in characters. */
  width: number;
  style: Style;
}

const gap = "  ";

/** The lines of a table for people: columns under their titles, and cells cut so that a row fits into a line. */
export function tableLines<Row>(rows: readonly Row[], columns: readonly Column<Row>[], layout: Layout): string[] {
  const cells = rows.map((row) => columns.map(({ value }) => cellText(value(row))));
  const wanted = columns.map(({ title }, index) => Math.max(widthOf(title), ...widths(cells, index)));
  const given = fit(wanted, layout.width - gap.length * (columns.length - 1));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => padded(text, given[index] ?? 0, columns[index]?.isNumber === true))
      .join(gap)
      .trimEnd();
  const head = layout.style("bold", line(columns.map(({ title }) => title)));
  return [head, ...cells.map(line)];
}

/** The lines of a table for programs: cells whole, with tabs between them, and no titles. */
export function tabLines<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  return rows.map((row) => columns.map(({ value }) => cellText(value(row))).join("\t"));
}

/** A value as the text of a cell: structures as JSON, nothing as nothing. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return safeLine(typeof value === "object" ? JSON.stringify(value) : String(value));
}

// Spreading as many arguments as there are rows could exceed the stack.
function widths(cells: readonly (readonly string[])[], index: number): [number] {
  return [cells.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? "")), 0)];
}

/** Takes from the widest columns until all fit. */
function fit(wanted: readonly number[], available: number): number[] {
  const given = [...wanted];
  const smallest = 4;
  let excess = given.reduce((sum, width) => sum + width, 0) - available;
  while (excess > 0) {
    const widest = Math.max(...given);
    if (widest <= smallest) break;
    given[given.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return given;
}

function padded(text: string, width: number, isNumber: boolean): string {
  const shown = cut(text, width);
  const rest = " ".repeat(Math.max(0, width - widthOf(shown)));
  return isNumber ? rest + shown : shown + rest;
}
