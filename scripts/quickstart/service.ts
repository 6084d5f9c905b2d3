import { AngoHub } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import { type AnyHub, type RunningMock, startMock } from "@ango-hub/mock-server";
import { roundTrip as classicRoundTrip } from "./classic.ts";
import { roundTrip } from "./current.ts";
import { inTheShell } from "./in-the-shell.ts";

/** Where the quickstart runs, and what it does there. */
export interface Service {
  description: string;
  roundTrip(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The real service when `ANGO_API_KEY` and `ANGO_BASE_URL` or `ANGO_REGION` name one, or else a local Ango Hub behind a proxy
 * that holds every request and every answer against the description of its generation.
 */
export async function connect(generation: "current" | "classic"): Promise<Service> {
  const { ANGO_API_KEY, ANGO_BASE_URL, ANGO_REGION } = process.env;
  const isClassic = generation === "classic";
  const place = ANGO_BASE_URL ?? (isClassic ? undefined : ANGO_REGION);
  if (ANGO_API_KEY && place) {
    return {
      description: `the service at ${place}, with your key`,
      roundTrip: async () => {
        if (isClassic) return classicRoundTrip(new ClassicAngoHub());
        await roundTrip(new AngoHub());
        await inTheShell({});
      },
      close: async () => {},
    };
  }
  if (isClassic) {
    const mock = await startMock({ generation });
    return local(mock, () => classicRoundTrip(new ClassicAngoHub(access(mock))));
  }
  const mock = await startMock();
  return local(mock, async () => {
    await roundTrip(new AngoHub(access(mock)));
    await inTheShell({ ANGO_API_KEY: mock.hub.apiKey, ANGO_BASE_URL: mock.url });
  });
}

function local(mock: RunningMock<AnyHub>, roundTrip: () => Promise<void>): Service {
  const description = `a local Ango Hub at ${mock.url}, checked against the description`;
  return { description, roundTrip, close: () => mock.close() };
}

function access({ hub, url }: RunningMock<AnyHub>): { apiKey: string; baseUrl: string } {
  return { apiKey: hub.apiKey, baseUrl: url };
}
