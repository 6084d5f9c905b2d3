import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs tarballs into a new project, as `npm install` does, and asks no registry for anything.
 *
 * @param env Environment of `npm`, which says what runs it and how strict it is.
 */
export function installPackages(
  folder: string,
  tarballs: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  execFileSync("npm", ["install", "--offline", "--silent", ...tarballs], { cwd: folder, stdio: "pipe", env });
}
