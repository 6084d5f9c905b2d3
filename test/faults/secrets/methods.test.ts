import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readClientMethods } from "../../../scripts/docs/examples.ts";
import { generations } from "../../clients.ts";
import { FaultServer } from "../fault-server.ts";
import { faults } from "../faults.ts";
import { leakIn, secrets } from "./canaries.ts";
import { repeatedIn, spellings } from "./echoes.ts";
import { Methods } from "./methods.ts";

const server = new FaultServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

describe.for(generations)("the client of the %s generation", (generation) => {
  let methods: Methods;
  beforeAll(async () => {
    methods = await Methods.find(server, generation, "secrets");
  });

  test("has every method among those that meet faults", () => {
    const root = new URL("../../../", import.meta.url).pathname;
    expect(methods.names).toEqual(expect.arrayContaining([...readClientMethods(root, generation).keys()]));
  });

  test("shows no secret, whatever fault a method meets at whatever request", async () => {
    const { runs, looks, leaks } = await methods.meet(faults);
    console.log(`${runs} runs with faults, ${looks} values looked at`);
    expect(leaks).toEqual([]);
    expect(runs).toBeGreaterThan(Object.keys(faults).length * methods.names.length);
  });

  test("shows no secret that the other side repeats", async () => {
    const { runs, looks, leaks } = await methods.meet(repeatedIn("in JSON that escapes slashes"));
    console.log(`${runs} runs with what is repeated, ${looks} values looked at`);
    expect(leaks).toEqual([]);
  });
});

test.each(Object.entries(spellings))("a secret is found that is written %s", (_, written) => {
  for (const secret of Object.values(secrets)) {
    const error = new Error("outside", { cause: Object.assign(new Error(), { hidden: [written(secret)] }) });
    expect(leakIn(error)).toBeDefined();
    expect(leakIn(written(secret.slice(4, 18)))).toBeDefined();
  }
  expect(leakIn(written("nothing but a text"))).toBeUndefined();
});
