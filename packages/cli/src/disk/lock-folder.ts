import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../terminal/usage-error.ts";

/**
 * Keeps a folder for this process, until what is returned is called. What a process left that is no more is taken over.
 *
 * @throws UsageError when another process has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "lock");
  const take = (): Promise<void> => writeFile(path, String(process.pid), { flag: "wx" });
  try {
    await take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const owner = Number(await readFile(path, "utf8").catch(() => ""));
    if (owner > 0 && isRunning(owner))
      throw new UsageError(`Another ango, process ${owner}, works on ${folder} just now.`, { cause: error });
    await rm(path, { force: true });
    await take();
  }
  return () => rm(path, { force: true });
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
