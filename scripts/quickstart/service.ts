import { AngoHub } from "@ango-hub/client";
import { startMock } from "@ango-hub/mock-server";

/** Where the quickstart runs. */
export interface Service {
  ango: AngoHub;
  description: string;
  close(): Promise<void>;
}

/**
 * The real service when both `ANGO_API_KEY` and `ANGO_BASE_URL` name one, or else a local Ango Hub behind a proxy that
 * holds every request and every answer against the specification.
 */
export async function connect(): Promise<Service> {
  const { ANGO_API_KEY, ANGO_BASE_URL } = process.env;
  if (ANGO_API_KEY && ANGO_BASE_URL) {
    return {
      ango: new AngoHub(),
      description: `the service at ${ANGO_BASE_URL}, with your key`,
      close: async () => {},
    };
  }
  const mock = await startMock();
  return {
    ango: new AngoHub({ apiKey: mock.hub.apiKey, baseUrl: mock.url }),
    description: `a local Ango Hub at ${mock.url}, checked against openapi.yaml`,
    close: () => mock.close(),
  };
}
