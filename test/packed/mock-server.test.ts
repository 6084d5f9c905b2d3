import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installPackages } from "../../scripts/release/install.ts";
import { manifest, packLibraries } from "../../scripts/release/libraries.ts";
import { generations } from "../clients.ts";

const packed = inject("packed");
let consumer: string;

beforeAll(() => {
  consumer = mkdtempSync(join(tmpdir(), "ango-hub-mock-server-"));
  const names = ["openapi", "label-set", "mock", "mock-server"].map((name) => `@ango-hub/${name}`);
  const ours = names.map((name) => packed[name]?.tarball ?? name);
  installPackages(consumer, [...ours, ...packLibraries("packages/mock", consumer)]);
  return () => rmSync(consumer, { recursive: true });
});

const installed = (path: string): string => readFileSync(join(consumer, "node_modules", path), "utf8");

describe("the server, installed by npm", () => {
  test("brings no package with an install script, and nothing that reports who installs it", () => {
    const { packages } = JSON.parse(installed(".package-lock.json"));
    const found = Object.entries<{ hasInstallScript?: boolean }>(packages);
    expect(found.map(([path]) => path)).toContain("node_modules/@ango-hub/mock-server");
    expect(found.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
    expect(found.filter(([path]) => /@scarf|@stoplight/.test(path))).toEqual([]);
    expect(installed("@ango-hub/mock-server/dist/server/prism-library.js").includes("scarf.sh")).toBe(false);
  });

  test("says whose work is in it, under which licence", () => {
    const licences = installed("@ango-hub/mock-server/dist/server/prism-library.LICENSES.txt");
    for (const name of ["@stoplight/prism-http", "@stoplight/prism-core", "@faker-js/faker", "lodash", "ajv"]) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+: \\S`, "m"));
    }
    expect(licences).toContain("Apache License");
  });

  test.for(generations)(
    "validates the %s generation without anything else, and ends when it is told to",
    async (generation) => {
      const main = join(consumer, "node_modules/@ango-hub/mock-server/dist/cli/main.js");
      const child = spawn(process.execPath, [main, "--port", "0", ...(generation === "classic" ? ["--classic"] : [])], {
        cwd: consumer,
      });
      let [out, err] = ["", ""];
      child.stdout.on("data", (data) => (out += data));
      child.stderr.on("data", (data) => (err += data));
      const ended = new Promise((resolve) => child.on("close", (code) => resolve(code)));
      await expect.poll(() => out || err, { timeout: 20_000 }).toContain("curl ");
      const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? [];
      const [, apikey = ""] = /API key +(\S+)/.exec(out) ?? [];
      const ask = async (path: string) => (await fetch(url + path, { headers: { apikey } })).json();
      expect((await ask("/v2/listProjects")).data).toEqual({ projects: [], total: 0 });
      const isClassic = (await ask("/v2/integrations")).data !== undefined;
      expect(isClassic).toBe(generation === "classic");
      expect((await ask("/v2/listProjects?limit=0")).violations).toEqual([
        { at: "request.query.limit", message: "Request query parameter limit must be >= 1" },
      ]);
      child.kill("SIGTERM");
      expect([await ended, err]).toEqual([0, ""]);
    },
  );
});

test("the server asks for the Node that Prism asks for", () => {
  const { engines, devDependencies } = manifest("packages/mock-server");
  const prism = Object.keys(devDependencies).filter((name) => name.startsWith("@stoplight/"));
  expect(prism).not.toEqual([]);
  expect(prism.map((name) => manifest(join("node_modules", name)).engines.node)).toEqual(prism.map(() => engines.node));
});
