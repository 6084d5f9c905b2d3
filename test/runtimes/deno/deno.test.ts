import { describe, expect, inject, test } from "vitest";
import { generations } from "../../clients.ts";
import { commandLines, runProgram } from "../command-line.ts";
import { expectUploaded, photograph, useHub } from "../hub.ts";
import { steps } from "../table.ts";

const consumer = inject("consumer");

describe.for(generations)("the client of the %s generation", (generation) => {
  const hub = useHub(generation);

  test("uploads file URLs, files that Deno.open opened, and bytes", async () => {
    const program = `${consumer}/dist/deno/sources.program.js`;
    await expectUploaded(3, await runProgram(commandLines.Deno, program, [photograph, generation, ...hub()]));
  });

  test("needs no permission but for the network, and says which one a path needs", async () => {
    const [deno, ...options] = commandLines.Deno;
    const commandLine = [deno, ...options.filter((option) => !/^--allow-(read|env)$/.test(option))] as const;
    const program = `${consumer}/dist/programs/${generation}/command-line.js`;
    const outcome = await runProgram(commandLine, program, [...hub(), photograph]);
    const done = Object.fromEntries(steps[generation].map((step) => [step, "ok"]));
    expect(outcome).toEqual({ ...done, path: expect.stringContaining("--allow-read") });
  });
});
