import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { commandLines, runProgram } from "../runtimes/command-line.ts";
import { useHub } from "../runtimes/hub.ts";
import { compile, compilers, resolutions } from "./compilers.ts";

const consumer = inject("consumer");
const released = fileURLToPath(new URL("released/", import.meta.url));
const programs = join(consumer, "released");
cpSync(released, programs, { recursive: true });

describe.for(Object.keys(compilers))("TypeScript %s", (version) => {
  test.concurrent.for(Object.entries(resolutions))(
    "compiles every released program, resolving as %s",
    async ([name, compilerOptions]) => {
      const files = { include: ["released"], exclude: ["released/*/main.ts"] };
      expect(await compile(consumer, version, name, { compilerOptions, ...files })).toBe("");
    },
  );
});

// Programs of version 0.2.0 were written for the service that is called classic now.
const hub = useHub("classic");

// What a released version could do, later ones can, until the next major version.
test.for(readdirSync(released))("what programs for %s do stays as it was", async (version) => {
  const result = await runProgram(commandLines["Node 24"], join(programs, version, "main.ts"), [...hub()]);
  await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(`released/${version}/output.json`);
});
