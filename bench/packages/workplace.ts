import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../scripts/release/install.ts";
import { packLibraries } from "../../scripts/release/libraries.ts";
import { packPackages } from "../../scripts/release/pack.ts";

/** A folder with installed packages, removed at the end. */
export interface Workplace extends Disposable {
  folder: string;
}

/** Packs what programs import, and installs it as its users do. */
export function installOurs(): Workplace {
  const workplace = makeWorkplace();
  const packed = packPackages(workplace.folder);
  const names = ["@ango-hub/openapi", "@ango-hub/client", "@ango-hub/label-set", "@ango-hub/convert"];
  const ours = names.map((name) => packed[name]?.tarball ?? name);
  const libraries = ["packages/label-set", "packages/convert"].flatMap((of) => packLibraries(of, workplace.folder));
  installPackages(workplace.folder, [...ours, ...libraries]);
  return workplace;
}

/** Installs what the packages are measured beside. */
export function installPeers(): Workplace {
  const workplace = makeWorkplace();
  cpSync(fileURLToPath(new URL("peers/", import.meta.url)), workplace.folder, { recursive: true });
  execFileSync("npm", ["ci", "--silent"], { cwd: workplace.folder, stdio: "inherit" });
  return workplace;
}

function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-bench-"));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
