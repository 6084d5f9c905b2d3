import { createHub, type Hub, type HubOptions } from "../hub.ts";
import type { RunningServer } from "./running-server.ts";
import { startServer } from "./start-server.ts";
import { createValidator } from "./validate.ts";

/** Options of `startMock`. */
export type MockOptions = HubOptions & {
  /** Port to listen on. Default 0, any that is free. */
  port?: number;
  /** Whether both sides of every exchange are held against `openapi.yaml`. Default true; false is faster. */
  validate?: boolean;
  /** A specification to use instead of the one of `@ango-hub/openapi`. */
  specification?: string;
};

/** A hub behind a server. */
export type RunningMock = RunningServer & { hub: Hub };

/**
 * Starts a hub behind a server on 127.0.0.1, with Prism as a validating proxy in front.
 *
 * @example
 * const mock = await startMock({ port: 4010 });
 * const answer = await fetch(`${mock.url}/v2/listProjects`, { headers: { apikey: mock.hub.apiKey } });
 * await mock.close();
 *
 * @throws Error when the port is taken or the specification cannot be read, and what `createHub` throws.
 */
export async function startMock(options: MockOptions = {}): Promise<RunningMock> {
  const { port = 0, validate = true, specification, ...hubOptions } = options;
  const hub = await createHub(hubOptions);
  if (validate) {
    hub.use(await createValidator(specification === undefined ? {} : { specification }));
  }
  const server = await startServer(hub, { port });
  return {
    hub,
    url: server.url,
    close: async () => {
      await hub.close();
      await server.close();
    },
  };
}
