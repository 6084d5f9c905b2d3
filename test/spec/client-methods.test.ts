import { fileURLToPath } from "node:url";
import { AngoHub } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import { describe, expect, test } from "vitest";
import { readClientMethods } from "../../scripts/docs/examples.ts";
import { sdkMethods } from "../../scripts/generate/rows.ts";
import { classic, current } from "./spec.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const options = { apiKey: "a-valid-key", fetch: async () => new Response() };
const clients = [
  { description: current, ango: new AngoHub(options) },
  { description: classic, ango: new ClassicAngoHub(options) },
];

describe.each(clients)("the methods of the client of $description.generation", ({ description, ango }) => {
  const methods = readClientMethods(root, description.generation);
  const { operations, operationsOf } = description;

  test("are those that the description names", () => {
    const named = new Set(operations.flatMap(sdkMethods).map(({ method }) => method));
    expect([...named].sort()).toEqual([...methods.keys()].sort());
  });

  // An export is no resource: its class is met where one is created.
  test.each([...methods.keys()].filter((name) => /^[a-z]/.test(name)))("have ango.%s among them", (name) => {
    const [resource = "", method = ""] = name.split(".");
    const owner = (ango as unknown as Record<string, Record<string, unknown>>)[resource];
    expect(owner?.[method]).toBeTypeOf("function");
  });

  test.each([...methods.values()])("$name says in its docstring which operations it sends", ({ name, operations }) => {
    const said = operations.match(/(?<=`)\w+(?=`)/g) ?? [];
    expect(said.sort()).toEqual(operationsOf(name).sort());
  });
});
