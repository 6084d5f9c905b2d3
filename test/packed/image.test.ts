import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { installPackages } from "../../scripts/release/install.ts";
import { packLibraries } from "../../scripts/release/libraries.ts";

const dockerfile = readFileSync(
  fileURLToPath(new URL("../../packages/mock-server/Dockerfile", import.meta.url)),
  "utf8",
);
const packed = inject("packed");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ango-hub-image-"));
  const names = ["openapi", "label-set", "mock", "mock-server"].map((name) => `@ango-hub/${name}`);
  installPackages(folder, [
    ...names.map((name) => packed[name]?.tarball ?? name),
    ...packLibraries("packages/mock", folder),
  ]);
  return () => rmSync(folder, { recursive: true });
});

/** A command that the image's description has as a list, with the port of this test. */
function commandOf(instruction: RegExp, port: number): [string, ...string[]] {
  const [, list = "[]"] = instruction.exec(dockerfile) ?? [];
  return JSON.parse(list.replaceAll("4010", String(port)));
}

test("the image runs as nobody in particular, without what installs packages", () => {
  const last = dockerfile.split(/^FROM /m).at(-1) ?? "";
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^RUN rm -rf .*\/npm /m);
  expect(dockerfile.match(/^RUN npm .*$/gm)).toEqual([expect.stringContaining("--ignore-scripts")]);
});

test("the command of the image serves other addresses than this machine's own, and its health is seen", async () => {
  const port = 4877;
  const isHealthy = () => {
    const [command, ...args] = commandOf(/^HEALTHCHECK .*CMD (\[.*\])$/m, port);
    return promisify(execFile)(command, args).then(
      () => true,
      () => false,
    );
  };
  expect(await isHealthy()).toBe(false);
  const [command, ...args] = commandOf(/^ENTRYPOINT (\[.*\])$/m, port);
  const server = spawn(command, args, { cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => server.on("close", resolve));
  onTestFinished(() => void server.kill("SIGKILL"));
  await expect.poll(isHealthy, { timeout: 30_000 }).toBe(true);

  const address = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  // As Docker passes on what comes to a port that it publishes: to the container's address, with the host that was asked for.
  const { stdout } = await promisify(execFile)("curl", [
    "--silent",
    "--write-out",
    " %{http_code}",
    "--connect-to",
    `localhost:${port}:${address ?? "127.0.0.1"}:${port}`,
    `http://localhost:${port}/v2/listProjects`,
  ]);
  expect(stdout).toMatch(/ 401$/);
  server.kill("SIGTERM");
  expect(await ended).toBe(0);
});
