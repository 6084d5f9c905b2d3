import { linesOf } from "../files/lines.ts";
import type { Source } from "../files/source.ts";
import { ConversionError } from "../problems/conversion-error.ts";

/** A line of a label file that has something on it. */
export interface LabelLine {
  readonly number: number;
  readonly text: string;
  readonly numbers: readonly number[];
}

/**
 * The lines of a label file. What is no number is `NaN`.
 *
 * @param unreadable Is told why the file is no text; there are no lines then.
 */
export async function labelLines(
  source: Source,
  unreadable: (message: string) => void,
): Promise<LabelLine[] | undefined> {
  const lines: LabelLine[] = [];
  try {
    for await (const { number, text } of linesOf(source)) {
      const trimmed = text.trim();
      if (trimmed !== "") lines.push({ number, text: trimmed, numbers: trimmed.split(/\s+/).map(Number) });
    }
    return lines;
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    unreadable(error.problem.message);
    return undefined;
  }
}
