import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a command that ended came to. */
export interface Outcome {
  code: number;
  /** All that it wrote. */
  output: string;
}

/** Whether the machine has a program; these tests need more than what npm installs. */
export function isFound(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

/** Whether Python is found, with what it makes environments of. */
export const hasPython: boolean = spawnSync("python3", ["-c", "import venv, ensurepip"]).status === 0;

/** Runs a command to its end, whatever it comes to. */
export async function run(folder: string, command: string, ...args: string[]): Promise<Outcome> {
  // Some ask the environment where they are.
  const env = { ...process.env, PWD: folder, INIT_CWD: folder, NO_PROXY: "127.0.0.1" };
  const options = { cwd: folder, maxBuffer: 2 ** 28, env };
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, options);
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== "number") throw error;
    return { code, output: stdout + stderr };
  }
}

/** Makes an environment of Python with these packages, and returns the folder of its commands. */
export async function installPython(folder: string, ...packages: string[]): Promise<string> {
  const bin = join(folder, "bin");
  await succeed(folder, "python3", "-m", "venv", folder);
  await succeed(folder, join(bin, "pip"), "install", "--quiet", "--disable-pip-version-check", ...packages);
  return bin;
}

/** Installs packages of npm, and returns the folder of their commands. */
export async function installNode(folder: string, ...packages: string[]): Promise<string> {
  await succeed(folder, "npm", "install", "--silent", "--prefix", folder, ...packages);
  return join(folder, "node_modules", ".bin");
}

async function succeed(...command: [folder: string, command: string, ...args: string[]]): Promise<void> {
  const { code, output } = await run(...command);
  if (code !== 0) throw new Error(`${command.slice(1).join(" ")} ended with ${code}:\n${output}`);
}

/** A new folder outside the repository. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "ango-hub-long-"));
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
