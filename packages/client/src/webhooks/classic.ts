import type { WebhookEvent } from "@ango-hub/openapi/classic";
import type { Signed } from "./authentication.ts";
import {
  type FetchHandler,
  webhookHandler as handler,
  type NodeHandler,
  nodeWebhookHandler as nodeHandler,
  type Receiver,
} from "./handler.ts";
import { type Bounds, signWebhook as sign, verifyWebhook as verify, type WebhookBody } from "./verify.ts";

export type { WebhookEvent } from "@ango-hub/openapi/classic";
export { ValidationError } from "../errors/validation-error.ts";
export { WebhookError, type WebhookRefusal } from "../errors/webhook-error.ts";
export type { Secrets } from "./authentication.ts";
export type { NodeRequest, NodeResponse } from "./handler.ts";
export type { Bounds, FetchHandler, NodeHandler, Receiver, Signed, WebhookBody };

/** What an event is checked with. */
export type VerifyOptions = Signed & Bounds;

/** How events are received. */
export type WebhookOptions = Signed & Receiver<WebhookEvent>;

/**
 * Verifies the signature of an event of the classic service, and returns the event: an asset with its tasks.
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
 * const event = await verifyWebhook(
 *   await request.text(),
 *   request.headers.get("x-hub-signature"),
 *   { secrets },
 * );
 */
export const verifyWebhook: (
  body: WebhookBody,
  signature: string | null | undefined,
  options: VerifyOptions,
) => Promise<WebhookEvent> = verify;

/**
 * Makes a handler in the style of `fetch`, for workers, Deno, Bun and frameworks that use `Request` and `Response`. It
 * answers 204, or says why not. See `verifyWebhook` on events that arrive twice.
 *
 * @throws {ValidationError} when there is no secret.
 *
 * @example
 * export const POST = webhookHandler({
 *   secrets,
 *   onEvent: (event) => queue.push(event),
 * });
 */
export const webhookHandler: (options: WebhookOptions) => FetchHandler = handler;

/**
 * Makes a handler for Node's `http` and frameworks built on it, such as Express. It must come before anything that parses
 * bodies. It answers 204, or says why not. See `verifyWebhook` on events that arrive twice.
 *
 * @throws {ValidationError} when there is no secret.
 *
 * @example
 * http
 *   .createServer(
 *     nodeWebhookHandler({ secrets, onEvent: (event) => queue.push(event) }),
 *   )
 *   .listen(8080);
 */
export const nodeWebhookHandler: (options: WebhookOptions) => NodeHandler = nodeHandler;

/**
 * Signs an event as Ango Hub does, to test your own endpoint with.
 *
 * @returns The body and headers to send.
 *
 * @example
 * await fetch(endpoint, { method: "POST", ...(await signWebhook(event, secret)) });
 */
export const signWebhook: (
  event: WebhookEvent,
  secret: string,
) => Promise<{ body: string; headers: Record<string, string> }> = sign;
