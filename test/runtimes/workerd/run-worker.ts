import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const workerd = fileURLToPath(new URL("../../../node_modules/.bin/workerd", import.meta.url));

const config = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["private"]))],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  bindings = [(name = "INPUT", fromEnvironment = "INPUT")],
  compatibilityDate = "2026-01-01",
);
`;

/** Bundles a worker as tools for workers do, runs its `test` in workerd, and returns the JSON that it prints. */
export async function runWorker(program: string, input: unknown): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-worker-"));
  try {
    await build({
      entryPoints: [program],
      outfile: join(folder, "worker.js"),
      bundle: true,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
    });
    writeFileSync(join(folder, "config.capnp"), config);
    const { stdout } = await promisify(execFile)(workerd, ["test", join(folder, "config.capnp")], {
      env: { PATH: process.env.PATH, INPUT: JSON.stringify(input) },
    });
    // Its own report of the test comes after what the worker prints.
    const [printed = ""] = stdout.split("\n");
    return JSON.parse(printed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
