import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Generation, generations } from "../../scripts/generate/spec.ts";

/** Prism in a process of its own. */
export interface RunningPrism {
  url: string;
  close: () => Promise<void>;
}

/**
 * Runs `npm run prism`, or `prism:classic`, on a port that the system chooses, and waits until it listens.
 *
 * @param upstream A server to put Prism in front of; without, Prism answers itself.
 */
export async function startPrism(generation: Generation, upstream?: { url: string }): Promise<RunningPrism> {
  const script = generation === "classic" ? "prism:classic" : "prism";
  const proxy = upstream && ["exec", "--", "prism", "proxy", "--errors", generations[generation], upstream.url];
  const prism = spawn("npm", [...(proxy ?? ["run", script, "--"]), "--port", "0"], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
    // npm starts a shell that starts Prism: as a group they can be ended together.
    detached: true,
  });
  const closed = once(prism, "close");
  const stop = () => process.kill(-(prism.pid as number));
  const timer = setTimeout(stop, 30_000);
  const url = await new Promise<string>((resolve, reject) => {
    // Prism writes a line for each request, and would wait for a reader that stops.
    createInterface(prism.stdout).on("line", (line) => {
      const [, address] = /listening on (http:\/\/[\d.:]+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
    const failure = new Error("`npm run prism` did not listen within 30 seconds. What it wrote stands above.");
    closed.then(() => reject(failure), reject);
  }).finally(() => clearTimeout(timer));
  process.once("exit", stop);
  const close = async () => {
    process.off("exit", stop);
    stop();
    await closed;
  };
  return { url, close };
}
