import { createReadStream } from "node:fs";
import { extname } from "node:path";
import type { ExportedAsset } from "@ango-hub/client";
import type { OutputFile } from "@ango-hub/convert";

/** An export as it is: its archive, or unpacked as JSON (`.json`) or with an asset a line (`.ndjson`, `.jsonl`, standard output). */
export function exportAsItIs(
  archive: string,
  output: string,
  assets: () => AsyncIterable<ExportedAsset>,
): OutputFile & { isUnpacked: boolean } {
  const extension = extname(output).toLowerCase();
  if (extension === ".json") return { path: output, content: arrayOf(assets()), isUnpacked: true };
  if (output === "-" || extension === ".ndjson" || extension === ".jsonl")
    return { path: output, content: linesOf(assets()), isUnpacked: true };
  return { path: "export.zip", content: createReadStream(archive), isUnpacked: false };
}

/** Values as JSON, one a line. */
export async function* linesOf(values: AsyncIterable<unknown>): AsyncGenerator<string, void, void> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

async function* arrayOf(values: AsyncIterable<unknown>): AsyncGenerator<string, void, void> {
  let between = "[\n";
  for await (const value of values) {
    yield between + JSON.stringify(value);
    between = ",\n";
  }
  yield between === "[\n" ? "[]\n" : "\n]\n";
}
