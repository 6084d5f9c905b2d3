import { ConversionError } from "../problems/conversion-error.ts";
import type { Report } from "../problems/report.ts";
import { linesOf } from "./lines.ts";
import type { Source } from "./source.ts";

/** A line of a file of JSON lines, which is an object. */
export interface JsonLine {
  /** Number of the line, counted from 1. */
  readonly number: number;
  readonly value: JsonRecord;
  /** How many characters the line has. */
  readonly length: number;
}

/** An object of JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The objects of a file that has one a line. Lines that are none are reported and left out.
 *
 * @throws {ConversionError} when the first line is none already, so that this is another kind of file.
 */
export async function* jsonLines(
  source: Source,
  { report, file }: { readonly report: Report; readonly file?: string | undefined },
): AsyncGenerator<JsonLine, void, void> {
  let isFirst = true;
  for await (const { number, text } of linesOf(source)) {
    if (text.trim() === "") continue;
    const value = parsed(text);
    if (isRecord(value)) yield { number, value, length: text.length };
    else {
      const message = "The line is no JSON object, which each line of such a file is.";
      const problem = { kind: "invalid", message, file, line: number } as const;
      if (isFirst) throw new ConversionError(problem);
      report.add(problem);
    }
    isFirst = false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value of JSON is an object. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
