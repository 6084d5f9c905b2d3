import { platform } from "#platform";
import { refuse, shown } from "../core/check.ts";
import { isUrl } from "../core/kinds.ts";
import type { Transport } from "../core/transport.ts";
import { AbortError } from "../errors/abort-error.ts";
import { ExportError } from "../errors/export-error.ts";
import { ByteSource } from "../formats/byte-source.ts";
import { joinBytes } from "../formats/join-bytes.ts";
import { signatures, viewOf } from "../formats/zip-format.ts";
import { untilAborted } from "../platform/on-abort.ts";
import { documentsOf } from "./documents.ts";
import { downloadBytes } from "./download.ts";
import type { DownloadOptions, ReadOptions } from "./options.ts";
import { checkReading, readItems } from "./read-items.ts";

/** A zip archive of items in JSON. It lies in the storage for a while and can be read more than once. */
export abstract class Archive<Item extends object> {
  readonly #transport: Transport;
  readonly #url: string;

  /** @internal */
  constructor(transport: Transport, url: string) {
    this.#transport = transport;
    this.#url = url;
  }

  /**
   * The presigned URL of the archive. Whoever has it can read the archive, until it expires: keep it like a password.
   */
  get url(): string {
    return this.#url;
  }

  /**
   * Whether a document without anything in it has no items.
   *
   * @internal
   */
  protected get mayBeEmpty(): boolean {
    return false;
  }

  /**
   * The items, read while they arrive.
   *
   * @internal
   */
  protected async *read(options: ReadOptions): AsyncGenerator<Item, void, void> {
    checkReading(options);
    const source = new ByteSource(downloadBytes(this.#transport, this.#url, options));
    yield* readItems<Item>(source, documentsOf(source), { ...options, mayBeEmpty: this.mayBeEmpty });
  }

  /**
   * All items at once. A large export is better read one by one. Operation `downloadExport`.
   *
   * @param options How to download: timeouts, retries, a signal to stop, and what is told of the progress.
   * @throws {ExportError} when the archive or its JSON is cut off, damaged, empty or something else.
   * @example
   * const exported = await ango.exports.create(projectId);
   * const assets = await exported.json();
   */
  async json(options: ReadOptions = {}): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this.read(options)) items.push(item);
    return items;
  }

  /**
   * Saves the zip archive as it is. Operation `downloadExport`.
   *
   * @param to Path of a file, where there is a file system: it appears once it is complete, and not before. Or a stream.
   * @param options How to download, as for `json()`.
   * @throws {ExportError} when the download breaks off for good.
   * @throws {ValidationError} when `to` is neither, before anything is downloaded.
   * @example
   * const exported = await ango.exports.create(projectId);
   * await exported.download("export.zip");
   */
  async download(to: string | URL | WritableStream<Uint8Array>, options: DownloadOptions = {}): Promise<void> {
    if (typeof to !== "string" && !isUrl(to) && !isStream(to)) {
      refuse("to", "a path or a WritableStream (of a Node stream: Writable.toWeb(stream))", shown(to));
    }
    if (isStream(to)) return this.#downloadToStream(to, options);
    const file = await platform.openForWriting(to);
    try {
      await this.#copy(
        options,
        (chunk) => file.write(chunk),
        () => file.clear(),
      );
      await file.commit();
    } catch (error) {
      await file.discard();
      throw error;
    }
  }

  async #downloadToStream(to: WritableStream<Uint8Array>, options: DownloadOptions): Promise<void> {
    const writer = to.getWriter();
    try {
      const { signal } = options;
      await this.#copy(options, (chunk) => untilAborted(writer.write(chunk), signal));
      await untilAborted(writer.close(), signal);
    } catch (error) {
      // A stream that takes nothing may not hear of this either.
      await untilAborted(writer.abort(error), options.signal).catch(() => {});
      throw options.signal?.aborted ? new AbortError("downloadExport", options.signal.reason) : error;
    }
  }

  /** Passes the archive on chunk by chunk, and makes sure that its end was among them. */
  async #copy(
    options: DownloadOptions,
    write: (chunk: Uint8Array) => Promise<void>,
    restart?: () => Promise<void>,
  ): Promise<void> {
    let end: Uint8Array = new Uint8Array(0);
    for await (const chunk of downloadBytes(this.#transport, this.#url, options, restart)) {
      await write(chunk);
      end = joinBytes(end, chunk).slice(-longestEndOfArchive);
    }
    checkEnd(end);
  }
}

/** A stream of this runtime or of another realm. */
function isStream(to: string | URL | WritableStream<Uint8Array>): to is WritableStream<Uint8Array> {
  return typeof to === "object" && to !== null && "getWriter" in to;
}

/** The last record of an archive, with the longest comment it can have. */
const longestEndOfArchive = 22 + 65_535;

/** An archive that lacks its last record is not complete, whatever the storage said of its length. */
function checkEnd(end: Uint8Array): void {
  const view = viewOf(end);
  for (let at = end.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === signatures.endOfCentralDirectory) return;
  }
  throw new ExportError("The download is cut off, or no zip archive: its end is missing.");
}
