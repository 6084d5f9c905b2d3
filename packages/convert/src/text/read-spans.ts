import { spansFromCodePoints } from "@ango-hub/label-set/text";
import { isRecord, type JsonRecord } from "../files/json-lines.ts";
import type { ItemObject } from "../items/item.ts";
import { readAttributes } from "../items/read-attributes.ts";
import type { LeaveOut } from "../problems/problem.ts";

/** The spans of a text, in UTF-16 code units. What is none is reported. */
export function readSpans(
  values: readonly unknown[],
  text: string,
  unit: "code-points" | "utf-16",
  leaveOutOf: (at: number) => LeaveOut,
): ItemObject[] {
  // Without characters of two code units, both ways of counting are the same.
  const isPlain = !/[\u{10000}-\u{10ffff}]/u.test(text);
  const length = isPlain || unit === "utf-16" ? text.length : [...text].length;
  const spans = values.flatMap((value, at) => readSpan(value, length, leaveOutOf(at)) ?? []);
  const converted = isPlain || unit === "utf-16" ? spans : spansFromCodePoints(text, spans);
  return converted.map(({ start, end, label, id, attributes, leaveOut }) => ({
    class: label,
    kind: "ner",
    shape: { start, end },
    ...((typeof id === "string" || typeof id === "number") && { id: String(id) }),
    attributes: isRecord(attributes) ? readAttributes(attributes, leaveOut) : {},
  }));
}

interface ReadSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly id?: unknown;
  readonly attributes?: unknown;
  readonly leaveOut: LeaveOut;
}

function readSpan(value: unknown, length: number, leaveOut: LeaveOut): ReadSpan | undefined {
  const { start, end, label, id, attributes } = fieldsOf(value);
  if (typeof label !== "string" || !Number.isInteger(start) || !Number.isInteger(end)) {
    const right = "[start, end, class], or an object with `start`, `end` and `label`";
    leaveOut("invalid", `A span must be ${right}; this is ${JSON.stringify(value)}.`);
    return undefined;
  }
  const span = { start: start as number, end: end as number };
  if (span.start >= 0 && span.start < span.end && span.end <= length)
    return { ...span, label, id, attributes, leaveOut };
  leaveOut("invalid", `"${label}" goes from ${span.start} to ${span.end}, and the text from 0 to ${length}.`);
  return undefined;
}

function fieldsOf(value: unknown): JsonRecord {
  if (Array.isArray(value)) return { start: value[0], end: value[1], label: value[2] };
  if (!isRecord(value)) return {};
  const { start_offset, end_offset } = value;
  return { start: start_offset, end: end_offset, ...value };
}
