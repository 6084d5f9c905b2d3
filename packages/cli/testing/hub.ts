import { type RunningMock, startMock } from "@ango-hub/mock-server";

/** A hub over HTTP, behind Prism as a validating proxy, and the environment in which `ango` calls it. */
export interface TestHub extends RunningMock {
  env: { ANGO_API_KEY: string; ANGO_BASE_URL: string };
}

/** Starts a hub. What the program sends it is held against the description. */
export async function startHub(): Promise<TestHub> {
  const mock = await startMock({ port: 0 });
  return { ...mock, env: { ANGO_API_KEY: mock.hub.apiKey, ANGO_BASE_URL: mock.url } };
}
