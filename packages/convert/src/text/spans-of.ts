import { checkSelections, type SelectedSpan } from "@ango-hub/label-set/text";
import type { Item, ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { Report } from "../problems/report.ts";

/** A span of a text, in UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  /** The code unit after the last one. */
  readonly end: number;
  readonly object: ItemObject;
  /** Takes what is left out of it. */
  readonly leaveOut: LeaveOut;
}

/** The spans of an item, from the first to the last, of two that begin together the longer one first. */
export function spansOf(item: Item, text: string, report: Report): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const [at, object] of item.objects.entries()) {
    const place = { item: item.externalId, object: object.id ?? String(at) };
    const leaveOut: LeaveOut = (kind, message) => report.add({ kind, message, ...place });
    if (object.kind !== "ner") {
      leaveOut("shape-left-out", `A ${object.kind} is no span of a text.`);
    } else if (object.page) {
      leaveOut("page-left-out", `A text has no pages, and this is on page ${object.page}.`);
    } else {
      const { start, end } = object.shape;
      const wrong = wrongSpan(start, end, text);
      const other = wrong === undefined ? otherSelection(object.shape, text) : undefined;
      if (wrong !== undefined) leaveOut("invalid", `It goes from ${start} to ${end}, ${wrong}`);
      else if (other !== undefined) leaveOut("invalid", `It ${other}`);
      else spans.push({ start, end, object, leaveOut });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function wrongSpan(start: number, end: number, text: string): string | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return "which are no whole numbers, as of a recording.";
  if (start < 0 || end > text.length) return `and the text has 0 to ${text.length} UTF-16 code units.`;
  if (start >= end) return "which marks nothing.";
  return isInside(text, start) || isInside(text, end) ? "which cuts a character in half." : undefined;
}

/** What is wrong where an export says what a span selects, and the text has something else there, white space aside. */
function otherSelection(span: SelectedSpan, text: string): string | undefined {
  const { start, end, selection } = span;
  if (!selection || withoutSpace(selection) === withoutSpace(text.slice(start, end))) return undefined;
  return checkSelections(text, [span])[0]?.message;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Whether an offset stands between the halves of one character. */
function isInside(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
