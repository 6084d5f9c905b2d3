import { inject, test } from "vitest";
import { commandLines, runProgram } from "../command-line.ts";
import { expectUploaded, photograph, useHub } from "../hub.ts";

const consumer = inject("consumer");
const hub = useHub();

test("uploads what Bun.file opened, and bytes", async () => {
  const program = `${consumer}/dist/bun/sources.program.js`;
  await expectUploaded(2, await runProgram(commandLines.Bun, program, [...hub(), photograph]));
});
