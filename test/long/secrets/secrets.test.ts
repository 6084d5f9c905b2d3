import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generations } from "../../clients.ts";
import { FaultServer } from "../../faults/fault-server.ts";
import { repeatedIn, spellings } from "../../faults/secrets/echoes.ts";
import { Methods } from "../../faults/secrets/methods.ts";

const server = new FaultServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

describe.for(generations)("the client of the %s generation", (generation) => {
  let methods: Methods;
  beforeAll(async () => {
    methods = await Methods.find(server, generation, "long");
  });

  test.each(Object.keys(spellings))("shows no secret that the other side repeats %s", async (spelling) => {
    const { runs, looks, leaks } = await methods.meet(repeatedIn(spelling));
    console.log(`${spelling}: ${runs} runs, ${looks} values looked at, ${leaks.length} leaks`);
    expect(leaks).toEqual([]);
  });
});
