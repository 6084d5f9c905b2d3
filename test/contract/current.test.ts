import { AngoHub } from "@ango-hub/client";
import { createFetchClient } from "@ango-hub/openapi/fetch";
import { current } from "../spec/spec.ts";
import { contractSuite } from "./contract-suite.ts";
import { invalidCurrentRequests } from "./invalid-requests.ts";

await contractSuite({
  description: current,
  clients: (settings) => ({ ango: new AngoHub({ ...settings, maxRetries: 0 }), api: createFetchClient(settings) }),
  invalidRequests: invalidCurrentRequests,
});
