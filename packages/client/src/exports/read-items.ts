import { checkInteger } from "../core/check.ts";
import { ExportError } from "../errors/export-error.ts";
import type { ByteSource } from "../formats/byte-source.ts";
import type { JsonArrayError } from "../formats/json-array-error.ts";
import { splitJson } from "../formats/json-documents.ts";
import type { ParseOptions } from "./options.ts";
import { exportError, invalidAsset } from "./read-errors.ts";

/** A document of JSON: its name, for errors, and its bytes. */
interface Document {
  name: string;
  data: AsyncIterable<Uint8Array>;
}

interface Reading extends ParseOptions {
  /** Whether a document without anything in it has no items. */
  mayBeEmpty: boolean;
}

export function checkReading({ maxAssetLength }: ParseOptions): void {
  if (maxAssetLength !== undefined) checkInteger("maxAssetLength", maxAssetLength, { minimum: 1 });
}

/** The items of the documents of a source, one at a time. The source is closed at the end, whatever that is. */
export async function* readItems<Item extends object>(
  source: ByteSource,
  documents: AsyncIterable<Document> | Iterable<Document>,
  { maxAssetLength = 100_000_000, onInvalidAsset, mayBeEmpty }: Reading,
): AsyncGenerator<Item, void, void> {
  const onInvalid = onInvalidAsset && ((error: JsonArrayError) => onInvalidAsset(invalidAsset(error)));
  let items = 0;
  try {
    for await (const { name, data } of documents) {
      for await (const item of splitJson(data, { longest: maxAssetLength, onInvalid, mayBeEmpty })) {
        yield checkItem<Item>(item, name);
        items += 1;
      }
    }
  } catch (error) {
    throw exportError(error, items);
  } finally {
    await source.close();
  }
}

function checkItem<Item extends object>(item: unknown, name: string): Item {
  if (typeof item === "object" && item !== null && !Array.isArray(item)) return item as Item;
  throw new ExportError(`${name} should hold objects, but one of its elements is none.`);
}
