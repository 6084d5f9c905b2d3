import type { RunningServer } from "./running-server.ts";

/**
 * Starts plain Prism on 127.0.0.1: every request that the specification allows is answered with the specification's
 * example, and nothing is remembered. `Prefer: code=401` asks for another answer.
 *
 * @param options.port Port to listen on; 0, any that is free, unless given.
 * @param options.specification A specification to use instead of the one of `@ango-hub/openapi`.
 * @throws Error when the port is taken or the specification cannot be read.
 */
export async function startStateless(options: { port?: number; specification?: string } = {}): Promise<RunningServer> {
  const [{ readSpecification }, { createServer }, { createLogger }] = await Promise.all([
    import("./specification.ts"),
    import("@stoplight/prism-http-server"),
    import("@stoplight/prism-core"),
  ]);
  const { port = 0, specification } = options;
  const server = createServer(await readSpecification(specification), {
    cors: true,
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: true,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    components: { logger: createLogger("hub", { enabled: false }) },
  });
  const url = await server.listen(port, "127.0.0.1").catch((reason: unknown) => {
    const taken = `${reason}`.includes("EADDRINUSE");
    throw new Error(taken ? `Port ${port} is taken. Choose another one, or 0 for any that is free.` : `${reason}`);
  });
  return { url, close: () => server.close() };
}
