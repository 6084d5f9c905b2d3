import type { ByteSource } from "../formats/byte-source.ts";
import { readZip, type ZipEntry } from "../formats/zip-reader.ts";
import { mostNames, withoutDocument } from "./read-errors.ts";

/**
 * The files of an archive that hold items: JSON by their name, or by how they begin where the name doesn't say. Others, such
 * as masks or a read-me, are passed over.
 *
 * @throws {ExportError} when there is none.
 */
export async function* documentsOf(source: ByteSource): AsyncGenerator<ZipEntry, void, void> {
  const passedOver: string[] = [];
  let documents = 0;
  for await (const { name, data } of readZip(source)) {
    const extension = /\.([^./]*)$/.exec(name)?.[1]?.toLowerCase();
    const begun = extension === undefined && !name.endsWith("/") ? await begin(data) : undefined;
    if (extension === "json" || extension === "ndjson" || extension === "jsonl" || begun?.isJson) {
      documents += 1;
      yield { name, data: begun?.data ?? data };
    } else {
      if (passedOver.length <= mostNames) passedOver.push(name);
      for await (const _ of begun?.data ?? data);
    }
  }
  if (documents === 0) throw withoutDocument(passedOver);
}

/** Looks at how a file begins, and gives all of it. */
async function begin(data: AsyncIterable<Uint8Array>): Promise<{ isJson: boolean; data: AsyncIterable<Uint8Array> }> {
  const chunks = data[Symbol.asyncIterator]();
  const { value, done } = await chunks.next();
  const start = done ? "" : new TextDecoder().decode(value.subarray(0, 256)).trimStart();
  const rest = { [Symbol.asyncIterator]: () => chunks };
  return {
    isJson: /^[[{]/.test(start),
    data: (async function* () {
      if (!done) yield value;
      yield* rest;
    })(),
  };
}
