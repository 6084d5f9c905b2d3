import { AngoHub, type AngoHubOptions } from "@ango-hub/client";
import type { Behaviour, FaultServer, ReceivedRequest } from "../fault-server.ts";

/** A key that must not turn up anywhere. */
export const canary = "canary-7f3a9c1e5b-must-not-be-seen";

/** Something the client promises, and the proof. */
export interface Promised {
  name: string;
  prove: (server: FaultServer) => Promise<void>;
}

/** A client of a case of its own, and the requests that it made. */
export function clientOf(
  server: FaultServer,
  behaviour: Behaviour,
  options: AngoHubOptions = {},
): { ango: AngoHub; requests: ReceivedRequest[] } {
  const { baseUrl, requests } = server.case(behaviour);
  return { ango: new AngoHub({ apiKey: canary, baseUrl, retryDelay: 10, ...options }), requests };
}

/** What a call fails with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error("the call did not fail");
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
