import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { pythonMethods } from "../../docs/python-methods.ts";
import { readClientMethods } from "../../scripts/docs/examples.ts";

const methods = readClientMethods(fileURLToPath(new URL("../../", import.meta.url)));

describe("the documented Python methods", () => {
  test("are all 21 in the table, each once", () => {
    expect(new Set(pythonMethods.map(({ python }) => python)).size).toBe(21);
    expect(pythonMethods).toHaveLength(21);
  });

  test.each(pythonMethods)("$python is ango.$client", ({ python, client, call }) => {
    expect(methods.has(client)).toBe(true);
    expect(call).toContain(`sdk.${python}(`);
  });
});
