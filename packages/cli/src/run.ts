import { readFileSync } from "node:fs";
import { run } from "@stricli/core";
import { application } from "./app.ts";
import type { Context } from "./frame/context.ts";
import { endOf } from "./frame/end-of.ts";
import { hasColours } from "./terminal/environment.ts";
import { exitCodes } from "./terminal/exit-code.ts";
import { interruption } from "./terminal/interrupt.ts";

/** Runs the command line that the process was started with. */
export async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const { stdin, stdout, stderr, env: environment } = process;

  // Whoever reads has seen enough, as head has: that is no failure.
  for (const stream of [stdout, stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(exitCodes.done);
    });

  let ended: number | undefined;
  const context: Context & { process: { stdout: typeof stdout; stderr: typeof stderr; exitCode?: number } } = {
    process: { stdout, stderr },
    streams: { stdin, stdout, stderr, environment },
    // A bar may stand in the line.
    signal: interruption((line) => stderr.write(`${stderr.isTTY ? "\n" : ""}${line}\n`)),
    end: (exitCode) => {
      ended = exitCode;
    },
  };
  const words = process.argv.slice(2);
  const isForPrograms = words.includes("--json") || words.includes("--ndjson");
  const app = application({ version, hasColours: hasColours(stdout, environment), isForPrograms });
  await run(app, words, context);
  // Not by process.exit(), which cuts off what standard output has not written yet.
  process.exitCode = ended ?? endOf(context.process.exitCode);
}
