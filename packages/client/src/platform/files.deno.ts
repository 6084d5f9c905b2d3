/// <reference types="node" />
import type { ClientRequest, IncomingMessage } from "node:http";
import { openFile as openFileInNode } from "./files.node.ts";
import type { LocalFile } from "./local-file.ts";

export { openForAppending, openForWriting, readTextFile } from "./files.node.ts";

/**
 * Finds a file and what is known about it without reading it. Deno's `fetch` reads a `Blob` into memory and sends
 * streams without their length, which storages refuse; its `node:http` sends a file as it is read.
 */
export async function openFile(path: string | URL): Promise<LocalFile> {
  const file = await openFileInNode(path);
  return {
    ...file,
    body: async () => {
      const { promises } = await import("node:fs");
      return new Blob([await promises.readFile(path)]);
    },
    send: (url, init) => sendFile(path, file.size, url, init),
  };
}

async function sendFile(path: string | URL, size: number, url: string, init: RequestInit): Promise<Response> {
  const { createReadStream } = await import("node:fs");
  const { request } = await import(url.startsWith("https:") ? "node:https" : "node:http");
  const { signal } = init;
  signal?.throwIfAborted();
  const headers = { ...(init.headers as Record<string, string>), "content-length": String(size) };
  return new Promise((resolve, reject) => {
    const sending: ClientRequest = request(url, { method: init.method, headers });
    const abort = () => sending.destroy(signal?.reason);
    const finish = () => signal?.removeEventListener("abort", abort);
    signal?.addEventListener("abort", abort);
    sending.on("error", (error) => {
      finish();
      reject(error);
    });
    sending.on("response", (message: IncomingMessage) => {
      readAnswer(message).then(resolve, reject).finally(finish);
    });
    const reading = createReadStream(path);
    reading.on("error", (error) => sending.destroy(error));
    sending.on("close", () => reading.destroy());
    reading.pipe(sending);
  });
}

async function readAnswer(message: IncomingMessage): Promise<Response> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const status = message.statusCode ?? 0;
  const body = [204, 205, 304].includes(status) ? null : new Blob(chunks as BlobPart[]);
  return new Response(body, { status });
}
