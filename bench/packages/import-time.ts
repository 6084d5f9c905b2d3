import { execFileSync } from "node:child_process";

/** Milliseconds that importing a module takes in a process that has just started. */
export function importTime(folder: string, specifier: string): number {
  const program = `
    const start = performance.now();
    await import(${JSON.stringify(specifier)});
    console.log(performance.now() - start);`;
  const args = ["--input-type=module", "--eval", program];
  return Number(execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" }));
}
