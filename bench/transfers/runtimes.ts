import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { median } from "../client/median.ts";

/** What a program of a benchmark prints: seconds, and the most memory that its process took, in megabytes. */
export interface Run {
  seconds: number;
  memory: number;
}

const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));

const runtimes: Record<string, string[]> = {
  node: [],
  deno: ["run", "--no-lock", "--node-modules-dir=manual", "-A"],
  bun: ["run"],
};

/** The runtimes that read files. */
export const names: string[] = Object.keys(runtimes);

/** Runs a program on a runtime in a process of its own, and reads the JSON that it prints. */
export function run<T extends Run>(runtime: string, program: URL, args: readonly (string | number)[]): T {
  const all = [...(runtimes[runtime] ?? []), fileURLToPath(program), ...args.map(String)];
  return JSON.parse(execFileSync(bin + runtime, all, { encoding: "utf8" })) as T;
}

/** Starts a server on a thread of its own, so that waiting for a program does not stop it, and returns its address. */
export async function startServer(
  module: string,
  data: unknown,
): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const worker = new Worker(fileURLToPath(module), { workerData: data });
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  return { url: `http://127.0.0.1:${port}`, stop: () => worker.terminate() };
}

/** Median, spread and memory of several runs, in a line. */
export function summary(runs: readonly Run[]): string {
  const seconds = runs.map((run) => run.seconds);
  const spread = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
  return `${median(seconds).toFixed(2)} s (${spread}), ${Math.round(median(runs.map((run) => run.memory)))} MB`;
}

/** The middle time of several runs. */
export function medianSeconds(runs: readonly Run[]): number {
  return median(runs.map((run) => run.seconds));
}
