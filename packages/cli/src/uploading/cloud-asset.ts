import type { CloudAsset } from "@ango-hub/client";
import { UsageError } from "../terminal/usage-error.ts";

/** What an asset of a list may say. */
const files = ["url", "data", "dataset"];
const sizes = ["width", "height", "frameRate"];
const known = [...files, "externalId", "batches", ...sizes, "metadata", "attachments", "contextData", "editorType"];
const lists = new Set(["dataset", "batches"]);
const contextPrefix = "context.";

/**
 * An asset of a list of objects.
 *
 * @throws UsageError when it says something that assets have not.
 */
export function assetOf(given: unknown, place: string): CloudAsset {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new UsageError(`${place} is no object with the url of an asset.`);
  const { asset, error } = given as { asset?: unknown; error?: unknown };
  // A line of a list of failures has it inside.
  if (asset !== undefined && error !== undefined) return assetOf(asset, place);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new UsageError(
      `${place} has ${JSON.stringify(unknown)}, which no asset has. There are: ${known.join(", ")}.`,
    );
  const { url, frameRate, ...rest } = given as Record<string, unknown>;
  const data = rest.data ?? url;
  const externalId = rest.externalId ?? nameOf(data);
  const metadata = frameRate === undefined ? {} : { metadata: { ...(rest.metadata as object), frameRate } };
  return { ...rest, ...(data !== undefined && { data }), externalId, ...metadata } as unknown as CloudAsset;
}

/** An asset of a table: lists with `|` between their entries, and facts for annotators in columns such as `context.weather`. */
export function assetOfRow(cells: Readonly<Record<string, string>>, place: string): CloudAsset {
  const asset: Record<string, unknown> = {};
  const context: Record<string, string | number> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === "") continue;
    if (column.startsWith(contextPrefix)) context[column.slice(contextPrefix.length)] = cell;
    else if (column === "metadata" || column === "attachments" || column === "contextData")
      asset[column] = parsed(cell, `${place}, ${column}`);
    else if (sizes.includes(column)) asset[column] = Number(cell);
    else asset[column] = lists.has(column) ? cell.split("|").map((entry) => entry.trim()) : cell;
  }
  if (Object.keys(context).length > 0) asset.contextData = context;
  return assetOf(asset, place);
}

/** The name of a file in its URL. */
function nameOf(data: unknown): string | undefined {
  if (typeof data !== "string" || !URL.canParse(data)) return undefined;
  const name = new URL(data).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name) || undefined;
  } catch {
    return name;
  }
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${place} is no JSON: ${(cause as Error).message}.`, { cause });
  }
}
