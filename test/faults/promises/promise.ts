import { AngoHub, type AngoHubOptions } from "@ango-hub/client";
import type { PromisedOn } from "../../promised.ts";
import type { Behaviour, FaultServer, ReceivedRequest } from "../fault-server.ts";

export { failureOf, wait } from "../../promised.ts";

/** A key that must not turn up anywhere. */
export const canary = "canary-7f3a9c1e5b-must-not-be-seen";

/** Something that is promised of calls, and its proof on a server that can do everything wrong. */
export type Promised = PromisedOn<FaultServer>;

/** A client of a case of its own, and the requests that it made. */
export function clientOf(
  server: FaultServer,
  behaviour: Behaviour,
  options: AngoHubOptions = {},
): { ango: AngoHub; requests: ReceivedRequest[] } {
  const { baseUrl, requests } = server.case(behaviour);
  return { ango: new AngoHub({ apiKey: canary, baseUrl, retryDelay: 10, ...options }), requests };
}
