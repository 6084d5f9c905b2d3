import { execFile } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, inject, test } from "vitest";
import { commandLines, runProgram } from "../runtimes/command-line.ts";
import { useHub } from "../runtimes/hub.ts";

const consumer = inject("consumer");
const released = fileURLToPath(new URL("released/", import.meta.url));
const programs = join(consumer, "released");
cpSync(released, programs, { recursive: true });

const root = fileURLToPath(new URL("../../", import.meta.url));
// The oldest one that is supported, and the last of each major version.
const compilers = {
  "5.4": `${root}test/packed/typescript-5.4`,
  "5.9": `${root}scripts`,
  "6.0": `${root}test/packed/typescript-6.0`,
  "7.0": root,
};
const resolutions = {
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
};

describe.for(Object.entries(compilers))("TypeScript %s", ([version, folder]) => {
  test.concurrent.for(Object.entries(resolutions))(
    "compiles every released program, resolving as %s",
    async ([name, how]) => {
      const compilerOptions = {
        ...how,
        target: "es2022",
        lib: ["es2022", "dom", "dom.iterable", "esnext.disposable"],
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        allowImportingTsExtensions: true,
        skipLibCheck: false,
        types: [],
      };
      const project = join(consumer, `typescript-${version}-${name}.json`);
      writeFileSync(
        project,
        JSON.stringify({ compilerOptions, include: ["released"], exclude: ["released/*/main.ts"] }),
      );
      const tsc = join(folder, "node_modules/typescript/bin/tsc");
      const { stdout } = await promisify(execFile)(process.execPath, [tsc, "--project", project]).catch(
        (error) => error,
      );
      expect(stdout).toBe("");
    },
  );
});

const hub = useHub();

// What a released version could do, later ones can, until the next major version.
test.for(readdirSync(released))("what programs for %s do stays as it was", async (version) => {
  const result = await runProgram(commandLines["Node 24"], join(programs, version, "main.ts"), [...hub()]);
  await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(`released/${version}/output.json`);
});
