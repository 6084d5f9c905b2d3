import {
  type AnyHub,
  type ClassicHub,
  type ClassicHubOptions,
  createHub,
  type Hub,
  type HubOptions,
} from "@ango-hub/mock";
import type { ServerOptions } from "./limits.ts";
import type { RunningServer } from "./running-server.ts";
import { startServer } from "./start-server.ts";
import { createValidator } from "./validate.ts";

/** How a hub is served. */
export interface ServingOptions extends ServerOptions {
  /**
   * Whether both sides of every exchange are held against the description. It is faster without.
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

/** Options of `startMock` for the service as it is today. */
export interface MockOptions extends HubOptions, ServingOptions {}

/** Options of `startMock` for the classic generation. */
export interface ClassicMockOptions extends ClassicHubOptions, ServingOptions {}

/** A hub behind a server. */
export interface RunningMock<Served extends AnyHub = Hub> extends RunningServer {
  hub: Served;
}

/**
 * Starts a hub behind a server on 127.0.0.1, with Prism as a validating proxy in front.
 *
 * @example
 * const mock = await startMock({ port: 4010 });
 * const answer = await fetch(`${mock.url}/v2/listProjects`, {
 *   headers: { apikey: mock.hub.apiKey },
 * });
 * await mock.close();
 * @throws Error when the port is taken or the specification cannot be read, RangeError when a limit is no number of bytes, and
 * what `createHub` throws.
 */
export function startMock(options?: MockOptions): Promise<RunningMock>;
/** Starts a hub of the classic generation behind a server. */
export function startMock(options: ClassicMockOptions): Promise<RunningMock<ClassicHub>>;
export async function startMock(options: MockOptions | ClassicMockOptions = {}): Promise<RunningMock<AnyHub>> {
  const { port, host, allowedOrigins, validate, specification, maxBodyBytes, maxFileBytes, ...hubOptions } = options;
  const server = { port, host, allowedOrigins, validate, specification, maxBodyBytes, maxFileBytes };
  return serveHub(await createHub(hubOptions), server);
}

/** Puts a hub behind a server, and Prism in front unless it is told not to. */
export async function serveHub<Served extends AnyHub>(
  hub: Served,
  { validate = true, specification, ...server }: ServingOptions,
): Promise<RunningMock<Served>> {
  if (validate) hub.use(await createValidator({ generation: hub.generation, specification }));
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
