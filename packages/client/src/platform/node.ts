/// <reference types="node" />
import { connectionFailure } from "./connection-failure.ts";
import { crc32, inflate } from "./inflate-zlib.ts";
import { nodeFiles } from "./node-files.ts";
import type { Platform, SendOptions } from "./platform.ts";
import { sendStream, withLength } from "./send-stream.ts";

/** Node. */
export const platform: Platform = { ...nodeFiles, sendsStreams: true, sendContent, inflate, crc32 };

/**
 * Node's `fetch` keeps a copy of all that it sends, unless a redirect is an error; as that says nothing of where it would
 * lead, what may be one is sent again: through `node:http`, which keeps no copy, or else through the `fetch` that was given.
 */
async function sendContent(
  url: string,
  init: RequestInit,
  { fetch: given, size, again }: SendOptions,
): Promise<Response> {
  const { body } = init;
  const isStream = body instanceof ReadableStream;
  try {
    const headers = size === undefined ? init.headers : withLength(init.headers, size);
    return await (given ?? fetch)(url, { ...init, headers, redirect: "error", ...(isStream && { duplex: "half" }) });
  } catch (error) {
    // Whatever else breaks a connection has a code.
    if (init.signal?.aborted || (isStream && !again) || connectionFailure(error) !== "unknown") throw error;
  }
  if (given) return given(url, { ...init, redirect: "manual" });
  const { Readable } = await import("node:stream");
  const content = again?.() ?? new Blob([body as Blob | Uint8Array<ArrayBuffer>]);
  const stream = content instanceof Blob ? content.stream() : content;
  return sendStream(Readable.fromWeb(stream as never), size ?? (content as Blob).size, url, init);
}
