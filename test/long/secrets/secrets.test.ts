import { afterAll, beforeAll, expect, test } from "vitest";
import { FaultServer } from "../../faults/fault-server.ts";
import { repeatedIn, spellings } from "../../faults/secrets/echoes.ts";
import { Methods } from "../../faults/secrets/methods.ts";

const server = new FaultServer();
let methods: Methods;
beforeAll(async () => {
  await server.start();
  methods = await Methods.find(server, "long");
});
afterAll(() => server.stop());

test.each(Object.keys(spellings))("no secret is seen that the other side repeats %s", async (spelling) => {
  const { runs, looks, leaks } = await methods.meet(repeatedIn(spelling));
  console.log(`${spelling}: ${runs} runs, ${looks} values looked at, ${leaks.length} leaks`);
  expect(leaks).toEqual([]);
});
