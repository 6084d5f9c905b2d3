import { fileURLToPath } from "node:url";
import { createHub } from "@ango-hub/mock";
import { startMock, startServer } from "@ango-hub/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pythonMethods } from "../../docs/python-methods.ts";
import { startPrism } from "../contract/prism.ts";
import { hasPython, installPython, type Outcome, remove, run, temporaryFolder } from "./tools.ts";

const program = fileURLToPath(new URL("python/every_method.py", import.meta.url));
const content = { integrations: [{ name: "Boats", provider: "AWS" as const }] };
const documented = pythonMethods.map(({ python }) => python).sort();

/** The first one has no `set_task_status` yet. */
const versions = [
  { version: "0.1.18", methods: documented.filter((method) => method !== "set_task_status") },
  { version: "1.1.3", methods: documented },
  { version: "1.1.6", methods: documented },
];

const title = hasPython
  ? "the Python package ango"
  : "the Python package ango (not run: python3 with venv is not found)";
describe.skipIf(!hasPython).each(versions)(`${title} $version`, ({ version, methods }) => {
  const folder = temporaryFolder();
  let python = "";
  beforeAll(async () => {
    python = `${await installPython(folder, `ango==${version}`)}/python`;
  });
  afterAll(() => remove(folder));

  const callAll = (url: string, apiKey: string, integrationId = ""): Promise<Outcome> =>
    run(folder, python, "-W", "ignore", program, url, apiKey, integrationId);

  test("has every documented call answered by the hub, with validation", async () => {
    const mock = await startMock({ content });
    const { code, output } = await callAll(mock.url, mock.hub.apiKey, [...mock.hub.state.integrations.keys()][0]);
    expect([code, calls(output)], output).toEqual([0, methods]);
    const violations = mock.hub.requests.flatMap((request) => request.violations);
    expect([mock.hub.requests.length > methods.length, violations]).toEqual([true, []]);
    await mock.close();
  });

  const isFirst = version === "0.1.18";
  const plain = isFirst ? "is stopped by plain Prism at assign_task, a GET with a body" : "passes plain Prism";
  test(`${plain}, in front of the hub`, async () => {
    const hub = await createHub({ content });
    const server = await startServer(hub);
    const prism = await startPrism(server);
    const { code, output } = await callAll(prism.url, hub.apiKey, [...hub.state.integrations.keys()][0]);
    if (isFirst) expect([code, output]).toEqual([1, expect.stringContaining("assign_task: {")]);
    else expect([code, calls(output)], output).toEqual([0, methods]);
    await prism.close();
    await server.close();
  });
});

/** The methods that the program says it called, each once. */
function calls(output: string): string[] {
  return [...new Set(output.split("\n").filter((line) => documented.includes(line)))].sort();
}
