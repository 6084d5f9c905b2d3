import { bytes } from "../http/answer.ts";
import type { FileRecord } from "../store/file.ts";
import { typeOf } from "./file-type.ts";

const fileHeaders = {
  "accept-ranges": "bytes",
  // An uploaded page must not run scripts where the hub is.
  "content-security-policy": "sandbox",
};

/** An uploaded file, or the part of it that is asked for; nothing where there is no such part. */
export function fileAnswer(file: FileRecord, path: string, request: Request): Response | undefined {
  const type = typeOf(path, file.type);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "");
  if (!range) return bytes(200, file.bytes, type, fileHeaders);
  const length = file.bytes.length;
  const from = Number(range[1]);
  const to = range[2] ? Math.min(Number(range[2]), length - 1) : length - 1;
  if (from > to) return undefined;
  const headers = { ...fileHeaders, "content-range": `bytes ${from}-${to}/${length}` };
  return bytes(206, file.bytes.slice(from, to + 1), type, headers);
}
