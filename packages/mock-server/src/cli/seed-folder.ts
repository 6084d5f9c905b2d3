import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";

/** A folder that a seed is read from, and out of which nothing in it leads. */
export class SeedFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Names of what is in it, or in a folder of it, without what is hidden. */
  async names(folder = "."): Promise<string[]> {
    const names = await readdir(await this.#inside(folder));
    return names.filter((name) => !name.startsWith(".")).sort();
  }

  /** Where something in it is, for messages. */
  pathOf(name: string): string {
    return join(this.#path, name);
  }

  async isFolder(name: string): Promise<boolean> {
    return (await stat(await this.#inside(name))).isDirectory();
  }

  async file(name: string): Promise<Blob> {
    return new Blob([new Uint8Array(await readRegularFile(await this.#inside(name)))]);
  }

  async json(name: string): Promise<unknown> {
    return readJson(await this.#inside(name));
  }

  /**
   * Where a name leads, once all links were followed.
   *
   * @throws Error when that is outside the folder.
   */
  async #inside(name: string): Promise<string> {
    const [root, target] = await Promise.all([realpath(this.#path), realpath(this.pathOf(name))]);
    const way = relative(root, target);
    if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way))
      throw new Error(`${this.pathOf(name)} is outside the folder of the seed.`);
    return target;
  }
}

/**
 * Reads a JSON file.
 *
 * @throws Error naming it.
 */
export async function readJson(path: string): Promise<unknown> {
  const text = `${await readRegularFile(path)}`;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** Whoever opens a pipe waits for somebody to write into it, and a device may have no end. */
async function readRegularFile(path: string): Promise<Buffer> {
  if (!(await stat(path)).isFile()) throw new Error(`${path} is no regular file.`);
  return readFile(path);
}
