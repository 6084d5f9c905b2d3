import { execFileSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("./", import.meta.url));
const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/**
 * Compiles the programs that runtimes run inside a project in which the packages are installed, against the installed
 * declarations. Not every runtime takes TypeScript.
 */
export function compilePrograms(consumer: string): void {
  for (const file of globSync(["programs/**/*.ts", "*/*.program.ts"], { cwd: here })) {
    const copy = join(consumer, "src", file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(here, file), copy);
  }
  compile(consumer, { include: ["src"], exclude: ["src/bun"] });
  // The declarations of Bun's module name globals that are left out.
  compile(consumer, { include: ["src/bun"] }, { skipLibCheck: true });
}

function compile(consumer: string, files: { include: string[]; exclude?: string[] }, options = {}): void {
  const compilerOptions = {
    rootDir: "src",
    outDir: "dist",
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    module: "nodenext",
    strict: true,
    rewriteRelativeImportExtensions: true,
    typeRoots: [join(modules, "@types"), modules],
    types: ["node"],
    ...options,
  };
  writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, ...files }));
  const tsc = join(modules, "typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "--project", consumer], { stdio: ["ignore", "inherit", "inherit"] });
}
