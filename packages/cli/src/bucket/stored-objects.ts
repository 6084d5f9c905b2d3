import { type FileHandle, open, readFile } from "node:fs/promises";

/** Objects that are known to be in the bucket, so that a command that goes on need neither ask nor read for them again. */
export class StoredObjects {
  readonly #file: FileHandle;
  readonly #known: Map<string, string>;

  readonly #place: string;

  private constructor(file: FileHandle, place: string, known: Map<string, string>) {
    this.#file = file;
    this.#place = place;
    this.#known = known;
  }

  /**
   * Opens a list. A line that was cut off is none.
   *
   * @param place The URL of the bucket.
   */
  static async open(path: string, place: string): Promise<StoredObjects> {
    const text = await readFile(path, "utf8").catch(() => "");
    const known = new Map<string, string>();
    for (const line of text.split("\n")) {
      try {
        const { object, version } = JSON.parse(line) as { object: string; version: string };
        if (object.startsWith(place)) known.set(object.slice(place.length), version);
      } catch {}
    }
    const file = await open(path, "a");
    if (text !== "" && !text.endsWith("\n")) await file.appendFile("\n");
    return new StoredObjects(file, place, known);
  }

  /** Whether a file of this size and time is there. */
  has(key: string, size: number, time: number): boolean {
    return this.#known.get(key) === versionOf(size, time);
  }

  /** Remembers that a file is there. */
  async add(key: string, size: number, time: number): Promise<void> {
    const line = { object: this.#place + key, version: versionOf(size, time) };
    await this.#file.appendFile(`${JSON.stringify(line)}\n`);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

function versionOf(size: number, time: number): string {
  return `${size} ${Math.round(time)}`;
}
