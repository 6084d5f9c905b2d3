import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RunningMock, startMock } from "@ango-hub/mock-server";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { photographs } from "../../scripts/quickstart/photographs.ts";
import { layOutShellTrip, shellTrip } from "../../scripts/quickstart/shell-trip.ts";
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

/** Runs the installed command, which is to have nothing to tell. */
async function ango(runtime: readonly [string, ...string[]], ...args: string[]): Promise<string> {
  const { stdout, stderr } = await runIn(consumer, runtime, args);
  expect(stderr).toBe("");
  return stdout;
}

/** Deno asks before a program writes or looks at the machine. */
function withRights([command, ...options]: readonly [string, ...string[]]): readonly [string, ...string[]] {
  return command.endsWith("deno") ? [command, ...options, "--allow-write", "--allow-sys"] : [command, ...options];
}

async function runIn(
  cwd: string,
  [command, ...options]: readonly [string, ...string[]],
  args: readonly string[],
): Promise<{ stdout: string; stderr: string }> {
  const program = join(consumer, "node_modules/@ango-hub/cli/dist/main.js");
  const env = {
    PATH: process.env.PATH,
    ANGO_CONFIG_DIR: join(consumer, "settings"),
    ANGO_API_KEY: mock.hub.apiKey,
    ANGO_BASE_URL: mock.url,
  };
  return promisify(execFile)(command, [...options, program, ...args], { env, cwd });
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

  test.for(Object.entries(commandLines))("goes the way of the quickstart on %s", async ([name, runtime]) => {
    const folder = join(consumer, name.replace(" ", "-"));
    layOutShellTrip(folder);
    const own = (words: readonly string[]) => words.map((word) => word.replace("From the shell", `From ${name}`));
    for (const words of shellTrip) await runIn(folder, withRights(runtime), own(words));
    const { images, annotations } = JSON.parse(readFileSync(join(folder, "labels.coco.json"), "utf8"));
    expect(images.map(({ file_name }: { file_name: string }) => file_name).sort()).toEqual(
      photographs.map(({ externalId }) => externalId).sort(),
    );
    expect(annotations).toHaveLength(5);
  });

  test.for(Object.entries(commandLines))("creates and lists a project on %s", async ([name, runtime]) => {
    await ango(runtime, "projects", "create", "--name", `Made on ${name}`, "--json");
    const lines = (await ango(runtime, "projects", "list", "--ndjson")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).name)).toContain(`Made on ${name}`);
  });
});
