import { mkdir, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { OutputFile } from "@ango-hub/convert";
import { UsageError } from "../terminal/usage-error.ts";
import { lockFolder } from "./lock-folder.ts";
import { writeFile, writeWhole } from "./write-whole.ts";

/** Name of the file by which a data set that `ango` wrote is known. */
export const marker = ".ango.json";

/** Where the files of an output go. */
export interface Target {
  /** Folder of what a command keeps until it is done. */
  readonly work: string;
  /** Writes a file of the output. */
  write(file: OutputFile): Promise<void>;
  /** Puts the output in its place, once it is whole. */
  finish(about: object): Promise<void>;
  /** Clears up what is of no more use, whether the output is whole or not. */
  close(): Promise<void>;
}

/**
 * A place beside an output, in which it is made until it is whole. What is there already stays until then, and what a command that
 * was broken off has left there the next one goes on with.
 */
export class Staging implements Target {
  readonly #out: string;
  readonly #kind: "file" | "folder";
  readonly #unlock: () => Promise<void>;
  /** Folder of what a command keeps until it is done. */
  readonly work: string;
  /** Folder in which the output is made. */
  readonly data: string;

  private constructor(out: string, kind: "file" | "folder", unlock: () => Promise<void>) {
    this.#out = out;
    this.#kind = kind;
    this.#unlock = unlock;
    this.work = workFolderOf(out);
    this.data = join(this.work, "data");
  }

  /**
   * @param path Where the output is to be.
   * @param isReplaced Whether what is there may be replaced.
   * @throws UsageError when something is there that may not be replaced.
   */
  static async open(path: string, kind: "file" | "folder", isReplaced: boolean): Promise<Staging> {
    const out = resolve(path);
    await checkPlace(out, path, kind, isReplaced);
    await mkdir(workFolderOf(out), { recursive: true, mode: 0o700 });
    const staging = new Staging(out, kind, await lockFolder(workFolderOf(out)));
    // Labels are written anew: of those of an earlier run nobody knows whether they are whole.
    await rm(staging.data, { recursive: true, force: true });
    await mkdir(staging.data);
    return staging;
  }

  async write({ path, content }: OutputFile): Promise<void> {
    await writeFile(join(this.data, this.#kind === "file" ? "output" : path), content);
  }

  /** Puts the output in its place, in one step, and clears up. */
  async finish(about: object): Promise<void> {
    if (this.#kind === "file") {
      await rename(join(this.data, "output"), this.#out);
    } else {
      await writeWhole(join(this.data, marker), [`${JSON.stringify(about)}\n`]);
      await this.#swap();
    }
    await rm(this.work, { recursive: true, force: true });
  }

  /** Lets others in. What was made so far stays; a folder in which nothing is kept goes. */
  async close(): Promise<void> {
    await this.#unlock();
    await rm(this.data, { recursive: true, force: true });
    await rmdir(this.work).catch(() => {});
  }

  async #swap(): Promise<void> {
    await rmdir(this.#out).catch(() => {});
    const old = join(this.work, "replaced");
    await rename(this.#out, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await rename(this.data, this.#out);
  }
}

function workFolderOf(out: string): string {
  return join(dirname(out), `${basename(out)}.part`);
}

async function checkPlace(out: string, shown: string, kind: "file" | "folder", isReplaced: boolean): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (!found) return;
  if (found.isDirectory() !== (kind === "folder"))
    throw new UsageError(
      `${shown} is ${found.isDirectory() ? "a folder, and must be a file" : "a file, and must be a folder"}.`,
    );
  if (kind === "folder" && (await readdir(out)).length === 0) return;
  if (!isReplaced)
    throw new UsageError(
      `${shown} is there already${kind === "folder" ? " and not empty" : ""}. --overwrite replaces it.`,
    );
  if (kind === "file") return;
  const isOurs = await readFile(join(out, marker)).then(
    () => true,
    () => false,
  );
  if (!isOurs)
    throw new UsageError(
      `--overwrite replaces whole data sets that ango wrote, but ${shown} is none. Empty it, or give another folder.`,
    );
}
