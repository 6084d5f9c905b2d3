import { type Hub, isControlPath } from "@ango-hub/mock";
import { corsHeaders, preflightHeaders } from "./cors.ts";
import { failure } from "./failure.ts";
import { listen } from "./listen.ts";
import { pageFile } from "./page-file.ts";
import type { RunningServer } from "./running-server.ts";
import { serve } from "./serve.ts";

/**
 * Serves a hub on 127.0.0.1, with CORS for browsers and the hub's own page at `/`. Faults that cut a connection really
 * cut it. From then on `hub.baseUrl` is the address of the server.
 *
 * @param options.port Port to listen on; 0, any that is free, unless given.
 * @throws Error when the port is taken.
 */
export async function startServer(hub: Hub, options: { port?: number } = {}): Promise<RunningServer> {
  const server = await listen(
    serve((request) => answerOf(hub, request)),
    options.port ?? 0,
  );
  hub.baseUrl = server.url;
  return server;
}

async function answerOf(hub: Hub, request: Request): Promise<Response> {
  const { pathname, hostname } = new URL(request.url);
  const isOwnPage = isControlPath(pathname) || pathname === "/";
  // A site whose name was pointed at this machine must not read the key from the hub's page.
  if (isOwnPage && !["127.0.0.1", "localhost"].includes(hostname)) return failure(403, "Only for this machine.");
  if (isOwnPage && request.method === "GET") {
    const file = await pageFile(pathname);
    if (file) return file;
  }
  if (!isOwnPage && request.method === "OPTIONS") return new Response(null, { status: 204, headers: preflightHeaders });
  const answer = await hub.fetch(request);
  if (!isOwnPage) for (const [name, value] of Object.entries(corsHeaders)) answer.headers.set(name, value);
  return answer;
}
