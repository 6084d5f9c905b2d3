import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = fileURLToPath(new URL("./", import.meta.url));
const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));

/** How runtimes with a command line are started. */
export const commandLines = {
  "Node 20": [`${here}node-20/node_modules/.bin/node`],
  "Node 22": [`${here}node-22/node_modules/.bin/node`],
  "Node 24": [`${bin}node`],
  "Node 26": [`${here}node-26/node_modules/.bin/node`],
  Deno: [`${bin}deno`, "run", "--no-lock", "--node-modules-dir=manual", "--allow-net", "--allow-read", "--allow-env"],
  Bun: [`${bin}bun`, "run"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/**
 * Runs a program that prints JSON, and returns that.
 *
 * @param env What it finds in its environment, beside where programs are.
 */
export async function runProgram(
  [command, ...options]: readonly [string, ...string[]],
  program: string,
  input: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const { stdout, stderr } = await promisify(execFile)(command, [...options, program, ...input], {
    env: { PATH: process.env.PATH, ...env },
  });
  if (stderr !== "") throw new Error(`${program} warned: ${stderr}`);
  return JSON.parse(stdout);
}
