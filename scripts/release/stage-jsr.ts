import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installedFolder, manifest } from "./libraries.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = ["generated", "packages/label-set", "packages/client", "packages/convert"];

// JSR has no conditions: a module that looks where it is stands in for them.
const platform = { "#platform": "./src/platform/jsr.ts" };

/**
 * Lays out a workspace from which the packages that programs import can be published on JSR, as TypeScript. Names,
 * versions and entry points come from each `package.json`.
 */
export function stageJsr(stage: string): void {
  copyPackage("@types/node", ".", stage);
  for (const folder of folders) {
    const { name, version, license, exports, imports, dependencies, peerDependencies } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    );
    const target = join(stage, folder);
    mkdirSync(target, { recursive: true });
    for (const part of ["src", "README.md", "LICENSE"]) cpSync(join(root, folder, part), join(target, part), copying);
    const foreign = Object.entries<string>({ ...dependencies, ...peerDependencies }).filter(
      ([dependency]) => !dependency.startsWith("@ango-hub/"),
    );
    const packages = foreign.map(([dependency, range]) => [dependency, `npm:${dependency}@${range}`]);
    // What is imported and types are taken from what is installed here, and not fetched again; where the packages are
    // published, nothing is installed.
    for (const [dependency] of foreign) copyPackage(dependency, folder, stage);
    const map = { ...(imports && platform), ...Object.fromEntries(packages) };
    write(join(target, "deno.json"), { name, version, license, exports: sourcesOf(exports), imports: map });
  }
  // Deno has Node's types by itself, and finds none under the names of packages.
  for (const source of globSync("packages/*/src/**/*.ts", { cwd: stage }).map((path) => join(stage, path))) {
    writeFileSync(source, readFileSync(source, "utf8").replace(/^\/\/\/ <reference types=.*\n/gm, ""));
  }
  write(join(stage, "deno.json"), {
    workspace: folders.map((folder) => `./${folder}`),
    nodeModulesDir: "manual",
  });
}

/** Copies a package that another one finds installed, with those that it brings along. */
function copyPackage(name: string, by: string, stage: string): void {
  const folder = installedFolder(name, by);
  cpSync(join(root, folder), join(stage, "node_modules", name), { recursive: true });
  for (const dependency of Object.keys(manifest(folder).dependencies)) copyPackage(dependency, folder, stage);
}

const copying = { recursive: true, filter: (path: string) => !path.endsWith(".test.ts") };

/** Entry points as sources, of those that are modules. */
function sourcesOf(exports: Record<string, string | { import: { default: string } }>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(exports).flatMap(([name, target]) =>
      typeof target === "string"
        ? []
        : [[name, target.import.default.replace("/dist/", "/src/").replace(/\.js$/, ".ts")]],
    ),
  );
}

function write(path: string, content: unknown): void {
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}
