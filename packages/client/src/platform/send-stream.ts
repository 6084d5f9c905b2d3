/// <reference types="node" />
import type { ClientRequest, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { onAbort } from "./on-abort.ts";

/** Sends `size` bytes of a stream with `node:http`, which says their number beforehand and holds few of them in memory. */
export async function sendStream(content: Readable, size: number, url: string, init: RequestInit): Promise<Response> {
  const { request } = url.startsWith("https:") ? await import("node:https") : await import("node:http");
  const { pipeline } = await import("node:stream");
  const { signal, method } = init;
  signal?.throwIfAborted();
  const headers = withLength(init.headers, size);
  return new Promise((resolve, reject) => {
    const sending: ClientRequest = request(url, { method, headers });
    const abort = () => sending.destroy(signal?.reason);
    const finish = onAbort(signal ?? undefined, abort);
    const fail = (error: unknown) => {
      finish();
      reject(error);
    };
    sending.on("error", fail);
    sending.on("response", (message: IncomingMessage) => {
      readAnswer(message).then(resolve, fail).finally(finish);
    });
    // Ends the request when reading fails, and the reading when the request does.
    pipeline(
      content,
      (chunks) => exactly(chunks, size),
      sending,
      () => {},
    );
  });
}

/** Headers that say how long a content is. */
export function withLength(headers: RequestInit["headers"], size: number): Record<string, string> {
  return { ...(headers as Record<string, string>), "content-length": String(size) };
}

/** Ends a request whose content turned out shorter than was promised, which would else wait for the rest for ever. */
async function* exactly(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array, void, void> {
  let left = size;
  for await (const chunk of chunks) {
    left -= chunk.length;
    yield chunk;
  }
  if (left !== 0) throw new Error(`the content ended ${left} bytes early`);
}

async function readAnswer(message: IncomingMessage): Promise<Response> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const status = message.statusCode ?? 0;
  const body = [204, 205, 304].includes(status) ? null : new Blob(chunks as BlobPart[]);
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(body, { status, headers });
}
