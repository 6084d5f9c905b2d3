import { type Source, textOf } from "./source.ts";

/** A line of a file, without its end. */
export interface Line {
  /** Number of the line, counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a source, whether they end with LF or CRLF. */
export async function* linesOf(source: Source): AsyncGenerator<Line, void, void> {
  let number = 0;
  let rest = "";
  for await (const piece of textOf(source)) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) yield { number: ++number, text: text.endsWith("\r") ? text.slice(0, -1) : text };
  }
  if (rest !== "") yield { number: ++number, text: rest };
}
