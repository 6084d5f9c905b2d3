import { AngoHub, type Region } from "@ango-hub/client";
import { defaultServer } from "@ango-hub/openapi";
import type { Terminal } from "../terminal/terminal.ts";
import { type Account, accountOf, type ServiceFlags } from "./account.ts";
import { requestLog } from "./request-log.ts";

/** A client for the service that flags, environment and profile name. */
export async function connect(flags: ServiceFlags, terminal: Terminal): Promise<AngoHub> {
  return clientOf(await accountOf(flags, terminal.streams.environment), flags, terminal);
}

/** A client for an account. */
export function clientOf({ apiKey, region, baseUrl }: Account, flags: ServiceFlags, terminal: Terminal): AngoHub {
  const { requestsPerMinute, verbose = false } = flags;
  return new AngoHub({
    // An empty key is refused in the words of a missing one.
    ...(apiKey !== undefined && { apiKey }),
    // Said in any case: what the environment says is weighed already, and a profile must not be sent elsewhere.
    ...(region !== undefined ? { region: region as Region } : { baseUrl: baseUrl ?? defaultServer }),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(verbose && { observer: requestLog(terminal) }),
  });
}
