import { type AnyHub, isControlPath } from "@ango-hub/mock";
import { apiKeyHeader } from "@ango-hub/openapi";
import { type KeptLimits, readLimits, type ServerOptions, strangerBytes } from "./limits.ts";
import { listen } from "./listen.ts";
import { readOrigins } from "./local-only.ts";
import { pageFile } from "./page-file.ts";
import type { RunningServer } from "./running-server.ts";
import { type Service, serve } from "./serve.ts";

/**
 * Serves a hub on 127.0.0.1, for this machine only, with CORS for its pages, and the hub's own page at `/`. Faults that cut a connection really cut it. From then on `hub.baseUrl` is the address of the server.
 *
 * @throws Error when the port is taken, RangeError when a limit is no number of bytes, and TypeError when an origin is none.
 */
export async function startServer(hub: AnyHub, options: ServerOptions = {}): Promise<RunningServer> {
  const service = serviceOf(hub, readLimits(options), readOrigins(options.allowedOrigins));
  const server = await listen(serve(service), options);
  hub.baseUrl = server.url;
  return server;
}

function serviceOf(
  hub: AnyHub,
  { maxBodyBytes, maxFileBytes }: KeptLimits,
  allowedOrigins: ReadonlySet<string>,
): Service {
  const isPrivate = (path: string): boolean => isControlPath(path) || path === "/";
  return {
    allowedOrigins,
    audience: (method, path) => {
      if (isPrivate(path)) return "own-page";
      // Of the storage, the hub gives and takes these to and from nobody without a signature.
      const isSigned = path.startsWith("/storage/exports/") || (path.startsWith("/storage/") && method === "PUT");
      return isSigned ? "presigned" : "local-pages";
    },
    headers: [apiKeyHeader, "content-type", "range"],
    maxBytes: (path, headers) => {
      // The storage looks at the signature before it reads a file.
      if (path.startsWith("/storage/")) return maxFileBytes;
      // Prism reads what is sent before the hub looks at the key.
      const isKnown = isPrivate(path) || headers[apiKeyHeader] === hub.apiKey;
      return isKnown ? maxBodyBytes : Math.min(maxBodyBytes, strangerBytes);
    },
    answer: async (request) => {
      const { pathname } = new URL(request.url);
      const file = isPrivate(pathname) && request.method === "GET" ? await pageFile(pathname) : undefined;
      return file ?? hub.fetch(request);
    },
  };
}
