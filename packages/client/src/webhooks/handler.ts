import type { WebhookEvent } from "@ango-hub/openapi";
import { ignoringErrors } from "../core/ignoring-errors.ts";
import { WebhookError } from "../errors/webhook-error.ts";
import { checkSecrets } from "./secrets.ts";
import { signatureHeader } from "./signature.ts";
import { limitOf, type VerifyOptions, verifyWebhook } from "./verify.ts";

/** How events are received. */
export interface WebhookOptions extends VerifyOptions {
  /** Called with each verified event. When it fails, the answer is a 500. */
  onEvent: (event: WebhookEvent) => void | Promise<void>;
  /**
   * Called with each event that was refused or failed. What it throws is ignored.
   *
   * @default console.error
   */
  onError?: ((error: unknown) => void) | undefined;
}

/**
 * Makes a handler in the style of `fetch`, for workers, Deno, Bun and frameworks that use `Request` and `Response`. It
 * answers 204, or says why not. See `verifyWebhook` on events that arrive twice.
 *
 * @throws {ValidationError} when there is no secret.
 *
 * @example
 * export const POST = webhookHandler({ secrets, onEvent: (event) => queue.push(event) });
 */
export function webhookHandler(options: WebhookOptions): (request: Request) => Promise<Response> {
  checkSecrets(options.secrets);
  return async (request) => {
    const status = await receive(options, {
      method: request.method,
      signature: request.headers.get(signatureHeader),
      length: Number(request.headers.get("content-length")),
      body: request.bodyUsed ? undefined : (request.body ?? []),
    });
    return new Response(null, { status });
  };
}

/** The part of Node's `http.IncomingMessage` that is used. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableEnded: boolean;
}

/** The part of Node's `http.ServerResponse` that is used. */
export interface NodeResponse {
  /** Status to answer with. */
  statusCode: number;
  /** Sends the answer. */
  end(): unknown;
}

/**
 * Makes a handler for Node's `http` and frameworks built on it, such as Express. It must come before anything that parses
 * bodies. It answers 204, or says why not. See `verifyWebhook` on events that arrive twice.
 *
 * @throws {ValidationError} when there is no secret.
 *
 * @example
 * http.createServer(nodeWebhookHandler({ secrets, onEvent: (event) => queue.push(event) })).listen(8080);
 */
export function nodeWebhookHandler(
  options: WebhookOptions,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  checkSecrets(options.secrets);
  return async (request, response) => {
    response.statusCode = await receive(options, {
      method: request.method,
      signature: single(request.headers[signatureHeader.toLowerCase()]),
      length: Number(single(request.headers["content-length"])),
      body: request.readableEnded ? undefined : request,
    });
    response.end();
  };
}

interface Received {
  method: string | undefined;
  signature: string | null | undefined;
  length: number;
  /** Nothing, when somebody else has read the body. */
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array> | undefined;
}

/** Receives one event and returns the status to answer with. */
async function receive(options: WebhookOptions, { method, signature, length, body }: Received): Promise<number> {
  try {
    if (method !== "POST") throw new WebhookError("wrong-method");
    if (!body) throw new WebhookError("parsed-body");
    if (length > limitOf(options)) throw new WebhookError("oversized-body");
    await options.onEvent(await verifyWebhook(await readAll(body, limitOf(options)), signature, options));
    return 204;
  } catch (error) {
    ignoringErrors(options.onError ?? console.error)(error);
    return error instanceof WebhookError ? error.status : 500;
  }
}

/** Reads a body, and stops when it grows too large: it may not tell its length, or lie about it. */
async function readAll(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new WebhookError("oversized-body");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
