import type { IncomingMessage, ServerResponse } from "node:http";
import { type Hub, isControlPath } from "@ango-hub/mock";
import { bodyOf, understandPython } from "./compatibility.ts";
import { corsHeaders, preflightHeaders } from "./cors.ts";
import { failure } from "./failure.ts";
import { listen } from "./listen.ts";
import { pageFile } from "./page-file.ts";
import type { RunningServer } from "./running-server.ts";

/**
 * Serves a hub on 127.0.0.1, with CORS for browsers and the hub's own page at `/`. Faults that cut a connection really
 * cut it. From then on `hub.baseUrl` is the address of the server.
 *
 * @param options.port Port to listen on; 0, any that is free, unless given.
 * @throws Error when the port is taken.
 */
export async function startServer(hub: Hub, options: { port?: number } = {}): Promise<RunningServer> {
  const server = await listen((request, response) => void serve(hub, request, response), options.port ?? 0);
  hub.baseUrl = server.url;
  return server;
}

async function serve(hub: Hub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    await send(await answerOf(hub, request, gone.signal), response);
  } catch (error) {
    if (isCut(error) || gone.signal.aborted || response.headersSent) request.socket.destroy();
    else await send(failure(500, `The hub failed: ${(error as Error).message}`), response);
  }
}

/** Whether a fault cut the connection. The hub may come from another copy of its package, so its class says nothing. */
function isCut(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "connection_cut";
}

async function answerOf(hub: Hub, request: IncomingMessage, signal: AbortSignal): Promise<Response> {
  const { method = "GET" } = request;
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
  const isOwnPage = isControlPath(url.pathname) || url.pathname === "/";
  // A site whose name was pointed at this machine must not read the key from the hub's page.
  if (isOwnPage && !["127.0.0.1", "localhost"].includes(url.hostname)) return failure(403, "Only for this machine.");
  if (isOwnPage && method === "GET") {
    const file = await pageFile(url.pathname);
    if (file) return file;
  }
  if (!isOwnPage && method === "OPTIONS") return new Response(null, { status: 204, headers: preflightHeaders });
  const incoming = understandPython({ method, url, body: await bodyOf(request) });
  const answer = await hub.fetch(
    new Request(incoming.url, {
      method: incoming.method,
      headers: headersOf(request),
      body: incoming.body ?? null,
      signal,
    }),
  );
  if (!isOwnPage) for (const [name, value] of Object.entries(corsHeaders)) answer.headers.set(name, value);
  return answer;
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

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
}
