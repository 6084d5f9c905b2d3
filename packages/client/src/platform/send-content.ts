import type { Fetch } from "../pipeline/options.ts";

/**
 * Sends a file, with the runtime's own `fetch` unless another one was given. A redirect is handed back: Bun itself follows it
 * without the content of a large file.
 */
export function sendContent(url: string, init: RequestInit, send: Fetch = fetch): Promise<Response> {
  return send(url, { ...init, redirect: "manual" });
}
