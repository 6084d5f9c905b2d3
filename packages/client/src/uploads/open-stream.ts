import { shown } from "../core/check.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { LocalFile } from "../platform/platform.ts";
import { Checksum } from "./checksum.ts";
import { measured, piecesOf } from "./measured.ts";
import type { UploadStream } from "./options.ts";

/** Whether a value is a stream of the web or of Node, or another async iterable. */
export function isStream(value: unknown): value is UploadStream {
  const { getReader, [Symbol.asyncIterator]: iterate } = (value ?? {}) as Partial<
    ReadableStream & AsyncIterable<unknown>
  >;
  return typeof getReader === "function" || typeof iterate === "function";
}

/** Opens a stream of `size` bytes, which can be read once. Where it can't be sent as one, it is read into a `Blob` first. */
export function openStream(stream: UploadStream, size: unknown): LocalFile {
  if (!Number.isSafeInteger(size) || (size as number) < 0) refuseSize(stream, size);
  const length = size as number;
  const sum = new Checksum();
  let isTaken = false;
  let whole: Promise<Blob> | undefined;
  const take = async function* () {
    if (isTaken) throw new ValidationError("The stream was read before. Give one that is new.", once);
    isTaken = true;
    for await (const piece of piecesOf(stream)) {
      sum.add(piece);
      yield piece;
    }
  };
  return {
    name: "",
    size: length,
    lastModified: 0,
    isOnce: true,
    checksum: () => sum.text,
    stream: () => measured(take(), length),
    content: () => {
      whole ??= new Response(measured(take(), length)).blob();
      return whole;
    },
  };
}

const once = { argument: "data", expected: "a stream that nobody has read", received: "one that was read" };

function refuseSize(stream: UploadStream, size: unknown): never {
  const { path } = stream as { path?: unknown };
  const advice =
    typeof path === "string" ? "Give the path instead, which can be read again" : "Give { data, size, externalId }";
  throw new ValidationError(`Of a stream must be known how many bytes it has, but size is ${shown(size)}. ${advice}.`, {
    argument: "size",
    expected: "the number of bytes that the stream gives",
    received: shown(size),
  });
}
