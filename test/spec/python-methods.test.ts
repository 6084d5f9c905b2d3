import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { pythonMethods } from "../../docs/python-methods.ts";
import { classicPythonMethods } from "../../docs/python-methods-classic.ts";
import { readClientMethods } from "../../scripts/docs/examples.ts";
import { pythonPages } from "../../scripts/docs/python-guide.ts";
import { pythonRows } from "../../scripts/docs/python-table.ts";
import { sdkMethods } from "../../scripts/generate/rows.ts";
import { classic, current } from "./spec.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const methods = [...readClientMethods(root, "current").keys()];
const classicMethods = [...readClientMethods(root, "classic").keys()];

describe("the methods of today's Python package", () => {
  test("are all 61 in the table, each once", () => {
    expect(new Set(pythonMethods.map(({ python }) => python)).size).toBe(61);
    expect(pythonMethods).toHaveLength(61);
  });

  test.each(pythonMethods)("$python is ango.$client", ({ python, client, also = [], call }) => {
    for (const name of [client, ...also]) expect(methods).toContain(name);
    expect(call).toContain(`sdk.${python}(`);
  });

  test("are matched by every method of ours, those aside that have no match", () => {
    const sent = new Set(current.operations.flatMap(sdkMethods).map(({ method }) => method));
    // The Python package keeps no export for later, and reads one where it creates it: it has no class of exports.
    const ownOnly = [...sent].filter((name) => /^exports\.open|^[A-Z]/.test(name));
    const matched = pythonMethods.flatMap(({ client, also = [] }) => [client, ...also]);
    expect([...new Set([...matched, ...ownOnly])].sort()).toEqual([...sent].sort());
  });
});

describe("the documented methods of the classic Python package", () => {
  test("are all 21 in the table, each once", () => {
    expect(new Set(classicPythonMethods.map(({ python }) => python)).size).toBe(21);
    expect(classicPythonMethods).toHaveLength(21);
  });

  test.each(pythonRows(root))("$python is ango.$client, and today $today", (row) => {
    expect(classicMethods).toContain(row.client);
    for (const name of row.today) expect(methods).toContain(name);
    expect(row.call).toContain(`sdk.${row.python}(`);
    expect(idsOf(classic)).toEqual(expect.arrayContaining([...row.classicOperations]));
    expect(idsOf(current)).toEqual(expect.arrayContaining([...row.todayOperations]));
    expect([row.classicOperations, row.todayOperations]).not.toContainEqual([]);
  });
});

test.each(Object.entries(pythonPages))("%s is as the tables say", (file, write) => {
  const page = readFileSync(root + file, "utf8");
  expect(write(root, page)).toBe(page);
});

function idsOf({ operations }: typeof current): string[] {
  return operations.map(({ id }) => id);
}
