import { openForAppending, readTextFile } from "#platform/files";
import { ValidationError } from "../errors/validation-error.ts";
import type { OpenedSource } from "./upload-source.ts";

/** Where a journal is kept. */
export interface JournalStore {
  /** All lines that were appended, or nothing when there are none yet. */
  read(): Promise<string | undefined>;
  /** Appends a text that ends with a line break, and returns once it is safe. */
  append(text: string): Promise<void>;
  /** Called once when the upload has ended. */
  close?(): Promise<void>;
}

/** A file as the journal knows it. */
interface Entry {
  url: string;
  size: number;
  lastModified: number;
  state: "uploaded" | "registering" | "registered";
}

/** A line of the journal. */
type Line =
  | { project: string; version: 1 }
  | { uploaded: string; url: string; size: number; lastModified: number }
  | { registering: string[] }
  | { registered: string[] };

/** What is done of an upload, so that it can go on after it was stopped. Files are known by their external id. */
export class Journal {
  readonly #store: JournalStore;
  readonly #entries = new Map<string, Entry>();
  #unwritten = "";
  #writing: Promise<void> | undefined;

  private constructor(store: JournalStore) {
    this.#store = store;
  }

  /**
   * Reads what was done before.
   *
   * @throws {ValidationError} when it is the journal of another project, or no journal.
   */
  static async open(place: string | URL | JournalStore, projectId: string): Promise<Journal> {
    const store = typeof place === "string" || place instanceof URL ? await fileStore(place) : place;
    const journal = new Journal(store);
    const text = (await store.read()) ?? "";
    const lines = text.split("\n");
    // Where writing was cut off, the last line is not whole: what it would have said is done again.
    const last = lines.pop();
    for (const line of lines) journal.#remember(parse(line), projectId);
    if (text === "") await journal.#write({ project: projectId, version: 1 });
    else if (last !== "") await store.append("\n");
    return journal;
  }

  /**
   * What is known of a file: its URL when it need not be sent again.
   *
   * @throws {ValidationError} when the file was registered and has changed since.
   */
  find({ externalId, file }: OpenedSource): Entry | undefined {
    const entry = this.#entries.get(externalId);
    if (!entry) return undefined;
    const same = entry.size === file.size && entry.lastModified === file.lastModified;
    if (same) return entry;
    if (entry.state === "uploaded") return undefined;
    throw new ValidationError(
      externalId,
      "the file that was registered under this external id",
      "one that has changed",
    );
  }

  async uploaded({ externalId, file }: OpenedSource, url: string): Promise<void> {
    const { size, lastModified } = file;
    this.#entries.set(externalId, { url, size, lastModified, state: "uploaded" });
    await this.#write({ uploaded: externalId, url, size, lastModified });
  }

  /** Files that are about to be registered. Should the answer never come, it is not known whether they were. */
  async registering(externalIds: string[]): Promise<void> {
    this.#setState(externalIds, "registering");
    await this.#write({ registering: externalIds });
  }

  async registered(externalIds: string[]): Promise<void> {
    this.#setState(externalIds, "registered");
    await this.#write({ registered: externalIds });
  }

  async close(): Promise<void> {
    await this.#writing?.catch(() => {});
    await this.#store.close?.();
  }

  #remember(line: Line | undefined, projectId: string): void {
    if (!line) return;
    if ("project" in line) {
      if (line.project === projectId) return;
      throw new ValidationError("journal", `the journal of project ${projectId}`, `that of project ${line.project}`);
    }
    if ("uploaded" in line) {
      const { uploaded, url, size, lastModified } = line;
      this.#entries.set(uploaded, { url, size, lastModified, state: "uploaded" });
    } else if ("registering" in line) this.#setState(line.registering, "registering");
    else this.#setState(line.registered, "registered");
  }

  #setState(externalIds: string[], state: Entry["state"]): void {
    for (const externalId of externalIds) {
      const entry = this.#entries.get(externalId);
      if (entry) entry.state = state;
    }
  }

  /** Lines that come up while others are being written go into the next write together. */
  async #write(line: Line): Promise<void> {
    this.#unwritten += `${JSON.stringify(line)}\n`;
    const before = this.#writing;
    const turn = (async () => {
      await before;
      const text = this.#unwritten;
      this.#unwritten = "";
      if (text !== "") await this.#store.append(text);
    })();
    this.#writing = turn;
    await turn;
  }
}

function parse(line: string): Line | undefined {
  if (line === "") return undefined;
  try {
    return JSON.parse(line) as Line;
  } catch {
    // A power cut can leave a line half written in front of whole ones.
    if (line.startsWith("{")) return undefined;
    throw new ValidationError("journal", "a journal of an upload", "a file with something else in it");
  }
}

async function fileStore(path: string | URL): Promise<JournalStore> {
  const text = await readTextFile(path);
  const file = await openForAppending(path);
  return { read: async () => text, append: (line) => file.append(line), close: () => file.close() };
}
