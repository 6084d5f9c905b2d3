import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputOptions } from "rolldown";

/** How modules are written for `require`. What is loaded later is required then: Jest, for one, has no `import()`. */
export const commonJs: OutputOptions = {
  format: "cjs",
  dynamicImportInCjs: false,
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name].cjs",
};

interface Manifest {
  exports: Readonly<Record<string, string | { require: { types: string; default: string } }>>;
}

/** Writes what the modules for `require` have beside them: declarations, and folders by which old tools find them. */
export function describeCommonJs(folder: URL): void {
  const root = fileURLToPath(folder);
  copyDeclarations(join(root, "dist"));
  const { exports }: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const [subpath, target] of Object.entries(exports)) {
    if (typeof target !== "string" && subpath !== ".") leadTo(root, subpath, target.require);
  }
}

/** The same declarations under the names that say that they are of CommonJS, with maps to the same sources. */
function copyDeclarations(dist: string): void {
  for (const file of globSync("**/*.d.ts{,.map}", { cwd: dist })) {
    const text = readFileSync(join(dist, file), "utf8")
      .replace(/(\bfrom |\bimport\()"(\.[^"]*)\.ts"/g, '$1"$2.cts"')
      .replace(/^(\/\/# sourceMappingURL=.*|\{"version":3,"file":"[^"]*)\.d\.ts/m, "$1.d.cts");
    writeFileSync(join(dist, file.replace(/\.d\.ts/, ".d.cts")), text);
  }
}

/** A folder of the name by which programs import a module, for what knows no `exports`, such as `moduleResolution: node10`. */
function leadTo(root: string, subpath: string, { types, default: main }: { types: string; default: string }): void {
  const folder = join(root, subpath);
  const from = (path: string) => relative(folder, join(root, path)).replaceAll("\\", "/");
  mkdirSync(folder, { recursive: true });
  const manifest = { main: from(main), types: from(types) };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
