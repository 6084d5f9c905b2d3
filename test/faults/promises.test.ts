import { afterAll, beforeAll, describe, test } from "vitest";
import { FaultServer } from "./fault-server.ts";
import { promises } from "./promises/index.ts";

const server = new FaultServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

describe.each(Object.entries(promises))("%s", (_, promised) => {
  test.each(promised)("$name", ({ prove }) => prove(server));
});
