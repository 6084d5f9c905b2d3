import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RunningMock, startMock } from "@ango-hub/mock-server";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { installPackages } from "../../scripts/release/install.ts";
import { packLibraries } from "../../scripts/release/libraries.ts";
import { commandLines } from "../runtimes/command-line.ts";

const packed = inject("packed");
let consumer: string;
let mock: RunningMock;

beforeAll(async () => {
  consumer = mkdtempSync(join(tmpdir(), "ango-hub-cli-"));
  const names = ["openapi", "client", "label-set", "convert", "cli"].map((name) => `@ango-hub/${name}`);
  const ours = names.map((name) => packed[name]?.tarball ?? name);
  installPackages(consumer, [...ours, ...packLibraries("packages/cli", consumer)]);
  mock = await startMock({ port: 0 });
});
afterAll(async () => {
  await mock.close();
  rmSync(consumer, { recursive: true });
});

/** Runs the installed command. */
async function ango(runtime: readonly [string, ...string[]], ...args: string[]): Promise<string> {
  const [command, ...options] = runtime;
  const program = join(consumer, "node_modules/@ango-hub/cli/dist/main.js");
  const env = {
    PATH: process.env.PATH,
    ANGO_CONFIG_DIR: join(consumer, "settings"),
    ANGO_API_KEY: mock.hub.apiKey,
    ANGO_BASE_URL: mock.url,
  };
  const { stdout, stderr } = await promisify(execFile)(command, [...options, program, ...args], { env, cwd: consumer });
  expect(stderr).toBe("");
  return stdout;
}

describe("ango, installed by npm", () => {
  test("brings no package with an install script", () => {
    const { packages } = JSON.parse(readFileSync(join(consumer, "node_modules/.package-lock.json"), "utf8"));
    const scripts = Object.entries<{ hasInstallScript?: boolean }>(packages).filter(
      ([, found]) => found.hasInstallScript,
    );
    expect(scripts).toEqual([]);
    expect(Object.keys(packages).length).toBeLessThan(25);
  });

  test("is a command of its folder", async () => {
    const bin = join(consumer, "node_modules/.bin", process.platform === "win32" ? "ango.cmd" : "ango");
    const { stdout } = await promisify(execFile)(bin, ["--version"]);
    expect(stdout.trim()).toBe(packed["@ango-hub/cli"]?.version);
  });

  test.for(Object.entries(commandLines))("creates and lists a project on %s", async ([name, runtime]) => {
    await ango(runtime, "projects", "create", "--name", `Made on ${name}`, "--json");
    const lines = (await ango(runtime, "projects", "list", "--ndjson")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).name)).toContain(`Made on ${name}`);
  });
});
