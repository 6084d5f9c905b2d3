import type { AssetBuilderTemplate, ImportClassification, TemplatePreLabel } from "@ango-hub/openapi";
import { ValidationError } from "../errors/validation-error.ts";
import type { CloudAsset } from "./options.ts";

/** A row of a table: a text, a number or a boolean for each column. */
export type TemplateRow = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An asset that was built of a row, with answers to begin with. */
export interface BuiltAsset extends CloudAsset {
  classifications?: ImportClassification[] | undefined;
}

const severalAnswers = ["checkbox", "multi-dropdown", "rank"];
const media = ["image", "audio", "video", "iframe", "pdf"];

/**
 * Builds an asset of a row: the template's page, in which values stand in place of their columns' names, escaped.
 *
 * @throws {ValidationError} when the row lacks its external id.
 */
export function buildAsset(template: AssetBuilderTemplate, row: TemplateRow, index: number): BuiltAsset {
  const { dataConfig = {}, preLabelConfig = {}, batchColumn, selectedExternalId = "" } = template;
  const externalId = textOf(row[selectedExternalId]);
  if (externalId === "") {
    throw new ValidationError(`Row ${index} has no external id in the column ${selectedExternalId}.`, {
      argument: `rows[${index}].${selectedExternalId}`,
      expected: "a text that is not empty",
      received: "missing",
    });
  }
  const exported = Object.entries(dataConfig).filter(([, { includeInExport }]) => includeInExport);
  const answers = Object.values(preLabelConfig).flatMap((preLabel) => answersOf(preLabel, row));
  const batches = batchColumn ? partsOf(row[batchColumn]) : [];
  return {
    externalId,
    data: pageOf(template, row),
    ...(batches.length > 0 && { batches }),
    ...(exported.length > 0 && {
      contextData: Object.fromEntries(exported.map(([name]) => [name, textOf(row[name])])),
    }),
    ...(answers.length > 0 && { classifications: answers }),
  };
}

/** The names of batches that a row names. */
export function batchesOf({ batchColumn }: AssetBuilderTemplate, row: TemplateRow): string[] {
  return batchColumn ? partsOf(row[batchColumn]) : [];
}

/** The page with its values, in one line and with single quotes, as the service takes it. */
function pageOf(
  { template = "", dataConfig = {}, preLabelConfig = {} }: AssetBuilderTemplate,
  row: TemplateRow,
): string {
  const portals = new Map(Object.values(preLabelConfig).map(({ cla }) => [titleOf(cla), portalOf(cla)]));
  const page = template.replace(/\s*\r?\n\s*/g, " ").replaceAll('"', "'");
  return page.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (placeholder, name: string) => {
    const column = Object.hasOwn(dataConfig, name) ? dataConfig[name] : undefined;
    if (column === undefined) return portals.get(name) ?? placeholder;
    const value = textOf(row[name]);
    return escaped(media.includes(column.type) ? withStorage(value, column.storage) : value);
  });
}

/** Where the web application shows a classification. */
function portalOf(classification: TemplatePreLabel["cla"]): string {
  return `<div id='cla-portal-${escaped(textOf((classification as { schemaId?: string }).schemaId))}'></div>`;
}

function titleOf(classification: TemplatePreLabel["cla"]): string {
  return textOf((classification as { title?: string }).title);
}

/** A URL that says through which storage of the organization it is read. */
function withStorage(url: string, storage: string | null | undefined): string {
  if (!storage || storage === "Public" || url === "") return url;
  return `${url}${url.includes("?") ? "&" : "?"}storageId=${encodeURIComponent(storage)}`;
}

function answersOf({ cla, value }: TemplatePreLabel, row: TemplateRow): ImportClassification[] {
  const { schemaId, title, tool = "", multiple } = cla as Partial<Record<string, string>> & { multiple?: boolean };
  const text = textOf(row[value]);
  if (text === "") return [];
  const reference = { ...(schemaId && { schemaId }), ...(title && { title }) };
  const answer = (one: string | string[]) => ({ ...reference, answer: one }) as ImportClassification;
  if (severalAnswers.includes(tool)) return [answer(partsOf(text))];
  return multiple ? partsOf(text).map(answer) : [answer(text)];
}

function partsOf(value: TemplateRow[string]): string[] {
  return textOf(value)
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function textOf(value: TemplateRow[string]): string {
  return value === null || value === undefined ? "" : String(value);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A value as a text of HTML, in which it can break out of nothing. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] as string).replace(/\s*\r?\n\s*/g, "<br>");
}
