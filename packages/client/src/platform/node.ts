/// <reference types="node" />
import { connectionFailure } from "./connection-failure.ts";
import { crc32, inflate } from "./inflate-zlib.ts";
import { nodeFiles } from "./node-files.ts";
import type { Platform, SendOptions } from "./platform.ts";
import { sendStream } from "./send-stream.ts";

/** Node. */
export const platform: Platform = { ...nodeFiles, sendContent, inflate, crc32 };

/**
 * Node's `fetch` keeps a copy of all that it sends, unless a redirect is an error; as that says nothing of where it would
 * lead, what may be one is sent again: through `node:http`, which keeps no copy, or else through the `fetch` that was given.
 */
async function sendContent(url: string, init: RequestInit, { fetch: given }: SendOptions): Promise<Response> {
  const { body } = init;
  const isStream = body instanceof ReadableStream;
  try {
    return await (given ?? fetch)(url, { ...init, redirect: "error", ...(isStream && { duplex: "half" }) });
  } catch (error) {
    // Whatever else breaks a connection has a code.
    if (init.signal?.aborted || isStream || connectionFailure(error) !== "unknown") throw error;
  }
  if (given) return given(url, { ...init, redirect: "manual" });
  const { Readable } = await import("node:stream");
  const content = new Blob([body as Blob | Uint8Array<ArrayBuffer>]);
  return sendStream(Readable.fromWeb(content.stream() as never), content.size, url, init);
}
