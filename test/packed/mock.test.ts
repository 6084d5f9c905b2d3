import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installPackages } from "../../scripts/release/install.ts";
import { packLibraries } from "../../scripts/release/libraries.ts";
import { bundledSite } from "../runtimes/chromium/sites.ts";
import { openTab } from "../runtimes/chromium/tab.ts";
import { commandLines, runProgram } from "../runtimes/command-line.ts";
import { runWorker } from "../runtimes/workerd/run-worker.ts";

const packed = inject("packed");
const root = fileURLToPath(new URL("../../", import.meta.url));
let consumer: string;

beforeAll(async () => {
  consumer = mkdtempSync(join(tmpdir(), "ango-hub-mock-"));
  const names = ["openapi", "client", "label-set", "mock"].map((name) => `@ango-hub/${name}`);
  const ours = names.map((name) => packed[name]?.tarball ?? name);
  installPackages(consumer, [...ours, ...packLibraries("packages/mock", consumer)], {
    ...process.env,
    PATH: `${dirname(commandLines["Node 20"][0])}${delimiter}${process.env.PATH}`,
    npm_config_engine_strict: "true",
  });
  await build({
    entryPoints: [join(root, "test/packed/mock/round-trips.ts")],
    outfile: join(consumer, "dist/round-trips.js"),
    bundle: true,
    format: "esm",
    packages: "external",
  });
  write("main", "console.log(JSON.stringify(await roundTrips()));");
  write("worker", "export default { test: async () => console.log(JSON.stringify(await roundTrips())) };");
  write("page", "Object.assign(globalThis, { roundTrips });");
  return () => rmSync(consumer, { recursive: true });
});

describe("the hub in process, installed by npm on Node 20 with engine-strict", () => {
  test("brings no package with an install script, and none that asks for a newer Node", () => {
    const { packages } = JSON.parse(readFileSync(join(consumer, "node_modules/.package-lock.json"), "utf8"));
    const installed = Object.entries<{ hasInstallScript?: boolean }>(packages);
    expect(installed.map(([path]) => path)).toContain("node_modules/valibot");
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  const runs: Record<string, () => Promise<unknown>> = {
    ...Object.fromEntries(
      Object.entries(commandLines).map(([name, commandLine]) => [
        name,
        () => runProgram(commandLine, join(consumer, "dist/main.js"), []),
      ]),
    ),
    workerd: () => runWorker(join(consumer, "dist/worker.js"), {}),
    Chromium: async () => {
      await using tab = await openTab(await bundledSite(consumer, "page"));
      return await tab.call("roundTrips");
    },
  };

  test.for(Object.entries(runs))("works on %s", async ([, run]) => {
    const common = { size: { width: 80, height: 24 }, refused: "projects[0].name must be a string that is not empty." };
    const png = [...Buffer.from("PNG")];
    expect(await run()).toEqual({
      current: { ...common, strokes: png, exported: [["a.png", "Car"]], restored: 3 },
      classic: { ...common, mask: ["image/png", ...png], exported: [["a.png", "Road"]], restored: 2 },
    });
  });
});

function write(name: string, program: string): void {
  writeFileSync(join(consumer, `dist/${name}.js`), `import { roundTrips } from "./round-trips.js";\n${program}\n`);
}
