import type { ExportedAsset } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset } from "@ango-hub/openapi/classic";
import { refuse, shown } from "../core/check.ts";
import { isBlob } from "../core/kinds.ts";
import { ByteSource } from "../formats/byte-source.ts";
import { viewOf } from "../formats/zip-format.ts";
import { documentsOf } from "./documents.ts";
import type { ParseOptions } from "./options.ts";
import { checkReading, readItems } from "./read-items.ts";

/** The bytes of a file: a `Blob` or `File`, a stream, or pieces as Node's streams give them. */
export type ExportFile = Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Reads the assets of an export that was kept as a file. */
export async function* readKeptExport(
  file: ExportFile,
  options: ParseOptions,
): AsyncGenerator<ExportedAsset | ClassicAsset, void, void> {
  checkReading(options);
  const source = new ByteSource(piecesOf(file));
  const documents = (await isArchive(source)) ? documentsOf(source) : [{ name: "The export", data: all(source) }];
  yield* readItems<ExportedAsset | ClassicAsset>(source, documents, { ...options, mayBeEmpty: true });
}

/** Whether these are the bytes of a zip archive, also of one without any files: no JSON begins so. */
async function isArchive(source: ByteSource): Promise<boolean> {
  const bytes = await source.peek(2);
  return bytes.length === 2 && viewOf(bytes).getUint16(0) === 0x504b;
}

async function* all(source: ByteSource): AsyncGenerator<Uint8Array, void, void> {
  for (;;) {
    const piece = await source.takeSome(Number.POSITIVE_INFINITY);
    if (!piece) return;
    yield piece;
  }
}

function piecesOf(file: ExportFile): AsyncIterable<Uint8Array> {
  if (isBlob(file)) return chunksOf(file.stream());
  if (typeof file === "object" && file !== null) {
    if (Symbol.asyncIterator in file) return file;
    if ("getReader" in file) return chunksOf(file);
  }
  return refuse("file", "the bytes of an export, as a Blob or a stream", shown(file));
}

/** The chunks of a stream. Safari reads one with its reader alone. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
