import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** Starts a program of this folder in a process of its own, on the runtime that this one runs on. */
export function startProgram(program: string, input: readonly string[]): ChildProcess {
  const deno = ["run", "--no-lock", "--node-modules-dir=manual", "-A"];
  const args = "Deno" in globalThis ? deno : [];
  return spawn(process.execPath, [...args, fileURLToPath(new URL(program, import.meta.url)), ...input]);
}
