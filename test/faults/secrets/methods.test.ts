import { afterAll, beforeAll, expect, test } from "vitest";
import { readClientMethods } from "../../../scripts/docs/examples.ts";
import { FaultServer } from "../fault-server.ts";
import { faults } from "../faults.ts";
import { leakIn, secrets } from "./canaries.ts";
import { repeatedIn, spellings } from "./echoes.ts";
import { Methods } from "./methods.ts";

const server = new FaultServer();
let methods: Methods;
beforeAll(async () => {
  await server.start();
  methods = await Methods.find(server, "secrets");
});
afterAll(() => server.stop());

test("every method of the client is among those that meet faults", () => {
  const root = new URL("../../../", import.meta.url).pathname;
  expect(methods.names).toEqual(expect.arrayContaining([...readClientMethods(root).keys()]));
});

test("no secret is seen of any method, whatever fault it meets at whatever request", async () => {
  const { runs, looks, leaks } = await methods.meet(faults);
  console.log(`${runs} runs with faults, ${looks} values looked at`);
  expect(leaks).toEqual([]);
  expect(runs).toBeGreaterThan(Object.keys(faults).length * methods.names.length);
});

test("no secret is seen that the other side repeats", async () => {
  const { runs, looks, leaks } = await methods.meet(repeatedIn("in JSON that escapes slashes"));
  console.log(`${runs} runs with what is repeated, ${looks} values looked at`);
  expect(leaks).toEqual([]);
});

test.each(Object.entries(spellings))("a secret is found that is written %s", (_, written) => {
  for (const secret of Object.values(secrets)) {
    const error = new Error("outside", { cause: Object.assign(new Error(), { hidden: [written(secret)] }) });
    expect(leakIn(error)).toBeDefined();
    expect(leakIn(written(secret.slice(4, 18)))).toBeDefined();
  }
  expect(leakIn(written("nothing but a text"))).toBeUndefined();
});
