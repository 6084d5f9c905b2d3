import type { IncomingMessage } from "node:http";

/** What a client sent, before the specification is held against it. */
export interface Incoming {
  method: string;
  url: URL;
  body: Buffer<ArrayBuffer> | undefined;
}

/**
 * Understands what version 0.1.18 of the Python package sends and no specification can describe: a task is assigned by a
 * GET with a body, which `fetch` cannot express either.
 */
export function understandPython({ method, url, body }: Incoming): Incoming {
  const assigns = method === "GET" && url.pathname === "/v2/task/assign" && body !== undefined;
  if (assigns) return { method: "POST", url, body };
  return { method, url, body: method === "GET" || method === "HEAD" ? undefined : body };
}

/** Reads the whole body of a request, or gives `undefined` when it has none. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === "0")) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
