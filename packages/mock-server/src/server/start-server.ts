import { type Hub, isControlPath } from "@ango-hub/mock";
import { apiKeyHeader } from "@ango-hub/openapi";
import { type KeptLimits, readLimits, type ServerLimits, strangerBytes } from "./limits.ts";
import { listen } from "./listen.ts";
import { pageFile } from "./page-file.ts";
import type { RunningServer } from "./running-server.ts";
import { type Service, serve } from "./serve.ts";

/**
 * Serves a hub on 127.0.0.1, for this machine only, with CORS for the pages that it serves itself elsewhere, and the hub's own
 * page at `/`. Faults that cut a connection really cut it. From then on `hub.baseUrl` is the address of the server.
 *
 * @param options.port Port to listen on; 0, any that is free, unless given.
 * @throws Error when the port is taken, and RangeError when a limit is no number of bytes.
 */
export async function startServer(hub: Hub, options: { port?: number } & ServerLimits = {}): Promise<RunningServer> {
  const server = await listen(serve(serviceOf(hub, readLimits(options))), options.port ?? 0);
  hub.baseUrl = server.url;
  return server;
}

function serviceOf(hub: Hub, { maxBodyBytes, maxFileBytes }: KeptLimits): Service {
  const isPrivate = (path: string): boolean => isControlPath(path) || path === "/";
  return {
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
