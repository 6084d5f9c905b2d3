import type { LeaveOut } from "../problems/problem.ts";
import type { Attributes, AttributeValue } from "./item.ts";

/** What of an object of JSON can be attributes: texts, numbers, truth values and lists of texts. The rest is reported. */
export function readAttributes(record: Readonly<Record<string, unknown>>, leaveOut: LeaveOut): Attributes {
  const entries: [string, AttributeValue][] = [];
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === undefined) continue;
    if (isValue(value)) entries.push([name, value]);
    else leaveOut("attribute-left-out", `"${name}" is neither a text nor a number nor a list of texts.`);
  }
  return Object.fromEntries(entries);
}

function isValue(value: unknown): value is AttributeValue {
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return true;
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
