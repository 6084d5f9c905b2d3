import type { webhooks } from "@ango-hub/openapi";

/** Name of the header that carries the signature. */
export const signatureHeader: keyof NonNullable<webhooks["taskEvent"]["post"]["parameters"]["header"]> =
  "X-Hub-Signature";

const algorithm = { name: "HMAC", hash: "SHA-1" };

/** The signature of a body, in lower-case hexadecimal. */
export async function sign(body: Uint8Array<ArrayBuffer>, secret: string): Promise<string> {
  const signature = await crypto.subtle.sign(algorithm, await importKey(secret), body);
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Whether a signature fits the body and one of the secrets. WebCrypto compares in constant time, and every secret is
 * tried, so that the time taken tells nothing.
 */
export async function isSigned(body: Uint8Array<ArrayBuffer>, signature: string, secrets: string[]): Promise<boolean> {
  const bytes = fromHex(signature);
  if (!bytes) return false;
  const fits = await Promise.all(
    secrets.map(async (secret) => crypto.subtle.verify(algorithm, await importKey(secret), bytes, body)),
  );
  return fits.includes(true);
}

function importKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign", "verify"]);
}

function fromHex(signature: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[0-9a-f]{40}$/.test(signature)) return undefined;
  return Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
