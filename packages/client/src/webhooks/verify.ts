import { WebhookError } from "../errors/webhook-error.ts";
import { type Authentication, type Authenticator, authenticatorOf, checkSecrets } from "./authentication.ts";
import { sign, signatureHeader } from "./signature.ts";

/** Bounds of what is received. */
export interface Bounds {
  /**
   * Size of the largest event to take, in bytes.
   *
   * @default 10_000_000
   */
  maxBytes?: number | undefined;
}

/** The raw body of an event, exactly as it arrived: not parsed. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

const defaultMaxBytes = 10_000_000;

/** The largest event to take, in bytes. */
export function limitOf({ maxBytes = defaultMaxBytes }: Bounds): number {
  return maxBytes;
}

/** Verifies and returns an event of any kind: what it holds is not looked at. */
export function verifyWebhook<Event extends object>(
  body: WebhookBody,
  credential: string | null | undefined,
  options: Authentication & Bounds,
): Promise<Event> {
  // Inside a promise, so that options that are wrong reject it.
  return Promise.resolve().then(() => readEvent(authenticatorOf(options), body, credential, limitOf(options)));
}

/** Checks and parses one event. */
export async function readEvent<Event extends object>(
  authenticator: Authenticator,
  body: WebhookBody,
  credential: string | null | undefined,
  maxBytes: number,
): Promise<Event> {
  const bytes = rawBytes(body);
  if (bytes.length > maxBytes) throw new WebhookError("oversized-body");
  await authenticator.authenticate(bytes, credential);
  return parseEvent(bytes) as Event;
}

/** Signs an event of any kind. */
export async function signWebhook(
  event: object,
  secret: string,
): Promise<{ body: string; headers: Record<string, string> }> {
  const [checked = ""] = checkSecrets("secret", secret);
  const body = JSON.stringify(event);
  const signature = await sign(rawBytes(body), checked);
  return { body, headers: { "content-type": "application/json", [signatureHeader]: signature } };
}

function rawBytes(body: unknown): Uint8Array<ArrayBuffer> {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  // Copied, because WebCrypto takes no bytes of shared memory.
  if (body instanceof Uint8Array) return new Uint8Array(body);
  throw new WebhookError("parsed-body");
}

function parseEvent(bytes: Uint8Array): object {
  try {
    const event: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof event === "object" && event !== null && !Array.isArray(event)) return event;
  } catch {
    // Told below.
  }
  throw new WebhookError("invalid-json");
}
