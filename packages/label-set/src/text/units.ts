import type { Span } from "../geometry/shapes.ts";
import { bytes, checkText, codePoints, converted, offsetsFrom, offsetsTo } from "./offsets.ts";

/**
 * Spans counted in Unicode code points, as Python counts, as the spans of UTF-16 code units that labels have. The text is
 * gone through once, however many spans there are.
 *
 * @param text The whole text of the asset.
 * @param spans The spans, in code points from 0, `end` after the last one; in any order. Their other keys stay.
 * @throws {LabelError} when a span lies outside the text, or something is no span.
 * @example
 * spansFromCodePoints("😀 Izmir", [{ start: 2, end: 7 }]); // [{ start: 3, end: 8 }]
 */
export function spansFromCodePoints<S extends Span>(text: string, spans: readonly S[]): S[] {
  checkText(text);
  return converted(spans, offsetsFrom(codePoints, text), codePoints.plural);
}

/**
 * Spans of a label, which are counted in UTF-16 code units, as spans of Unicode code points, as Python counts. The text is
 * gone through once, however many spans there are.
 *
 * @param text The whole text of the asset.
 * @param spans The spans, in UTF-16 code units from 0, `end` after the last one; in any order. Their other keys stay.
 * @throws {LabelError} when a span lies outside the text or ends inside a character, or something is no span.
 * @example
 * spansToCodePoints("😀 Izmir", [{ start: 3, end: 8 }]); // [{ start: 2, end: 7 }]
 */
export function spansToCodePoints<S extends Span>(text: string, spans: readonly S[]): S[] {
  checkText(text);
  return converted(spans, offsetsTo(codePoints, text), "UTF-16 code units");
}

/**
 * Spans counted in the bytes of the text as UTF-8, as Rust and Go count, as the spans of UTF-16 code units that labels have.
 * The text is gone through once, however many spans there are.
 *
 * @param text The whole text of the asset.
 * @param spans The spans, in bytes from 0, `end` after the last one; in any order. Their other keys stay.
 * @throws {LabelError} when a span lies outside the text or ends inside a character, or something is no span.
 * @example
 * spansFromBytes("İzmir", [{ start: 0, end: 6 }]); // [{ start: 0, end: 5 }]
 */
export function spansFromBytes<S extends Span>(text: string, spans: readonly S[]): S[] {
  checkText(text);
  return converted(spans, offsetsFrom(bytes, text), bytes.plural);
}

/**
 * Spans of a label, which are counted in UTF-16 code units, as spans of the bytes of the text as UTF-8, as Rust and Go count.
 * The text is gone through once, however many spans there are.
 *
 * @param text The whole text of the asset.
 * @param spans The spans, in UTF-16 code units from 0, `end` after the last one; in any order. Their other keys stay.
 * @throws {LabelError} when a span lies outside the text or ends inside a character, or something is no span.
 * @example
 * spansToBytes("İzmir", [{ start: 0, end: 5 }]); // [{ start: 0, end: 6 }]
 */
export function spansToBytes<S extends Span>(text: string, spans: readonly S[]): S[] {
  checkText(text);
  return converted(spans, offsetsTo(bytes, text), "UTF-16 code units");
}
