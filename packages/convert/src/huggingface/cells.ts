import type { HeaderAttribute } from "../items/header.ts";
import type { AttributeValue } from "../items/item.ts";

/** A key of an object of JSON with its value. */
export function cell(name: string, value: string): string {
  return `${JSON.stringify(name)}:${value}`;
}

/** A value in the type of its column, the same in all lines. */
export function valueText(value: AttributeValue | undefined, type: HeaderAttribute["type"]): string {
  if (value === undefined) return "null";
  if (type === "options") return JSON.stringify(typeof value === "object" ? value : [String(value)]);
  if (type === "boolean") return JSON.stringify(value === true || value === "true");
  if (type === "number") return Number.isFinite(Number(value)) ? floatText(Number(value)) : "null";
  return JSON.stringify(typeof value === "object" ? JSON.stringify(value) : String(value));
}

/**
 * A number with a decimal point, whichever it is: the type of a column is found out from its first numbers, and whole ones would
 * make it one of integers.
 */
export function floatText(value: number): string {
  const text = JSON.stringify(value);
  return Number.isInteger(value) && !text.includes("e") ? `${text}.0` : text;
}
