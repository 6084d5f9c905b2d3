/// <reference types="node" />
import { randomName } from "./random-name.ts";

type Files = typeof import("node:fs").promises;

const timeToWriteIt = 100;

/**
 * Makes a lock file that names this process, unless one that runs has made it. What a process left that was killed is
 * taken over.
 *
 * @returns What releases the lock, or nothing when another process holds it.
 */
export async function takeLock(files: Files, path: string): Promise<(() => Promise<void>) | undefined> {
  for (;;) {
    try {
      await files.writeFile(path, String(process.pid), { flag: "wx" });
      return () => files.rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = await ownerOf(files, path);
    if (isRunning(owner)) return undefined;
    await removeLeftOver(files, path, owner);
  }
}

/** The process that a lock file names, or an empty text when the file is gone, or was never written. */
async function ownerOf(files: Files, path: string): Promise<string> {
  const owner = await read(files, path);
  if (owner !== "") return owner;
  await new Promise((resolve) => setTimeout(resolve, timeToWriteIt));
  return read(files, path);
}

function read(files: Files, path: string): Promise<string> {
  return files.readFile(path, "utf8").catch(() => "");
}

/** Of several that find the same left lock one moves it away; who moved away another's new one puts it back. */
async function removeLeftOver(files: Files, path: string, owner: string): Promise<void> {
  const aside = `${path}.${randomName()}`;
  try {
    await files.rename(path, aside);
  } catch {
    return;
  }
  if ((await read(files, aside)) !== owner) await files.link(aside, path).catch(() => {});
  await files.rm(aside, { force: true });
}

/** Whether a process runs. This one would know of its own lock. */
function isRunning(owner: string): boolean {
  const pid = Number(owner);
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Without the right to ask, it is taken for one that runs.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
