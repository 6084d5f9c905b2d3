import { AngoHub, type AngoHubOptions } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import type { AnyAngoHub } from "../../clients.ts";
import type { PromisedOn } from "../../promised.ts";
import type { Behaviour, FaultServer, ReceivedRequest } from "../fault-server.ts";

export { failureOf, wait } from "../../promised.ts";

/** A key that must not turn up anywhere. */
export const canary = "canary-7f3a9c1e5b-must-not-be-seen";

/** Something that is promised of calls, and its proof on a server that can do everything wrong. */
export type Promised = PromisedOn<FaultServer>;

/** Makes a client of a case of its own, and gives the requests that it made. */
export type ClientOf<Ango = AnyAngoHub> = (
  server: FaultServer,
  behaviour: Behaviour,
  options?: AngoHubOptions,
) => { ango: Ango; requests: ReceivedRequest[] };

/** The classic client, by which is proved what both have of their common core. */
export const clientOf: ClientOf<ClassicAngoHub> = makesClientOf(ClassicAngoHub);

/** Today's client. */
export const currentClientOf: ClientOf<AngoHub> = makesClientOf(AngoHub);

function makesClientOf<Ango>(Client: new (options: AngoHubOptions) => Ango): ClientOf<Ango> {
  return (server, behaviour, options = {}) => {
    const { baseUrl, requests } = server.case(behaviour);
    return { ango: new Client({ apiKey: canary, baseUrl, retryDelay: 10, ...options }), requests };
  };
}
