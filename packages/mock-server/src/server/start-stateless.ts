import { apiKeyHeader } from "@ango-hub/openapi";
import type { Generation } from "./generations.ts";
import { readLimits, type ServerOptions } from "./limits.ts";
import { listen } from "./listen.ts";
import { readOrigins } from "./local-only.ts";
import type { RunningServer } from "./running-server.ts";
import { type Service, serve } from "./serve.ts";
import { createStateless } from "./stateless.ts";

/**
 * Starts a server on 127.0.0.1 that remembers nothing: Prism answers every request that the specification allows with the
 * specification's example, and any other with what is wrong where. `Prefer: code=401` asks for another answer. Uploads and
 * exports go to this server, masks are PNGs, and exports are zip archives.
 *
 * @param options.generation Which generation of the service it stands in for, `current` unless given.
 * @param options.specification A specification to use instead of the one of `@ango-hub/openapi`.
 * @throws Error when the port is taken or the specification cannot be read, RangeError when a limit is no number of
 * bytes, and TypeError when an origin is none.
 */
export async function startStateless(
  options: { generation?: Generation; specification?: string } & Omit<ServerOptions, "maxFileBytes"> = {},
): Promise<RunningServer> {
  const { maxBodyBytes } = readLimits(options);
  const allowedOrigins = readOrigins(options.allowedOrigins);
  const answer = await createStateless(options.generation ?? "current", options.specification);
  const service: Service = {
    answer,
    allowedOrigins,
    audience: () => "local-pages",
    maxBytes: () => maxBodyBytes,
    headers: [apiKeyHeader, "content-type", "range", "prefer"],
  };
  return listen(serve(service), options);
}
