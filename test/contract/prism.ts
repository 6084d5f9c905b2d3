import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { specFile } from "../../scripts/generate/spec.ts";

const cli = fileURLToPath(import.meta.resolve("@stoplight/prism-cli"));

/** Starts Prism on the specification's examples, on a port that the system chose. */
export async function startPrism(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const prism = spawn(
    process.execPath,
    [cli, "mock", specFile, "--errors", "--host", "127.0.0.1", "--port", `${port}`],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise<void>((resolve) => prism.once("exit", () => resolve()));
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      if (output.includes("Prism is listening")) resolve();
    };
    prism.stdout.on("data", listen);
    prism.stderr.on("data", listen);
    ended.then(() => reject(new Error(`Prism ended before it listened:\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      prism.kill();
      return ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
