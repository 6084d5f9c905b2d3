import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const workerd = fileURLToPath(new URL("../../../node_modules/.bin/workerd", import.meta.url));

// On its own, workerd knows no limit of memory and leaves garbage lie; where workers are hosted, it is collected in time.
const config = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  v8Flags = ["--max-heap-size=64"],
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["private"]))],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  bindings = [(name = "INPUT", fromEnvironment = "INPUT")],
  compatibilityDate = "2026-01-01",
);
`;

/**
 * Bundles a worker as tools for workers do, runs its `test` in workerd, and returns the JSON that it prints.
 *
 * @param started Called with the id of the process.
 * @param external Modules that are left for when they are needed, which is never.
 */
export async function runWorker(
  program: string,
  input: unknown,
  started: (pid: number | undefined) => void = () => {},
  external: string[] = [],
): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-worker-"));
  try {
    await build({
      entryPoints: [program],
      outfile: join(folder, "worker.js"),
      bundle: true,
      external,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
    });
    writeFileSync(join(folder, "config.capnp"), config);
    const running = promisify(execFile)(workerd, ["test", join(folder, "config.capnp")], {
      env: { PATH: process.env.PATH, INPUT: JSON.stringify(input) },
    });
    started(running.child.pid);
    const { stdout } = await running;
    // Its own report of the test comes after what the worker prints.
    const [printed = ""] = stdout.split("\n");
    return JSON.parse(printed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
