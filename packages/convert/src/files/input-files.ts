import { ConversionError } from "../problems/conversion-error.ts";
import { type InputFile, type Source, wholeText } from "./source.ts";

/** Files of a data set by their paths, with `/` between folders. Their content is opened when it is needed, in any order. */
export class InputFiles {
  readonly #files: ReadonlyMap<string, Source>;

  private constructor(files: ReadonlyMap<string, Source>) {
    this.#files = files;
  }

  static async of(files: AsyncIterable<InputFile> | Iterable<InputFile>): Promise<InputFiles> {
    const all = new Map<string, Source>();
    for await (const { path, content } of files) all.set(plainPath(path), content);
    return new InputFiles(all);
  }

  get paths(): IterableIterator<string> {
    return this.#files.keys();
  }

  get(path: string): Source | undefined {
    return this.#files.get(path);
  }

  /** The text of a small file; nothing where there is none. */
  async text(path: string): Promise<string | undefined> {
    const source = this.#files.get(path);
    if (source === undefined) return undefined;
    try {
      return await wholeText(source);
    } catch (cause) {
      if (!(cause instanceof ConversionError)) throw cause;
      throw new ConversionError({ ...cause.problem, file: path }, { cause });
    }
  }

  /** The path of the file of that name that lies in the fewest folders. */
  find(matches: (path: string) => boolean): string | undefined {
    let found: string | undefined;
    for (const path of this.#files.keys()) {
      if (matches(path) && (found === undefined || depthOf(path) < depthOf(found))) found = path;
    }
    return found;
  }
}

/** A path without `.` and with `/` between folders; one that is absolute loses its beginning. */
export function plainPath(path: string): string {
  return path
    .split(/[\\/]/)
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}

/** The folder of a path with `/` behind it; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function depthOf(path: string): number {
  return path.split("/").length;
}
