import { type Source, textOf } from "../files/source.ts";
import { ConversionError } from "../problems/conversion-error.ts";

/** A row of a CSV file. */
export interface CsvRow {
  /** Number of the line that it begins in, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file: lines end with LF, CRLF or CR, cells may be quoted, and have delimiters, lines and doubled quotes in them
 * then. Empty lines are none.
 *
 * @throws {ConversionError} when a quote is never closed.
 */
export async function* csvRows(
  source: Source,
  { delimiter = ",", file }: { readonly delimiter?: string | undefined; readonly file?: string | undefined },
): AsyncGenerator<CsvRow, void, void> {
  const special = new RegExp(`["\\r\\n${delimiter === "\t" ? "\\t" : `\\${delimiter}`}]`, "g");
  let [line, rowLine, quoteLine] = [1, 1, 1];
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "closed" = "start";
  let endedWithCr = false;
  for await (const piece of textOf(source)) {
    let from = 0;
    // A line feed that follows the carriage return of the piece before is of the same line end.
    if (endedWithCr && piece.startsWith("\n")) from = 1;
    endedWithCr = false;
    while (from < piece.length) {
      if (state === "quoted") {
        const quote = piece.indexOf('"', from);
        const text = piece.slice(from, quote < 0 ? undefined : quote);
        line += linesIn(text);
        cell += text;
        if (quote < 0) break;
        state = "closed";
        from = quote + 1;
        continue;
      }
      if (state === "closed" && piece[from] === '"') {
        cell += '"';
        state = "quoted";
        from += 1;
        continue;
      }
      special.lastIndex = from;
      const found = special.exec(piece);
      if (!found) {
        cell += piece.slice(from);
        if (state === "start") state = "plain";
        break;
      }
      const [character] = found;
      cell += piece.slice(from, found.index);
      from = found.index + 1;
      if (character === '"') {
        // A quote within a plain cell is a character like any other.
        if (state === "start" && cell === "") [state, quoteLine] = ["quoted", line];
        else [cell, state] = [`${cell}"`, state === "start" ? "plain" : state];
      } else {
        cells.push(cell);
        [cell, state] = ["", "start"];
        if (character === delimiter) continue;
        line += 1;
        if (character === "\r" && from === piece.length) endedWithCr = true;
        else if (character === "\r" && piece[from] === "\n") from += 1;
        if (cells.length > 1 || cells[0] !== "") yield { line: rowLine, cells };
        [cells, rowLine] = [[], line];
      }
    }
  }
  if (state === "quoted") {
    const message = `A quote is opened in line ${quoteLine} and never closed.`;
    throw new ConversionError({ kind: "invalid", message, file, line: quoteLine });
  }
  if (cell !== "" || cells.length > 0) yield { line: rowLine, cells: [...cells, cell] };
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}
