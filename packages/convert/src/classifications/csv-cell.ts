import type { HeaderAttribute } from "../items/header.ts";
import type { AttributeValue } from "../items/item.ts";
import type { CsvForm } from "./csv-options.ts";

/** What a spreadsheet takes for a formula, and that with apostrophes before it already. */
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The text of an answer, as a cell has it before quoting. */
export function cellText(value: AttributeValue | undefined, form: CsvForm): string {
  const text = valueText(value, form);
  return form.guardFormulas && formula.test(text) && !number.test(text) ? `'${text}` : text;
}

function valueText(value: AttributeValue | undefined, { multiple = "json" }: CsvForm): string {
  if (value === undefined) return "";
  if (typeof value !== "object") return String(value);
  return multiple === "json" ? JSON.stringify(value) : value.join(multiple);
}

/** A cell as it stands in the file: quoted where its own characters would end it. */
export function quotedCell(text: string, { delimiter = "," }: CsvForm): string {
  const needsQuotes = /["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim();
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of a cell that was read, without what guards it. */
export function unguarded(text: string, { guardFormulas }: CsvForm): string {
  return guardFormulas && guarded.test(text) ? text.slice(1) : text;
}

/** The answer in a cell, by what its column is. */
export function cellValue(text: string, type: HeaderAttribute["type"] | undefined, form: CsvForm): AttributeValue {
  if (type === "options") return listOf(text, form) ?? [text];
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return type === "number" && number.test(text) ? Number(text) : text;
}

/** The texts of a cell that has several answers; nothing where it has none. */
export function listOf(text: string, { multiple = "json" }: CsvForm): readonly string[] | undefined {
  if (multiple !== "json") return text.split(multiple);
  if (!text.startsWith("[")) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((entry) => typeof entry === "string") ? list : undefined;
  } catch {
    return undefined;
  }
}
