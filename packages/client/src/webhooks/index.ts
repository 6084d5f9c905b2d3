import type { TaskEvent } from "@ango-hub/openapi";
import type { Authentication, Signed, Unauthenticated, WithToken } from "./authentication.ts";
import {
  type FetchHandler,
  webhookHandler as handler,
  type NodeHandler,
  nodeWebhookHandler as nodeHandler,
  type Receiver,
} from "./handler.ts";
import { type Bounds, signWebhook as sign, verifyWebhook as verify, type WebhookBody } from "./verify.ts";

export type { TaskEvent } from "@ango-hub/openapi";
export { ValidationError } from "../errors/validation-error.ts";
export { WebhookError, type WebhookRefusal } from "../errors/webhook-error.ts";
export type { Secrets } from "./authentication.ts";
export type { NodeRequest, NodeResponse } from "./handler.ts";
export type {
  Authentication,
  Bounds,
  FetchHandler,
  NodeHandler,
  Receiver,
  Signed,
  Unauthenticated,
  WebhookBody,
  WithToken,
};

/** What an event is checked with: `secrets`, `tokens` or `unauthenticated`, as the settings of the webhook stage say. */
export type VerifyOptions = Authentication & Bounds;

/** How events are received. */
export type WebhookOptions = Authentication & Receiver<TaskEvent>;

/**
 * Verifies an event that a *Webhook* stage of a workflow sent, and returns it: an asset with the task that came into the
 * stage.
 *
 * The same event may arrive more than once, and events may arrive out of order. Make what you do with one safe to repeat:
 * remember `task.taskId` together with `task.updatedAt`, and skip what you have seen. Answer fast, and do the work
 * afterwards.
 *
 * @param body The raw body, exactly as it arrived: text or bytes, not parsed JSON.
 * @param credential Value of the header `X-Hub-Signature`, or of `Authorization` where the stage sends a token.
 * @throws {WebhookError} when the event can't be trusted or read.
 * @throws {ValidationError} unless there is one way to check it, with a secret or a token that is not empty.
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
  credential: string | null | undefined,
  options: VerifyOptions,
) => Promise<TaskEvent> = verify;

/**
 * Makes a handler in the style of `fetch`, for workers, Deno, Bun and frameworks that use `Request` and `Response`. It
 * answers 204, or says why not. See `verifyWebhook` on events that arrive twice.
 *
 * @throws {ValidationError} unless there is one way to check events, with a secret or a token that is not empty.
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
 * @throws {ValidationError} unless there is one way to check events, with a secret or a token that is not empty.
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
  event: TaskEvent,
  secret: string,
) => Promise<{ body: string; headers: Record<string, string> }> = sign;
