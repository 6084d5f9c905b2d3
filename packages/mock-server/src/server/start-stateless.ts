import { corsHeaders, preflightHeaders } from "./cors.ts";
import { listen } from "./listen.ts";
import type { RunningServer } from "./running-server.ts";
import { serve } from "./serve.ts";
import { createStateless } from "./stateless.ts";

/**
 * Starts a server on 127.0.0.1 that remembers nothing: Prism answers every request that the specification allows with the
 * specification's example, and any other with what is wrong where. `Prefer: code=401` asks for another answer. Uploads and
 * exports go to this server, masks are PNGs, and exports are zip archives.
 *
 * @param options.port Port to listen on; 0, any that is free, unless given.
 * @param options.specification A specification to use instead of the one of `@ango-hub/openapi`.
 * @throws Error when the port is taken or the specification cannot be read.
 */
export async function startStateless(options: { port?: number; specification?: string } = {}): Promise<RunningServer> {
  const stateless = await createStateless(options.specification);
  return listen(
    serve(async (request) => {
      if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: preflight });
      const answer = await stateless(request);
      for (const [name, value] of Object.entries(corsHeaders)) answer.headers.set(name, value);
      return answer;
    }),
    options.port ?? 0,
  );
}

const preflight = {
  ...preflightHeaders,
  "access-control-allow-headers": `${preflightHeaders["access-control-allow-headers"]}, prefer`,
};
