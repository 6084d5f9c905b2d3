import { toHex } from "../formats/text.ts";

/** The signature of a webhook call: HMAC-SHA1 of its body with the webhook's secret, in lower-case hexadecimal. */
export async function signature(body: string, secret: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-1" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  return toHex(await crypto.subtle.sign("HMAC", key, encoder.encode(body)));
}
