import { expect, inject, test } from "vitest";
import { commandLines, runProgram } from "../command-line.ts";
import { expectUploaded, photograph, useHub } from "../hub.ts";
import { steps } from "../programs/steps.ts";

const consumer = inject("consumer");
const hub = useHub();

test("uploads file URLs, files that Deno.open opened, and bytes", async () => {
  const program = `${consumer}/dist/deno/sources.program.js`;
  await expectUploaded(3, await runProgram(commandLines.Deno, program, [...hub(), photograph]));
});

test("needs no permission but for the network, and says which one a path needs", async () => {
  const [deno, ...options] = commandLines.Deno;
  const commandLine = [deno, ...options.filter((option) => !/^--allow-(read|env)$/.test(option))] as const;
  const program = `${consumer}/dist/programs/command-line.js`;
  const outcome = await runProgram(commandLine, program, [...hub(), photograph]);
  const done = Object.fromEntries(steps.map((step) => [step, "ok"]));
  expect(outcome).toEqual({ ...done, path: expect.stringContaining("--allow-read") });
});
