import { type ChildProcessByStdio, spawn } from "node:child_process";
import process from "node:process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Ground } from "./hub.ts";

/**
 * Starts a program of this folder in a process of its own, on the runtime that this one runs on. It is told generation, key
 * and address before its own input.
 */
export function startProgram(
  program: string,
  { hub, url }: Ground,
  input: readonly string[],
): ChildProcessByStdio<null, Readable, null> {
  const deno = ["run", "--no-lock", "--node-modules-dir=manual", "-A"];
  const args = "Deno" in globalThis ? deno : [];
  const path = fileURLToPath(new URL(program, import.meta.url));
  return spawn(process.execPath, [...args, path, hub.generation, hub.apiKey, url, ...input], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}
