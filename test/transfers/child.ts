import { type ChildProcessByStdio, spawn } from "node:child_process";
import process from "node:process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** Starts a program of this folder in a process of its own, on the runtime that this one runs on. */
export function startProgram(program: string, input: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  const deno = ["run", "--no-lock", "--node-modules-dir=manual", "-A"];
  const args = "Deno" in globalThis ? deno : [];
  const path = fileURLToPath(new URL(program, import.meta.url));
  return spawn(process.execPath, [...args, path, ...input], { stdio: ["ignore", "pipe", "inherit"] });
}
