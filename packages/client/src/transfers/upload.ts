import type { ImportAsset } from "@ango-hub/openapi";
import { checkInteger } from "../arguments.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import { inParallel } from "./in-parallel.ts";
import { Journal } from "./journal.ts";
import { Progress } from "./progress.ts";
import { Registrar } from "./registrar.ts";
import { totalSize } from "./total-size.ts";
import type { Transfer } from "./transfer.ts";
import { uploadFile } from "./upload-file.ts";
import { type OpenedSource, openSource, versionOf } from "./upload-source.ts";
import type {
  ResolveBatches,
  UploadOptions,
  UploadProgress,
  UploadResult,
  UploadSource,
  UploadSources,
} from "./upload-types.ts";

const concurrencyLimits = { minimum: 1, maximum: 1024 };

/** Uploads files and registers them as assets of a project. */
export function startUpload(
  transport: Transport,
  projectId: string,
  sources: UploadSources,
  options: UploadOptions,
  resolveBatches: ResolveBatches,
): Transfer<UploadResult, UploadProgress> {
  const progress = new Progress(options.onProgress);
  return progress.attachTo(new Uploader(transport, options, resolveBatches, progress).run(projectId, sources));
}

class Uploader {
  readonly #transport: Transport;
  readonly #request: RequestOptions;
  readonly #options: UploadOptions;
  readonly #resolveBatches: ResolveBatches;
  readonly #progress: Progress;
  #journal: Journal | undefined;

  constructor(transport: Transport, options: UploadOptions, resolveBatches: ResolveBatches, progress: Progress) {
    const { batches: _, concurrency: __, onProgress: ___, journal: ____, ...request } = options;
    this.#transport = transport;
    this.#request = request;
    this.#options = options;
    this.#resolveBatches = resolveBatches;
    this.#progress = progress;
  }

  async run(projectId: string, sources: UploadSources): Promise<UploadResult> {
    const { batches, concurrency = 16, journal, signal } = this.#options;
    checkInteger("concurrency", concurrency, concurrencyLimits);
    const tags = batches?.length ? await this.#resolveBatches(batches) : undefined;
    if (journal !== undefined) this.#journal = await Journal.open(journal, projectId);
    if (Array.isArray(sources)) this.#progress.expect(sources.length, () => totalSize(sources, signal));
    const target = { transport: this.#transport, projectId, tags, options: this.#request };
    const registrar = new Registrar(target, this.#journal, this.#progress);
    let stopped: unknown;
    try {
      await inParallel(opened(sources), concurrency, (source) => this.#upload(source, registrar), signal);
    } catch (error) {
      stopped = error;
    }
    return registrar.finish(stopped);
  }

  async #upload({ index, externalId, opened, error }: Source, registrar: Registrar): Promise<void> {
    registrar.check();
    try {
      if (!opened) throw error;
      await this.#passOn(opened, index, registrar);
    } catch (error) {
      registrar.fail(index, opened?.externalId ?? externalId, error);
    }
  }

  async #passOn(opened: OpenedSource, index: number, registrar: Registrar): Promise<void> {
    const { externalId, file } = opened;
    registrar.claim(externalId, index);
    const tags = opened.batches ? await this.#resolveBatches(opened.batches) : undefined;
    const version = versionOf(file);
    const known = this.#journal?.find(externalId, version);
    if (known) this.#progress.bytesArrivedBefore(file.size);
    if (known?.state === "registered") return registrar.skip({ index, externalId, url: known.url });
    const url = known?.url ?? (await this.#send(opened, version));
    const asset = toAsset(opened, url, tags);
    registrar.add({ index, externalId, url, version, asset, mayExist: known?.state === "registering" });
  }

  async #send(opened: OpenedSource, version: string): Promise<string> {
    const url = await uploadFile(this.#transport, opened, this.#request);
    await this.#journal?.stored({ externalId: opened.externalId, url, version });
    this.#progress.bytesArrived(opened.file.size);
    return url;
  }
}

/** A source that was opened, or why it could not be. */
interface Source {
  index: number;
  externalId: string | undefined;
  opened?: OpenedSource;
  error?: unknown;
}

/** Opens one source after the other, so that of two with the same external id it is always the first that is uploaded. */
async function* opened(sources: UploadSources): AsyncGenerator<Source, void, void> {
  let index = 0;
  for await (const source of sources) {
    const externalId = nameOf(source);
    try {
      yield { index, externalId, opened: await openSource(source) };
    } catch (error) {
      yield { index, externalId, error };
    }
    index += 1;
  }
}

function toAsset({ externalId, attachments, metadata }: OpenedSource, url: string, tags?: string[]): ImportAsset {
  return {
    data: url,
    externalId,
    ...(tags && { tags }),
    ...(attachments && { attachments: [...attachments] }),
    ...(metadata && { metadata }),
  };
}

function nameOf(source: UploadSource): string | undefined {
  return typeof source === "string" || source instanceof URL ? String(source) : undefined;
}
