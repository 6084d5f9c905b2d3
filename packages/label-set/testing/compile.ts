import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));

/** What the compiler has to say about some files, by name: nothing when all is well. */
export function compile(files: Readonly<Record<string, string>>): string {
  // Inside the package, so that its own name is found.
  const folder = mkdtempSync(join(packageFolder, "code-"));
  try {
    for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
    const compilerOptions = { strict: true, noEmit: true, module: "nodenext", target: "es2023", skipLibCheck: true };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
    return execFileSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
