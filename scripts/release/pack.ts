import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A package as it is published. */
export interface PackedPackage {
  version: string;
  /** Path of its tarball. */
  tarball: string;
  /** Size of its tarball. */
  bytes: number;
  /** Names of the files in it. */
  files: string[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Workspaces that are published, in the order of their dependencies. */
export const publishedFolders: readonly string[] = [
  "generated",
  "packages/label-set",
  "packages/client",
  "packages/convert",
  "packages/mock",
  "packages/mock-server",
  "packages/cli",
  "packages/mcp",
];

/** Makes the tarballs of all published packages. */
export function packPackages(folder: string): Record<string, PackedPackage> {
  const workspaces = publishedFolders.map((path) => `--workspace=${path}`);
  const output = execFileSync("npm", ["pack", "--json", "--silent", "--pack-destination", folder, ...workspaces], {
    cwd: root,
    encoding: "utf8",
  });
  const packages: { name: string; version: string; filename: string; size: number; files: { path: string }[] }[] =
    JSON.parse(output);
  return Object.fromEntries(
    packages.map(({ name, version, filename, size, files }) => [
      name,
      { version, tarball: join(folder, filename), bytes: size, files: files.map(({ path }) => path).sort() },
    ]),
  );
}
