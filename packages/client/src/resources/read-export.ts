import type { ExportedAsset } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset } from "@ango-hub/openapi/classic";
import type { ParseOptions } from "../exports/options.ts";
import type { ExportFile } from "../exports/read-export.ts";
import { loadExports } from "./lazy.ts";

/**
 * Reads the assets of an export that was kept as a file, of either generation, with one of them in memory at a time: the zip
 * archive that `download` saved, or the JSON in it, an array or an asset a line. It asks no service, and needs no key.
 *
 * @param file The bytes of the file: a `Blob`, such as `openAsBlob` of Node gives, or a stream.
 * @param options What becomes of assets that can't be read.
 * @throws {ExportError} when the archive or its JSON is cut off, damaged or something else.
 * @throws {ValidationError} when `file` is none of these.
 * @throws {LoadError} when the code for exports, which comes with first use, could not be loaded.
 * @example
 * for await (const { externalId } of readExport(exportFile)) console.log(externalId);
 */
export async function* readExport(
  file: ExportFile,
  options: ParseOptions = {},
): AsyncGenerator<ExportedAsset | ClassicAsset, void, void> {
  const { readKeptExport } = await loadExports();
  yield* readKeptExport(file, options);
}
