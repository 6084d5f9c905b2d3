import { ignoringErrors } from "../core/ignoring-errors.ts";
import { WebhookError } from "../errors/webhook-error.ts";
import { type Authentication, type Authenticator, authenticatorOf } from "./authentication.ts";
import { type Bounds, limitOf, readEvent } from "./verify.ts";

/** What becomes of the events that arrive. */
export interface Receiver<Event> extends Bounds {
  /** Called with each verified event. When it fails, the answer is a 500. */
  onEvent: (event: Event) => void | Promise<void>;
  /**
   * Called with each event that was refused or failed. What it throws is ignored.
   *
   * @default console.error
   */
  onError?: ((error: unknown) => void) | undefined;
}

/** Receives events as `fetch` does: requests in, responses out. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** Receives events from Node's `http`. */
export type NodeHandler = (request: NodeRequest, response: NodeResponse) => Promise<void>;

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

/** Makes a handler of `Request`s for events of any kind. */
export function webhookHandler<Event extends object>(options: Authentication & Receiver<Event>): FetchHandler {
  const authenticator = authenticatorOf(options);
  return async (request) => {
    const status = await receive(authenticator, options, {
      method: request.method,
      header: (name) => request.headers.get(name),
      body: request.bodyUsed ? undefined : (request.body ?? []),
    });
    return new Response(null, { status });
  };
}

/** Makes a handler for Node's `http`, for events of any kind. */
export function nodeWebhookHandler<Event extends object>(options: Authentication & Receiver<Event>): NodeHandler {
  const authenticator = authenticatorOf(options);
  return async (request, response) => {
    response.statusCode = await receive(authenticator, options, {
      method: request.method,
      header: (name) => single(request.headers[name.toLowerCase()]),
      body: request.readableEnded ? undefined : request,
    });
    response.end();
  };
}

interface Received {
  method: string | undefined;
  /** The value of a header. */
  header: (name: string) => string | null | undefined;
  /** Nothing, when somebody else has read the body. */
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array> | undefined;
}

/** Receives one event and returns the status to answer with. */
async function receive<Event extends object>(
  authenticator: Authenticator,
  options: Receiver<Event>,
  { method, header, body }: Received,
): Promise<number> {
  const maxBytes = limitOf(options);
  try {
    if (method !== "POST") throw new WebhookError("wrong-method");
    if (!body) throw new WebhookError("parsed-body");
    if (Number(header("content-length")) > maxBytes) throw new WebhookError("oversized-body");
    const credential = authenticator.header && header(authenticator.header);
    await options.onEvent(await readEvent(authenticator, await readAll(body, maxBytes), credential, maxBytes));
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
