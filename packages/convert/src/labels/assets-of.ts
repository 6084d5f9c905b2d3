import type { ExportedAsset } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset } from "@ango-hub/openapi/classic";
import { jsonSections } from "../files/json-sections.ts";
import { linesOf } from "../files/lines.ts";
import { type Source, textOf } from "../files/source.ts";
import { aSource, checkArgument } from "../problems/check-arguments.ts";
import { ConversionError } from "../problems/conversion-error.ts";

/**
 * Reads the assets of an export that was kept as a file, a JSON array or an asset a line, one at a time. What the client downloads
 * needs no such file: `exported.assets()` gives the same.
 *
 * @param source The file, unpacked.
 * @param file Its path, for errors.
 * @throws {ConversionError} when it is neither.
 * @throws {ArgumentError} when the source is none.
 * @example
 * for await (const item of itemsOf(assetsOf(exportFile), { mapping, report }))
 *   console.log(item.externalId);
 */
export async function* assetsOf(
  source: Source,
  file?: string,
): AsyncGenerator<ExportedAsset | ClassicAsset, void, void> {
  checkArgument("source", source, aSource);
  const pieces = textOf(source);
  const first = await pieces.next();
  const text = whole(first, pieces);
  if (/^\s*\[/.test(first.done ? "" : first.value)) {
    for await (const { values } of jsonSections(text, file)) yield* values as ExportedAsset[];
    return;
  }
  for await (const { number, text: line } of linesOf(text)) {
    if (line.trim() !== "") yield parsed(line, number, file);
  }
}

/** Text of which a piece was read, as if it were not. */
async function* whole(
  first: IteratorResult<string, void>,
  rest: AsyncIterable<string>,
): AsyncGenerator<string, void, void> {
  if (!first.done) yield first.value;
  yield* rest;
}

function parsed(text: string, line: number, file: string | undefined): ExportedAsset {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = "The line is not valid JSON; an export is an array of JSON, or has an asset a line.";
    throw new ConversionError({ kind: "invalid", message, file, line }, { cause });
  }
}
