import { describe, inject, test } from "vitest";
import { generations } from "../../clients.ts";
import { commandLines, runProgram } from "../command-line.ts";
import { expectUploaded, photograph, useHub } from "../hub.ts";

const consumer = inject("consumer");

describe.for(generations)("the client of the %s generation", (generation) => {
  const hub = useHub(generation);
  test("uploads what Bun.file opened, and bytes", async () => {
    const program = `${consumer}/dist/bun/sources.program.js`;
    await expectUploaded(2, await runProgram(commandLines.Bun, program, [photograph, generation, ...hub()]));
  });
});
