import { shown } from "../core/check.ts";
import { bytesOf, isBlob, isUrl } from "../core/kinds.ts";
import { ValidationError } from "../errors/validation-error.ts";

/** Checks that there is a list or a stream of files, and not a single one, whose letters or bytes would pass for a list. */
export function checkListOfFiles(argument: string, value: unknown): void {
  const isSingle =
    typeof value === "string" || isUrl(value) || isBlob(value) || bytesOf(value) || isStreamOfBytes(value);
  const list = value as Partial<Iterable<unknown> & AsyncIterable<unknown>> | null | undefined;
  const isList = typeof list?.[Symbol.iterator] === "function" || typeof list?.[Symbol.asyncIterator] === "function";
  if (isList && !isSingle && !(value instanceof Map)) return;
  const advice =
    isSingle || (typeof value === "object" && value !== null && "data" in value) ? " Put a single file into [ ]." : "";
  throw new ValidationError(`${argument} must be a list or a stream of files, but is ${shown(value)}.${advice}`, {
    argument,
    expected: "a list or a stream of files",
    received: shown(value),
  });
}

/** A stream of Node or of the web that gives bytes, such as that of a file. One in object mode may give files. */
function isStreamOfBytes(value: unknown): boolean {
  const { pipe, readableObjectMode, path } = (value ?? {}) as Record<string, unknown>;
  return typeof pipe === "function" && (readableObjectMode === false || typeof path === "string");
}
