import { platform } from "#platform";
import { shown } from "../core/check.ts";
import { isUrl } from "../core/kinds.ts";
import { AbortError } from "../errors/abort-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { acrossCopies } from "../platform/across-copies.ts";
import { untilAborted } from "../platform/on-abort.ts";
import { type Line, linesOf, refuseJournal } from "./journal-lines.ts";
import { hasTime, sizeOf } from "./version.ts";

/** Where a journal is kept. */
export interface JournalStore {
  /** All lines that were appended, or nothing when there are none yet. */
  read(): Promise<string | undefined>;
  /** Appends a text that ends with a line break, and returns once it is safe. */
  append(text: string): Promise<void>;
  /** Called once when the upload has ended. */
  close?(): Promise<void>;
}

/** A file as the journal is told of it. */
export interface JournalFile {
  externalId: string;
  /** Where it lies, without a signature. */
  url: string;
  /** What changes when the file does, as far as that shows without reading it. */
  version: string;
  /** What changes when its content does. A file of a cloud storage has none, and neither have lines of earlier versions. */
  checksum?: string | undefined;
}

/** A file as the journal knows it. */
export interface JournalEntry {
  url: string;
  version: string;
  checksum?: string | undefined;
  state: "stored" | "registering" | "registered";
}

/** Stores of uploads that are under way. */
const inUse = /* @__PURE__ */ acrossCopies("journals-in-use", () => new WeakSet<JournalStore>());

/** What is done of an upload, so that it can go on after it was stopped. Files are known by their external id. */
export class Journal {
  /** Why the journal can't be written any more. Without it nothing may go on that could happen twice. */
  failure: unknown;
  readonly #store: JournalStore;
  readonly #signal: AbortSignal | undefined;
  readonly #entries = new Map<string, JournalEntry>();
  #unwritten: Line[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(store: JournalStore, signal: AbortSignal | undefined) {
    this.#store = store;
    this.#signal = signal;
  }

  /**
   * Reads what was done before.
   *
   * @throws {ValidationError} when it is in use, the journal of another project, or no journal.
   */
  static async open(place: string | URL | JournalStore, projectId: string, signal?: AbortSignal): Promise<Journal> {
    const store = typeof place === "string" || isUrl(place) ? await fileStore(place) : checkStore(place);
    if (inUse.has(store)) {
      refuseJournal("The journal is in use by another upload. Give each upload a journal of its own.", "one in use");
    }
    inUse.add(store);
    const journal = new Journal(store, signal);
    try {
      const text = (await untilAborted(store.read(), signal)) ?? "";
      // Where writing was cut off, the last line may not be whole: what it would have said is done again.
      for (const line of linesOf(text)) journal.#remember(line, projectId);
      if (text !== "" && !text.endsWith("\n")) await untilAborted(store.append("\n"), signal);
      await journal.#write({ project: projectId, format: 1 });
    } catch (error) {
      await journal.close().catch(() => {});
      throw signal?.aborted ? new AbortError("importAssets", signal.reason) : error;
    }
    return journal;
  }

  /**
   * What is known of a file: where it lies when it need not be sent again.
   *
   * @param checksum Reads the file, which is done only where its version does not tell.
   * @throws {ValidationError} when the file may be registered and has changed since.
   */
  async find(externalId: string, version: string, checksum?: () => Promise<string>): Promise<JournalEntry | undefined> {
    const entry = this.#entries.get(externalId);
    if (!entry || (await isSame(entry, version, checksum))) return entry;
    if (entry.state === "stored") return undefined;
    const name = JSON.stringify(externalId);
    throw new ValidationError(
      `The file of ${name} has changed since it was registered, as the journal has it. Give it another external id, or leave it out.`,
      {
        argument: name,
        expected: "the file that was registered under this external id",
        received: "one that has changed",
      },
    );
  }

  /** How far a file got. */
  stateOf(externalId: string): JournalEntry["state"] | undefined {
    return this.#entries.get(externalId)?.state;
  }

  /** A file lies in the storage. */
  async stored({ externalId, url, version, checksum }: JournalFile): Promise<void> {
    this.#entries.set(externalId, { url, version, checksum, state: "stored" });
    await this.#write({ stored: externalId, url, version, checksum });
  }

  /** Files that are about to be registered. Should the answer never come, it is not known whether they were. */
  async registering(files: readonly JournalFile[]): Promise<void> {
    const unknown = files.filter(({ externalId, version }) => this.#entries.get(externalId)?.version !== version);
    const lines = unknown.map(({ externalId, url, version }) => ({ stored: externalId, url, version }));
    await this.#write(...lines, { registering: files.map(({ externalId }) => externalId) });
  }

  /** Files that are assets now. */
  async registered(files: readonly JournalFile[]): Promise<void> {
    if (files.length > 0) await this.#write({ registered: files.map(({ externalId }) => externalId) });
  }

  /** Lets go of the store, also of one that does not answer once the call is aborted. */
  async close(): Promise<void> {
    await untilAborted(this.#writing, this.#signal).catch(() => {});
    inUse.delete(this.#store);
    const closing = this.#store.close?.();
    if (closing) await untilAborted(closing, this.#signal);
  }

  #remember(line: Line, projectId: string): void {
    if ("stored" in line) {
      const { stored, url, version, checksum } = line;
      this.#entries.set(stored, { url, version, checksum, state: "stored" });
    } else if ("registering" in line) this.#setState(line.registering, "registering");
    else if ("registered" in line) this.#setState(line.registered, "registered");
    else if (line.project !== projectId) {
      refuseJournal(
        `The journal is that of project ${line.project}, not of ${projectId}. Give each project a journal of its own.`,
        `the journal of project ${line.project}`,
      );
    }
  }

  #setState(externalIds: readonly string[], state: JournalEntry["state"]): void {
    for (const externalId of externalIds) {
      const entry = this.#entries.get(externalId);
      if (entry) entry.state = state;
    }
  }

  /** Lines that come up while others are being written go into the next write together. After a failure none is written. */
  async #write(...lines: Line[]): Promise<void> {
    this.#unwritten.push(...lines);
    this.#writing = this.#writing.then(async () => {
      const text = this.#unwritten
        .splice(0)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join("");
      if (text !== "") await this.#store.append(text);
    });
    try {
      await untilAborted(this.#writing, this.#signal);
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }
}

/** As Git and rsync do it: size and time decide where they are the same, and else the content. */
async function isSame(entry: JournalEntry, version: string, checksum?: () => Promise<string>): Promise<boolean> {
  const { checksum: before } = entry;
  if (entry.version === version && (before === undefined || hasTime(version))) return true;
  return (
    before !== undefined &&
    checksum !== undefined &&
    sizeOf(entry.version) === sizeOf(version) &&
    (await checksum()) === before
  );
}

function checkStore(store: JournalStore): JournalStore {
  if (typeof store?.read === "function" && typeof store.append === "function") return store;
  return refuseJournal("A journal is the path of a file, or a store with read() and append().", shown(store));
}

async function fileStore(path: string | URL): Promise<JournalStore> {
  const file = await platform.openForAppending(path);
  return { read: () => platform.readTextFile(path), append: (text) => file.append(text), close: () => file.close() };
}
