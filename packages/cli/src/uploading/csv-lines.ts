import { UsageError } from "../terminal/usage-error.ts";

/** A row of a table, by the names of its columns, and the line that it begins at. */
export interface Row {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** Reads a table line by line, as RFC 4180 has it. Its first line names the columns, and shows what stands between cells. */
export async function* rowsOf(lines: AsyncIterable<string>): AsyncGenerator<Row, void, void> {
  let columns: readonly string[] | undefined;
  let separator = ",";
  let number = 0;
  let open = { text: "", line: 0 };
  for await (const line of lines) {
    number += 1;
    const text = open.text === "" ? line : `${open.text}\n${line}`;
    const from = open.text === "" ? number : open.line;
    // Quotes come in pairs, and a line break between those of a pair is one of a cell.
    open = text.split('"').length % 2 === 0 ? { text, line: from } : { text: "", line: 0 };
    if (open.text !== "" || text.trim() === "") continue;
    if (columns) yield { line: from, cells: named(columns, cellsOf(text, separator), from) };
    else {
      separator = [",", "\t", ";"].find((one) => text.includes(one)) ?? ",";
      columns = cellsOf(text.replace(/^\ufeff/, ""), separator).map((name) => name.trim());
    }
  }
  if (open.text !== "") throw new UsageError(`Line ${open.line}: a quote is never closed.`);
}

function named(columns: readonly string[], cells: readonly string[], line: number): Record<string, string> {
  if (cells.length > columns.length)
    throw new UsageError(`Line ${line} has ${cells.length} cells, but there are ${columns.length} columns.`);
  return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]));
}

function cellsOf(text: string, separator: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}]*))(${separator}|$)`, "sy");
  const cells: string[] = [];
  for (let isLast = false; !isLast; ) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    isLast = !end;
  }
  return cells;
}
