import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHub, type Hub } from "@ango-hub/mock";
import { startMock, startServer } from "@ango-hub/mock-server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { pythonMethods } from "../../docs/python-methods.ts";
import { classicPythonMethods } from "../../docs/python-methods-classic.ts";
import { startPrism } from "../contract/prism.ts";
import { hasPython, installPython, type Outcome, remove, run, temporaryFolder } from "./tools.ts";

/** The organization of every hub of today's service. */
const organizationId = "6160251b6ee9eb45e8273c04";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";

describe.skipIf(!hasPython)(`the Python package imerit-ango 1.4.10${notFound}`, () => {
  const folder = temporaryFolder();
  const everything = pythonMethods.map(({ python }) => python).sort();
  // The package does without these two until it is to make files of strokes.
  const packages = ["imerit-ango==1.4.10", "numpy", "pillow"];
  const content = {
    users: [{ email: "ada@example.com" }, { email: "lorenzo@example.com" }],
    storages: [{ name: "Boats", provider: "AWS" as const }],
  };
  let python = "";
  beforeAll(async () => {
    python = `${await installPython(folder, ...packages)}/python`;
  });
  afterAll(() => remove(folder));

  const callAll = (url: string, hub: Hub, service: "lenient" | "strict" | "prism"): Promise<Outcome> => {
    const ids = [organizationId, ...hub.state.storages.keys()];
    return runProgram(folder, python, "every_method_of_today.py", url, hub.apiKey, ...ids, service);
  };

  test("has the public methods that the guide shows, which can be called as it says", async () => {
    const calls = join(folder, "calls.json");
    writeFileSync(calls, JSON.stringify(pythonMethods.map(({ call }) => call)));
    const { code, output } = await runProgram(folder, python, "package_of_today.py", calls);
    expect(code, output).toBe(0);
    const all: string[] = JSON.parse(output);
    // Its constructor calls the one, and its methods the other.
    expect(all.filter((name) => name !== "setup_logger" && name !== "make_request")).toEqual(everything);
  });

  // `get_task` asks with `True` and `False`. What the service makes of them is not known; the hub takes them for `false`.
  test.each([
    { service: "lenient" as const, alwaysAnswer: true, title: "gives tasks their answer unasked" },
    { service: "strict" as const, alwaysAnswer: false, title: "leaves it out, so that the package has none to merge" },
  ])("has every call answered by a hub with validation that $title", async ({ service, alwaysAnswer }) => {
    const mock = await startMock({ content, alwaysAnswer });
    onTestFinished(() => mock.close());
    const { code, output } = await callAll(mock.url, mock.hub, service);
    expect([code, calls(output, everything)], output).toEqual([0, everything]);
    const { requests } = mock.hub;
    // A hub remembers 200.
    expect(requests.length).toBeLessThan(200);
    expect(
      requests.filter(({ violations, status }) => violations.length > 0 || status === undefined || status >= 400),
    ).toEqual([]);
    const sent = requests.map(({ operation }) => operation);
    // Strokes that are there, of a picture and of a volume, are read before others are laid over them.
    expect(sent.filter((operation) => operation === "getSignedUrl")).toHaveLength(alwaysAnswer ? 2 : 0);
    expect(output).not.toContain("merge failed");
  });

  // Prism wants `true` or `false`, knows no path with two slashes, and ends when a form has a file without a content type.
  const stopped = ["get_task", "rerun_webhook", "upload_instructions"];
  test(`passes plain Prism in front of the hub, but for ${stopped.join(", ")}`, async () => {
    const hub = await createHub({ content });
    const server = await startServer(hub);
    onTestFinished(() => server.close());
    const prism = await startPrism("current", server);
    onTestFinished(() => prism.close());
    const { code, output } = await callAll(prism.url, hub, "prism");
    const passing = everything.filter((method) => !stopped.includes(method));
    expect([code, calls(output, everything)], output).toEqual([0, passing]);
  });
});

const documented = classicPythonMethods.map(({ python }) => python).sort();

/** The first one has no `set_task_status` yet. */
const versions = [
  { version: "0.1.18", methods: documented.filter((method) => method !== "set_task_status") },
  { version: "1.1.3", methods: documented },
  { version: "1.1.6", methods: documented },
];

describe.skipIf(!hasPython).each(versions)(
  `the classic Python package ango $version${notFound}`,
  ({ version, methods }) => {
    const folder = temporaryFolder();
    const content = { integrations: [{ name: "Boats", provider: "AWS" as const }] };
    let python = "";
    beforeAll(async () => {
      python = `${await installPython(folder, `ango==${version}`)}/python`;
    });
    afterAll(() => remove(folder));

    const callAll = (url: string, apiKey: string, integrationId = ""): Promise<Outcome> =>
      runProgram(folder, python, "every_method_classic.py", url, apiKey, integrationId);

    test("has every documented call answered by the hub, with validation", async () => {
      const mock = await startMock({ generation: "classic", content });
      onTestFinished(() => mock.close());
      const { code, output } = await callAll(mock.url, mock.hub.apiKey, [...mock.hub.state.integrations.keys()][0]);
      expect([code, calls(output, documented)], output).toEqual([0, methods]);
      const violations = mock.hub.requests.flatMap((request) => request.violations);
      expect([mock.hub.requests.length > methods.length, violations]).toEqual([true, []]);
    });

    const isFirst = version === "0.1.18";
    const plain = isFirst ? "is stopped by plain Prism at assign_task, a GET with a body" : "passes plain Prism";
    test(`${plain}, in front of the hub`, async () => {
      const hub = await createHub({ generation: "classic", content });
      const server = await startServer(hub);
      onTestFinished(() => server.close());
      const prism = await startPrism("classic", server);
      onTestFinished(() => prism.close());
      const { code, output } = await callAll(prism.url, hub.apiKey, [...hub.state.integrations.keys()][0]);
      if (isFirst) expect([code, output]).toEqual([1, expect.stringContaining("assign_task: {")]);
      else expect([code, calls(output, documented)], output).toEqual([0, methods]);
    });
  },
);

/** Runs a program of the folder `python`, which leaves nothing there. */
function runProgram(folder: string, python: string, name: string, ...args: string[]): Promise<Outcome> {
  const program = fileURLToPath(new URL(`python/${name}`, import.meta.url));
  return run(folder, python, "-B", "-W", "ignore", program, ...args);
}

/** The methods that a program says it called, each once. */
function calls(output: string, known: readonly string[]): string[] {
  return [...new Set(output.split("\n").filter((line) => known.includes(line)))].sort();
}
