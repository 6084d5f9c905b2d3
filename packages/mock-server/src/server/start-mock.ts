import { createHub, type Hub, type HubOptions } from "@ango-hub/mock";
import type { ServerOptions } from "./limits.ts";
import type { RunningServer } from "./running-server.ts";
import { startServer } from "./start-server.ts";
import { createValidator } from "./validate.ts";

/** Options of `startMock`. */
export interface MockOptions extends HubOptions, ServerOptions {
  /**
   * Whether both sides of every exchange are held against `openapi.yaml`. It is faster without.
   *
   * @default true
   */
  validate?: boolean;
  /**
   * Path of a specification to hold them against.
   *
   * @default that of `@ango-hub/openapi`
   */
  specification?: string;
}

/** A hub behind a server. */
export interface RunningMock extends RunningServer {
  hub: Hub;
}

/**
 * Starts a hub behind a server on 127.0.0.1, with Prism as a validating proxy in front.
 *
 * @example
 * const mock = await startMock({ port: 4010 });
 * const answer = await fetch(`${mock.url}/v2/listProjects`, { headers: { apikey: mock.hub.apiKey } });
 * await mock.close();
 *
 * @throws Error when the port is taken or the specification cannot be read, RangeError when a limit is no number of bytes, and
 * what `createHub` throws.
 */
export async function startMock(options: MockOptions = {}): Promise<RunningMock> {
  const { port, allowedOrigins, validate, specification, maxBodyBytes, maxFileBytes, ...hubOptions } = options;
  const server = { port, allowedOrigins, validate, specification, maxBodyBytes, maxFileBytes };
  return serveHub(await createHub(hubOptions), server);
}

/** Puts a hub behind a server, and Prism in front unless it is told not to. */
export async function serveHub(
  hub: Hub,
  { validate = true, specification, ...server }: Omit<MockOptions, keyof HubOptions>,
): Promise<RunningMock> {
  if (validate) hub.use(await createValidator({ specification }));
  const { url, close, drain } = await startServer(hub, server);
  return {
    hub,
    url,
    close: async () => {
      await close();
      await hub.close();
    },
    drain: async (milliseconds) => {
      await drain(milliseconds);
      await hub.close();
    },
  };
}
