import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What installing a package brings. */
export interface Installed {
  /** How many packages, itself among them. */
  packages: number;
  /** Their size on the disk, in bytes. */
  bytes: number;
  /** The part of it that is declarations. */
  declarationBytes: number;
}

/** Measures a package together with what it depends on. */
export function measureInstalled(folder: string, name: string): Installed {
  const packages = [...closure(folder, name)];
  const sizeOf = (pattern: string) =>
    packages
      .flatMap((name) => globSync(`${join(folder, "node_modules", name)}/${pattern}`))
      .reduce((sum, path) => sum + (statSync(path).isFile() ? statSync(path).size : 0), 0);
  return { packages: packages.length, bytes: sizeOf("**/*"), declarationBytes: sizeOf("**/*.d.{ts,mts,cts}") };
}

function closure(folder: string, name: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"));
  for (const dependency of Object.keys(dependencies)) closure(folder, dependency, found);
  return found;
}
