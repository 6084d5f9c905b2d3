import type { FailureResponse } from "@ango-hub/openapi/classic";

const encoder = new TextEncoder();

/** An answer in the service's envelope. */
export function success(data: unknown, status = 200): Response {
  return json(status, { status: "success", data });
}

/** A failure in the service's envelope, with fields of the stand-in's own beside it. */
export function failure(status: number, message: string, extra: Record<string, unknown> = {}): Response {
  const body: FailureResponse = { status: "fail", message };
  return json(status, { ...body, ...extra });
}

/** An answer of JSON that says its length. */
export function json(status: number, body: unknown): Response {
  return bytes(status, encoder.encode(JSON.stringify(body)), "application/json; charset=utf-8");
}

/** An answer of bytes that says its length. */
export function bytes(
  status: number,
  body: Uint8Array<ArrayBuffer> | string,
  type: string,
  headers: Record<string, string> = {},
): Response {
  if (bodiless.has(status)) return new Response(null, { status, headers });
  const content = typeof body === "string" ? encoder.encode(body) : body;
  return new Response(content, {
    status,
    headers: { "content-type": type, "content-length": `${content.byteLength}`, ...headers },
  });
}

/** Statuses that forbid a body. */
export const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
