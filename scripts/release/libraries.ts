import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a `package.json` says. */
export interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines: { node?: string };
}

/** Reads the `package.json` of a folder below the root. */
export function manifest(folder: string): Manifest {
  const text = readFileSync(join(root, folder, "package.json"), "utf8");
  return { dependencies: {}, devDependencies: {}, engines: {}, ...JSON.parse(text) };
}

/** Tarballs of the libraries of a package as they are installed here, so that no registry is asked for them. */
export function packLibraries(folder: string, destination: string): string[] {
  return pack(librariesOf(folder), destination);
}

/** Tarballs of a library as it is installed here, and of those that it brings along. */
export function packLibrary(name: string, destination: string): string[] {
  const folder = installedFolder(name, ".");
  return pack([folder, ...librariesOf(folder)], destination);
}

function pack(folders: readonly string[], destination: string): string[] {
  const options = ["--json", "--silent", "--ignore-scripts", "--pack-destination", destination];
  const packages: { filename: string }[] = JSON.parse(
    execFileSync("npm", ["pack", ...options, ...folders.map((folder) => `./${folder}`)], {
      cwd: root,
      encoding: "utf8",
    }),
  );
  return packages.map(({ filename }) => join(destination, filename));
}

/** Folders of the libraries that a package brings along, those of other packages and of libraries too. */
function librariesOf(folder: string): string[] {
  const names = Object.keys(manifest(folder).dependencies);
  const folders = names.map((name) => installedFolder(name, folder));
  const libraries = folders.filter((_, at) => !names[at]?.startsWith("@ango-hub/"));
  return [...new Set([...libraries, ...folders.flatMap(librariesOf)])];
}

/** Where a package finds another: in the nearest `node_modules` above its own files. */
export function installedFolder(name: string, by: string): string {
  const folder = join(by, "node_modules", name);
  if (existsSync(join(root, folder))) return folder;
  if (by === ".") throw new Error(`${name} is not installed.`);
  return installedFolder(name, dirname(by));
}
