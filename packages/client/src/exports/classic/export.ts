import type { ExportedAsset } from "@ango-hub/openapi/classic";
import type { Transport } from "../../core/transport.ts";
import { Archive } from "../archive.ts";
import type { ReadOptions } from "../options.ts";
import { type ExportedMask, fetchMasks } from "./masks.ts";
import type { MaskOptions } from "./options.ts";

/** A finished export. Its archive lies in the storage for a while and can be read more than once. */
export class Export extends Archive<ExportedAsset> {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport, url: string) {
    super(transport, url);
    this.#transport = transport;
  }

  /**
   * The assets, read while they arrive, with one of them in memory at a time. Breaking out of the loop stops the
   * download; a connection that breaks is taken up again. Operation `downloadExport`.
   *
   * @param options How to download: timeouts, retries, a signal to stop, and what is told of the progress.
   * @throws {ExportError} when the archive or its JSON is cut off, damaged, empty or something else.
   * @example
   * const exported = await ango.exports.create(projectId);
   * for await (const asset of exported.assets())
   *   console.log(asset.externalId, asset.tasks.length);
   */
  assets(options: ReadOptions = {}): AsyncGenerator<ExportedAsset, void, void> {
    return this.read(options);
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
   * for await (const { externalId, image, error } of exported.masks())
   *   console.log(externalId, image?.size ?? error);
   */
  masks(options: MaskOptions = {}): AsyncGenerator<ExportedMask, void, void> {
    return fetchMasks(this.#transport, this.assets({ signal: options.signal }), options);
  }
}
