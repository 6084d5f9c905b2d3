import { AngoHub } from "@ango-hub/client/classic";
import { createFetchClient } from "@ango-hub/openapi/classic/fetch";
import { classic } from "../spec/spec.ts";
import { contractSuite } from "./contract-suite.ts";
import { invalidClassicRequests } from "./invalid-requests.ts";

await contractSuite({
  description: classic,
  clients: (settings) => ({ ango: new AngoHub({ ...settings, maxRetries: 0 }), api: createFetchClient(settings) }),
  invalidRequests: invalidClassicRequests,
});
