import type { WebhookEvent } from "@ango-hub/openapi";
import { WebhookError } from "../errors/webhook-error.ts";
import { checkSecrets, type Secrets } from "./secrets.ts";
import { isSigned, sign, signatureHeader } from "./signature.ts";

/** What an event is checked with. */
export interface VerifyOptions {
  /** The secret that the webhook was created with. While you change it, the old and the new one. */
  secrets: Secrets;
  /**
   * Size of the largest event to take, in bytes.
   *
   * @default 10_000_000
   */
  maxBytes?: number | undefined;
}

const defaultMaxBytes = 10_000_000;

/** The largest event to take, in bytes. */
export function limitOf({ maxBytes = defaultMaxBytes }: VerifyOptions): number {
  return maxBytes;
}

/**
 * Verifies the signature of a webhook event and returns the event.
 *
 * The same event may arrive more than once, and events may arrive out of order. Make what you do with one safe to repeat:
 * remember `taskId` together with `updatedAt` or `completedAt` of its tasks, and skip what you have seen. Answer fast, and
 * do the work afterwards.
 *
 * @param body The raw body, exactly as it arrived: text or bytes, not parsed JSON.
 * @param signature Value of the header `X-Hub-Signature`.
 * @throws {WebhookError} when the event can't be trusted or read.
 * @throws {ValidationError} when there is no secret.
 *
 * @example
 * const event = await verifyWebhook(await request.text(), request.headers.get("x-hub-signature"), { secrets });
 */
export async function verifyWebhook(
  body: string | Uint8Array | ArrayBuffer,
  signature: string | null | undefined,
  options: VerifyOptions,
): Promise<WebhookEvent> {
  const secrets = checkSecrets(options.secrets);
  const bytes = rawBytes(body);
  if (bytes.length > limitOf(options)) throw new WebhookError("oversized-body");
  if (!signature) throw new WebhookError("missing-signature");
  if (!(await isSigned(bytes, signature, secrets))) throw new WebhookError("wrong-signature");
  return parseEvent(bytes);
}

/**
 * Signs an event as Ango Hub does, to test your own endpoint with.
 *
 * @returns The body and headers to send.
 *
 * @example
 * await fetch(endpoint, { method: "POST", ...(await signWebhook(event, secret)) });
 */
export async function signWebhook(
  event: WebhookEvent,
  secret: string,
): Promise<{ body: string; headers: Record<string, string> }> {
  const [checked = ""] = checkSecrets(secret);
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

function parseEvent(bytes: Uint8Array): WebhookEvent {
  try {
    const event: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof event === "object" && event !== null && !Array.isArray(event)) return event as WebhookEvent;
  } catch {
    // Told below.
  }
  throw new WebhookError("invalid-json");
}
