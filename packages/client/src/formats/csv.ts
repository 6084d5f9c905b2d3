/**
 * Reads a table of texts whose first line names the columns, as RFC 4180 has it: values may be quoted, with quotes doubled in
 * them, and then hold separators and line breaks.
 */
export function parseTable(text: string, separator: "," | "\t" | ";"): Record<string, string>[] {
  const [names = [], ...rows] = cells(text.replace(/^\ufeff/, ""), separator);
  return rows
    .filter((row) => row.length > 1 || row[0] !== "")
    .map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ""])));
}

function cells(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const { value, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    row.push(value);
    at = end + 1;
    if (text[end] === separator) continue;
    rows.push(row);
    row = [];
    if (text[end] === "\r" && text[at] === "\n") at += 1;
  }
  return rows;
}

function plainCell(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): { value: string; end: number } {
  let value = "";
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    // A quote that is never closed takes the rest.
    if (quote === -1) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}
