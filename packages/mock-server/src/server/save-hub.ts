import { randomUUID } from "node:crypto";
import { access, constants, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { AnyHub } from "@ango-hub/mock";

/**
 * Writes what `hub.save()` gives into a file, for its owner alone to read, as it holds the key. The file stays what it was until
 * all of the new one is on the disk.
 *
 * @example
 * import { createHub } from "@ango-hub/mock";
 * import { saveHub } from "@ango-hub/mock-server";
 *
 * await saveHub(await createHub(), "hub.json");
 *
 * @throws Error when it cannot be written; the file is then what it was.
 */
export async function saveHub(hub: AnyHub, path: string): Promise<void> {
  const target = await fileToSaveIn(path);
  const content = JSON.stringify(hub.save());
  const part = `${target}.${randomUUID().slice(0, 8)}.part`;
  const file = await open(part, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(part, target);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    throw new Error(`${path} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * The file to save in: the one that is there, which a link may lead to, or a new one.
 *
 * @throws Error when something else is there, or no folder to hold it.
 */
export async function fileToSaveIn(path: string): Promise<string> {
  const before = await stat(path).catch(() => undefined);
  if (before && !before.isFile()) throw new Error(`${path} is no regular file.`);
  const target = before ? await realpath(path) : path;
  await access(dirname(target), constants.W_OK).catch(() => {
    throw new Error(`${path} cannot be written: its folder is not there, or may not be written to.`);
  });
  return target;
}
