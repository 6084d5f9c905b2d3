import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packPackages } from "./pack.ts";

// Builds the image of the stand-in, `ango-hub-mock`, from the packages as they are published.
const needed = ["openapi", "label-set", "mock", "mock-server"].map((name) => `@ango-hub/${name}`);
const dockerfile = fileURLToPath(new URL("../../packages/mock-server/Dockerfile", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ango-hub-image-"));
try {
  const packed = packPackages(folder);
  const context = join(folder, "context");
  mkdirSync(context);
  for (const name of needed) {
    const { tarball = "" } = packed[name] ?? {};
    copyFileSync(tarball, join(context, basename(tarball)));
  }
  const args = ["build", "--tag", "ango-hub-mock", "--file", dockerfile, context];
  execFileSync("docker", args, { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true });
}
