import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackedPackage } from "../../../scripts/release/pack.ts";
import { run } from "../tools.ts";
import type { Consumer } from "./consumers.ts";

const here = fileURLToPath(new URL("./", import.meta.url));
const names = ["openapi", "client", "label-set", "mock"].map((name) => `@ango-hub/${name}`);
const npm = { command: ["npm", "install", "--no-audit", "--no-fund"], run: ["npm", "run"], files: {} };

/** What came of a project. A project for a phone, a page or a worker is only built. */
export interface Trial {
  result: "works" | "is built" | "fails" | "can't be installed";
  /** All that was written. */
  output: string;
}

/** Lays out the project of a consumer, installs it as it would be installed, and runs its script. */
export async function tryConsumer(
  { project, script = "try", manager = npm, onlyBuilt }: Consumer,
  packed: Readonly<Record<string, PackedPackage>>,
  folder: string,
): Promise<Trial> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(here, "projects", project), folder, { recursive: true });
  const language = existsSync(join(folder, "tsconfig.json")) ? "ts" : "js";
  cpSync(join(here, "round-trip.js"), join(folder, `round-trip.${language}`));
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  // What the packages want of each other is in no registry while a version is not published.
  const ours = Object.fromEntries(names.map((name) => [name, `file:${packed[name]?.tarball}`]));
  const { dependencies, ...rest } = manifest;
  const all = { ...rest, dependencies: { ...dependencies, ...ours }, resolutions: ours, pnpm: { overrides: ours } };
  write(folder, { "package.json": JSON.stringify(all), ...manager.files });
  const installed = await run(folder, ...split(manager.command));
  if (installed.code !== 0) return { result: "can't be installed", output: installed.output };
  const { code, output } = await run(folder, ...split([...manager.run, script]));
  if (code !== 0) return { result: "fails", output };
  if (onlyBuilt) return { result: "is built", output };
  return { result: output.includes("labelled a.txt") ? "works" : "fails", output };
}

function split([command = "", ...args]: readonly string[]): [command: string, ...args: string[]] {
  return [command, ...args];
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
