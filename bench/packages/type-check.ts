import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a program costs the compiler. The counts are the same at each run. */
export interface TypeCheck {
  types: number;
  instantiations: number;
  /** Time of the whole compilation. */
  seconds: number;
}

const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

/** Compiles a program in a folder with its packages. `skipLibCheck` is on, as in new projects. */
export function typeCheck(folder: string, program: string): TypeCheck {
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "nodenext",
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(join(folder, "program.ts"), program);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  const args = [tsc, "--project", folder, "--extendedDiagnostics", "--singleThreaded"];
  const report = execFileSync(process.execPath, args, { encoding: "utf8" });
  const value = (label: string) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(report)?.[1]);
  return { types: value("Types"), instantiations: value("Instantiations"), seconds: value("Total time") };
}
