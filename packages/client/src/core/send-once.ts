/**
 * The body of a request that must not be sent twice.
 *
 * When a connection that was used before breaks, Deno's `fetch` sends a request again by itself, also one that may have
 * arrived (denoland/deno#35610). It can't with a body that it has no copy of, such as a Blob's.
 */
export function sendOnce(body: string | Uint8Array<ArrayBuffer>): NonNullable<RequestInit["body"]> {
  return "Deno" in globalThis ? new Blob([body]) : body;
}
