import type { Run } from "../frame/command.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** What `ango mock` takes. */
export interface MockFlags {
  port?: number;
  seed?: string;
  save?: string;
  classic?: boolean;
  stateless?: boolean;
  validate: boolean;
  allowOrigin?: readonly string[];
}

/** Starts the stand-in, and ends when it has been stopped. */
export const runMock: Run<MockFlags, []> = async (_job, flags) => {
  const { runCommandLine } = await import("@ango-hub/mock-server/cli").catch((cause: unknown) => {
    const advice = "Install it with npm install @ango-hub/mock-server, on Node.js 24.18 or later.";
    throw new UsageError(`The stand-in, @ango-hub/mock-server, is not installed here. ${advice}`, { cause });
  });
  await runCommandLine(argumentsOf(flags));
  return exitCodes.done;
};

/** The flags as the stand-in's own command takes them. */
function argumentsOf({ port, seed, save, classic, stateless, validate, allowOrigin = [] }: MockFlags): string[] {
  return [
    ...(port === undefined ? [] : ["--port", String(port)]),
    ...(seed === undefined ? [] : ["--seed", seed]),
    ...(save === undefined ? [] : ["--save", save]),
    ...(classic ? ["--classic"] : []),
    ...(stateless ? ["--stateless"] : []),
    ...(validate ? [] : ["--no-validate"]),
    ...allowOrigin.flatMap((origin) => ["--allow-origin", origin]),
  ];
}
