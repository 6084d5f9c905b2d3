import { AngoHub } from "@ango-hub/client";
import { operations } from "@ango-hub/openapi";
import { describe, expect, test } from "vitest";
import { pythonMethods } from "../../docs/python-methods.ts";

const ango = new AngoHub({ apiKey: "a-valid-key", fetch: async () => new Response() });

describe("the documented Python methods", () => {
  test("are all 21 in the table, each once", () => {
    expect(new Set(pythonMethods.map(({ python }) => python)).size).toBe(21);
    expect(pythonMethods).toHaveLength(21);
  });

  test.each(pythonMethods)("$python is ango.$client", ({ client, operations: ids }) => {
    const [resource = "", method = ""] = client.split(".");
    const owner = (ango as unknown as Record<string, Record<string, unknown>>)[resource];
    expect(owner?.[method]).toBeTypeOf("function");
    for (const id of ids) expect(operations).toHaveProperty(id);
  });
});
