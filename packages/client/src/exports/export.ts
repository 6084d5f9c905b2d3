import type { ExportedAsset } from "@ango-hub/openapi";
import { platform } from "#platform";
import { checkInteger, refuse, shown } from "../core/check.ts";
import { isUrl } from "../core/kinds.ts";
import type { Transport } from "../core/transport.ts";
import { ExportError } from "../errors/export-error.ts";
import { ByteSource } from "../formats/byte-source.ts";
import { joinBytes } from "../formats/join-bytes.ts";
import { splitJsonArray } from "../formats/json-array.ts";
import type { JsonArrayError } from "../formats/json-array-error.ts";
import { signatures, viewOf } from "../formats/zip-format.ts";
import { documentsOf } from "./documents.ts";
import { downloadBytes } from "./download.ts";
import { type ExportedMask, fetchMasks } from "./masks.ts";
import type { DownloadOptions, MaskOptions, ReadOptions } from "./options.ts";
import { exportError, invalidAsset } from "./read-errors.ts";

/** A finished export. Its archive lies in the storage for a while and can be read more than once. */
export class Export {
  readonly #transport: Transport;
  readonly #url: string;

  /** @internal */
  constructor(transport: Transport, url: string) {
    this.#transport = transport;
    this.#url = url;
  }

  /**
   * The assets, read while they arrive, with one of them in memory at a time. Breaking out of the loop stops the
   * download; a connection that breaks is taken up again. Operation `downloadExport`.
   *
   * @param options How to download: timeouts, retries, a signal to stop, and what is told of the progress.
   * @throws {ExportError} when the archive or its JSON is cut off, damaged, empty or something else.
   * @example
   * const exported = await ango.exports.create(projectId);
   * for await (const asset of exported.assets()) console.log(asset.externalId, asset.tasks.length);
   */
  async *assets(options: ReadOptions = {}): AsyncGenerator<ExportedAsset, void, void> {
    const { maxAssetLength = 100_000_000, onInvalidAsset } = options;
    checkInteger("maxAssetLength", maxAssetLength, { minimum: 1 });
    const source = new ByteSource(downloadBytes(this.#transport, this.#url, options));
    const onInvalid = onInvalidAsset && ((error: JsonArrayError) => onInvalidAsset(invalidAsset(error)));
    let assets = 0;
    try {
      for await (const { name, data } of documentsOf(source)) {
        for await (const asset of splitJsonArray(data, { longest: maxAssetLength, onInvalid })) {
          yield checkAsset(asset, name);
          assets += 1;
        }
      }
    } catch (error) {
      throw exportError(error, assets);
    } finally {
      await source.close();
    }
  }

  /**
   * All assets at once. A large export is better read with `assets()`. Operation `downloadExport`.
   *
   * @param options How to download, as for `assets()`.
   * @throws {ExportError} as `assets()` does.
   * @example
   * const exported = await ango.exports.create(projectId);
   * const assets = await exported.json();
   */
  async json(options: ReadOptions = {}): Promise<ExportedAsset[]> {
    const assets: ExportedAsset[] = [];
    for await (const asset of this.assets(options)) assets.push(asset);
    return assets;
  }

  /**
   * The segmentation masks that the export names, in its order, some of them fetched ahead. One that can't be fetched
   * has an `error` instead of an `image`, and does not stop the others. Your key is sent to the client's own service
   * only. Operations `downloadExport` and `getMask`.
   *
   * @param options How many at once, a signal to stop, and what is told of the progress.
   * @throws {ExportError} as `assets()` does.
   * @example
   * const exported = await ango.exports.create(projectId);
   * for await (const { externalId, image, error } of exported.masks()) console.log(externalId, image?.size ?? error);
   */
  masks(options: MaskOptions = {}): AsyncGenerator<ExportedMask, void, void> {
    return fetchMasks(this.#transport, this.assets({ signal: options.signal }), options);
  }

  /**
   * Saves the zip archive as it is. Operation `downloadExport`.
   *
   * @param to Path of a file, where there is a file system: it appears once it is complete, and not before. Or a stream.
   * @param options How to download, as for `assets()`.
   * @throws {ExportError} when the download breaks off for good.
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
      await this.#copy(options, (chunk) => writer.write(chunk));
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => {});
      throw error;
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

function checkAsset(asset: unknown, name: string): ExportedAsset {
  if (typeof asset === "object" && asset !== null && !Array.isArray(asset)) return asset as ExportedAsset;
  throw new ExportError(`${name} should hold assets, but one of its elements is none.`);
}
