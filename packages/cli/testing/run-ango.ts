import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** How a command ended, and what it wrote. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What a command is run with. */
export interface RunOptions {
  env?: Record<string, string>;
  stdin?: string;
  cwd?: string;
  /** The runtime, with its own arguments. */
  runtime?: readonly [string, ...string[]];
}

/** The built program. */
export const program: string = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** A folder of settings that holds nothing, so that the profiles of whoever runs the tests are out of reach. */
const noProfiles = mkdtempSync(join(tmpdir(), "ango-settings-"));

/** Starts `ango`, as a program starts it: without a terminal. */
export function startAngo(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const [command, ...own] = options.runtime ?? [process.execPath];
  const env = { PATH: process.env.PATH, ANGO_CONFIG_DIR: noProfiles, ...options.env };
  return spawn(command, [...own, program, ...args], { env, cwd: options.cwd, stdio: "pipe" });
}

/** Runs `ango` to its end. */
export async function runAngo(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = startAngo(args, options);
  child.stdin?.end(options.stdin ?? "");
  const code = new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  const { stdout: out, stderr: err } = child;
  if (!out || !err) throw new Error("The streams of the child are not there.");
  const [stdout, stderr] = await Promise.all([text(out), text(err)]);
  return { code: await code, stdout, stderr };
}
