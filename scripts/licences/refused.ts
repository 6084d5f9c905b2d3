import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Licences under which others may use, change and pass on what they get with our packages, without conditions for their own work. */
const forAll: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "PSF-2.0",
  "Python-2.0",
];

/** Licences of tools, which are used here and passed on to nobody. */
const forTools: readonly string[] = [...forAll, "LGPL-3.0-or-later", "MPL-2.0"];

/** What the lock file says of an installed package. */
export interface LockedPackage {
  license?: string;
  /** Whether only tools need it. */
  dev?: boolean;
  /** Whether it is a workspace of this repository. */
  link?: boolean;
}

/**
 * The packages of a lock file whose licence is not allowed for what they are used for, each with its licence.
 *
 * @param packages `packages` of a `package-lock.json`.
 * @param root Folder in which they are installed, for those whose licence the lock file does not know.
 */
export function refusedLicences(packages: Readonly<Record<string, LockedPackage>>, root: string): string[] {
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes("node_modules/") && !link)
    .flatMap(([path, { license = licenceOf(join(root, path)), dev = false }]) =>
      isAllowed(license, dev ? forTools : forAll) ? [] : [`${path.split("node_modules/").at(-1)}: ${license}`],
    );
}

/** Of an expression such as `(MIT OR GPL-3.0-only)`, one side is enough; of one with `AND`, all are needed. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  return expression
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((side) => side.split(" AND ").every((licence) => allowed.includes(licence)));
}

/** Old packages name theirs in a list. */
function licenceOf(folder: string): string {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return "unknown";
  const { licenses = [] }: { licenses?: { type: string }[] } = JSON.parse(readFileSync(file, "utf8"));
  return licenses.map(({ type }) => type).join(" OR ") || "unknown";
}
