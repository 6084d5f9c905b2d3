import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { methodOf } from "./compatibility.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { failure, Refusal } from "./failure.ts";
import { bodyOf, hasBody } from "./incoming-body.ts";
import { maxHeaders, patience } from "./limits.ts";
import { type Audience, localHostOf, localOriginOf } from "./local-only.ts";

/** What a server does with the requests of this machine. */
export interface Service {
  answer(request: Request): Promise<Response>;
  /** Which pages may send a request of this method to this path. */
  audience(method: string, path: string): Audience;
  /** Origins of pages from elsewhere that may call it. */
  allowedOrigins: ReadonlySet<string>;
  /** How long the body of a request may be. */
  maxBytes(path: string, headers: IncomingMessage["headers"]): number;
  /** Headers that pages may send beside those that they always may. */
  headers: readonly string[];
  /** How long a body may pause, in milliseconds. */
  pause?: number;
}

/** Answers the requests of this machine, and refuses those of pages from elsewhere. A request whose client went away is aborted. */
export function serve(service: Service): RequestListener {
  return async (incoming, response) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    try {
      await send(await answerTo(incoming, service, gone.signal).catch(refused), response);
    } catch (error) {
      if (isCut(error) || gone.signal.aborted || response.headersSent) incoming.socket.destroy();
      else await send(failure(500, `The hub failed: ${(error as Error).message}`), response);
    }
    leaveRest(incoming);
  };
}

async function answerTo(incoming: IncomingMessage, service: Service, signal: AbortSignal): Promise<Response> {
  // `fetch` knows no such request.
  if (incoming.method === "TRACE") return notAllowed();
  if (incoming.rawHeaders.length > 2 * maxHeaders)
    throw new Refusal(431, `There must be at most ${maxHeaders} headers.`);
  const host = localHostOf(incoming);
  const url = urlOf(incoming, host);
  const asks = incoming.method === "OPTIONS";
  const method = asks ? incoming.headers["access-control-request-method"] : incoming.method;
  const audience = service.audience(method ?? "", url.pathname);
  const origin = localOriginOf(incoming, host, audience, service.allowedOrigins);
  if (audience === "own-page") return service.answer(requestOf(incoming, url, service, signal));
  const answer = asks
    ? preflight(service.headers)
    : await service.answer(requestOf(incoming, url, service, signal)).catch(refused);
  for (const [name, value] of Object.entries(corsHeaders(origin))) answer.headers.append(name, value);
  return answer;
}

function refused(error: unknown): Response {
  if (error instanceof Refusal) return failure(error.status, error.message);
  throw error;
}

function notAllowed(): Response {
  const answer = failure(405, "TRACE is not allowed here.");
  answer.headers.set("allow", "GET, POST, PUT");
  return answer;
}

/** Whether a fault cut the connection. The hub may come from another copy of its package, so its class says nothing. */
function isCut(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "connection_cut";
}

/** Where a request goes: a path at the host that was looked at. */
function urlOf({ url: target = "" }: IncomingMessage, host: string): URL {
  if (!target.startsWith("/")) throw new Refusal(400, "The request target must be a path, such as /v2/listProjects.");
  return new URL(`http://${host}${target}`);
}

function requestOf(incoming: IncomingMessage, url: URL, service: Service, signal: AbortSignal): Request {
  const sends = hasBody(incoming);
  const method = methodOf(incoming.method ?? "GET", url.pathname, sends);
  const head = { method, headers: headersOf(incoming), signal };
  if (!sends || method === "GET" || method === "HEAD") return new Request(url, head);
  const limits = { bytes: service.maxBytes(url.pathname, incoming.headers), pause: service.pause ?? patience.pause };
  const streamed: RequestInit & { duplex: "half" } = { ...head, body: bodyOf(incoming, limits), duplex: "half" };
  return new Request(url, streamed);
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) for await (const part of answer.body) await write(response, part);
  response.end();
}

/** Waits until the bytes are on their way, so that a connection that is cut after them has delivered them. */
function write(response: ServerResponse, part: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => response.write(part, (error) => (error ? reject(error) : resolve())));
}

/** Throws away what was not read. A client that still sends sees its answer only when nobody closes the connection on it. */
function leaveRest(incoming: IncomingMessage): void {
  incoming.resume();
  if (incoming.complete) return;
  const timer = setTimeout(() => incoming.socket.destroy(), patience.pause).unref();
  incoming.once("close", () => clearTimeout(timer));
}

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
}
