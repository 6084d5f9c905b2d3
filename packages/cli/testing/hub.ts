import { createHub } from "@ango-hub/mock";
import { type RunningMock, startMock, startServer } from "@ango-hub/mock-server";

/** A hub over HTTP, behind Prism as a validating proxy, and the environment in which `ango` calls it. */
export interface TestHub extends RunningMock {
  env: { ANGO_API_KEY: string; ANGO_BASE_URL: string };
}

/** Starts a hub. What the program sends it is held against the description. */
export async function startHub(): Promise<TestHub> {
  const mock = await startMock({ port: 0 });
  return { ...mock, env: { ANGO_API_KEY: mock.hub.apiKey, ANGO_BASE_URL: mock.url } };
}

/** Starts a hub without the proxy, for what sends thousands of requests. */
export async function startPlainHub(): Promise<TestHub> {
  const hub = await createHub();
  const server = await startServer(hub);
  return { ...server, hub, env: { ANGO_API_KEY: hub.apiKey, ANGO_BASE_URL: server.url } };
}
