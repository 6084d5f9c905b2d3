import type { Span } from "../geometry/shapes.ts";
import { at, root } from "../shared/location.ts";
import { type Problem, reportTo } from "../shared/problems.ts";
import { bytes, checkSpans, checkText, codePoints, type Offsets, offsetsFrom, type Unit } from "./offsets.ts";

/** A span of a text, in UTF-16 code units from 0, with what it selects. */
export interface SelectedSpan extends Span {
  /** The text from `start` up to `end`. */
  readonly selection?: string;
}

/** What can be wrong with the span of a text. */
export type SelectionProblemCode = "outside-text" | "other-selection";

/**
 * Checks spans against their text: that they lie in it, and that `selection` is what stands there. Where it stands there
 * when offsets are taken for code points or bytes, the message says so.
 *
 * That labels count in UTF-16 code units, as JavaScript and the web application do, is inferred.
 *
 * @param text The whole text of the asset.
 * @param spans The spans, in UTF-16 code units from 0, `end` after the last one. Without a `selection` only the place is checked.
 * @returns Everything that is wrong, with JSON pointers into the list; nothing when all is well.
 * @throws {LabelError} when something is no span.
 * @example
 * const spans = [{ start: 2, end: 7, selection: "Izmir" }];
 * for (const { message } of checkSelections("😀 Izmir", spans)) console.log(message);
 */
export function checkSelections(text: string, spans: readonly SelectedSpan[]): Problem<SelectionProblemCode>[] {
  checkText(text);
  checkSpans(spans);
  const problems: Problem<SelectionProblemCode>[] = [];
  const report = reportTo(problems);
  const otherUnits = [codePoints, bytes].map((unit) => readBy(unit, text));
  for (const [i, { start, end, selection }] of spans.entries()) {
    const isInText = [start, end].every(Number.isInteger) && 0 <= start && start <= end && end <= text.length;
    const found = isInText ? text.slice(start, end) : undefined;
    if (found !== undefined && (selection === undefined || found === selection)) continue;
    const fits = otherUnits.find((read) => selection !== undefined && read.span(start, end) === selection);
    const hint = fits === undefined ? "" : ` Counted in ${fits.unit.plural}, it would fit: convert the spans first.`;
    if (found === undefined) {
      const place = `goes from ${start} to ${end}, but the text has 0 to ${text.length} UTF-16 code units.`;
      report("outside-text", at(root, i), place + hint);
    } else {
      const difference = `must select ${quoted(found)}, which stands from ${start} to ${end}; it says ${quoted(selection)}.`;
      report("other-selection", at(at(root, i), "selection"), difference + hint);
    }
  }
  return problems;
}

interface Reader {
  readonly unit: Unit;
  /** The text of a span in this unit, or nothing where there is none. */
  span(start: number, end: number): string | undefined;
}

/** Counts in a unit only when something is asked of it. */
function readBy(unit: Unit, text: string): Reader {
  let offsets: Offsets | undefined;
  const span = (start: number, end: number): string | undefined => {
    offsets ??= offsetsFrom(unit, text);
    const [from = -1, to = -1] = [offsets[start], offsets[end]];
    return from < 0 || to < from ? undefined : text.slice(from, to);
  };
  return { unit, span };
}

const mostQuoted = 40;

function quoted(text: unknown): string {
  if (typeof text !== "string") return JSON.stringify(text) ?? "nothing";
  return JSON.stringify(text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text);
}
