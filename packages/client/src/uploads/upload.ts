import { checkDuration, checkInteger, checkOneOf } from "../core/check.ts";
import { type RequestOptions, requestOptions } from "../core/options.ts";
import type { StartedTransfer } from "../core/transfer.ts";
import type { UploadResult } from "../errors/upload-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { folder } from "../platform/platform.ts";
import type { AssetService, NewAsset } from "./asset-service.ts";
import { checkDistinct, type NamedFile } from "./check-distinct.ts";
import { checkListOfFiles } from "./check-list.ts";
import { checksumOf } from "./checksum.ts";
import type { ExistingAssets } from "./existing-assets.ts";
import { leavesOut, look, ways } from "./if-exists.ts";
import { inParallel } from "./in-parallel.ts";
import { Journal, type JournalEntry } from "./journal.ts";
import type { LookUp, UploadOptions, UploadProgress, UploadSource, UploadSources } from "./options.ts";
import { Progress } from "./progress.ts";
import { defaultSettleTime, Registrar } from "./registrar.ts";
import { sendFile } from "./send-file.ts";
import { externalIdOf, isItem, nameOf, type OpenedSource, openSource } from "./sources.ts";
import { totalSize } from "./total-size.ts";
import { versionOf } from "./version.ts";

const concurrencyLimits = { minimum: 1, maximum: 1024 };

/** Uploads files and registers them as assets of a project. */
export function startUpload(
  service: AssetService,
  sources: UploadSources,
  options: UploadOptions,
  lookUp: LookUp,
): StartedTransfer<UploadResult, UploadProgress> {
  const progress = new Progress(options);
  return progress.started(new Uploader(service, options, lookUp, progress).run(sources));
}

class Uploader {
  readonly #service: AssetService;
  readonly #request: RequestOptions;
  readonly #options: UploadOptions;
  readonly #lookUp: LookUp;
  readonly #progress: Progress;
  #journal: Journal | undefined;

  constructor(service: AssetService, options: UploadOptions, lookUp: LookUp, progress: Progress) {
    this.#service = service;
    this.#request = requestOptions(options);
    this.#options = options;
    this.#lookUp = lookUp;
    this.#progress = progress;
  }

  async run(sources: UploadSources): Promise<UploadResult> {
    const {
      batches,
      concurrency = 16,
      ifExists = "error",
      journal,
      settleTime = defaultSettleTime,
      signal,
    } = this.#options;
    checkListOfFiles("sources", sources);
    checkInteger("concurrency", concurrency, concurrencyLimits);
    checkOneOf("ifExists", ifExists, ways);
    checkDuration("settleTime", settleTime);
    const files = Array.isArray(sources) ? sources.map(named) : undefined;
    if (files) checkDistinct("sources", files);
    const ids = batches?.length ? await this.#lookUp.batches(batches) : undefined;
    const target = { service: this.#service, batches: ids, settleTime, options: this.#request };
    const existing = await look(target, ifExists, files, this.#progress);
    if (journal !== undefined) this.#journal = await Journal.open(journal, this.#service.projectId, signal);
    if (Array.isArray(sources)) this.#progress.expect(sources.length, () => totalSize(sources, signal));
    const registrar = new Registrar(target, this.#journal, this.#progress);
    let stopped: unknown;
    try {
      const work = (source: Source) => this.#upload(source, registrar, existing);
      await inParallel(opened(sources), concurrency, work, signal);
    } catch (error) {
      stopped = error;
    }
    return registrar.finish(stopped, files);
  }

  async #upload(source: Source, registrar: Registrar, existing: ExistingAssets): Promise<void> {
    registrar.check();
    const { index, externalId, source: name, opened, error } = source;
    try {
      if (!opened) throw error;
      await this.#passOn(opened, source, registrar, existing);
    } catch (error) {
      const failed = { index, externalId: opened?.externalId ?? externalId, source: name };
      if (source.isStreamed && isFolder(error)) registrar.skip({ ...failed, reason: "folder" });
      else registrar.fail({ ...failed, error });
    }
  }

  async #passOn(
    opened: OpenedSource,
    { index, source }: Source,
    registrar: Registrar,
    existing: ExistingAssets,
  ): Promise<void> {
    const { externalId, file } = opened;
    registrar.reserve(externalId, index, source);
    const batches = opened.batches ? await this.#lookUp.batches(opened.batches) : undefined;
    const checksum = once(() => checksumOf(file, this.#options.signal));
    const known = await this.#known(opened, checksum);
    if (!known || known.state === "stored") {
      const isLeftOut = await leavesOut(existing, externalId, this.#options.ifExists);
      if (isLeftOut) return registrar.skip({ index, externalId, source, reason: "exists" });
    }
    if (known) this.#progress.bytesArrivedBefore(file.size);
    if (known?.state === "registered") return registrar.done({ index, externalId, url: known.url });
    const version = known?.version ?? versionOf(file);
    const url = known?.url ?? (await this.#send(opened, version, checksum));
    if (!known) registrar.arrived();
    const asset = toAsset(opened, url, batches);
    registrar.add({ index, externalId, url, version, asset, mayExist: known?.state === "registering" });
  }

  /** What the journal knows of a file. A stream that was not registered is sent anew: to compare it would use it up. */
  async #known({ externalId, file }: OpenedSource, checksum: () => Promise<string>): Promise<JournalEntry | undefined> {
    const isLeft = file.isOnce && this.#journal?.stateOf(externalId) === "stored";
    return isLeft ? undefined : this.#journal?.find(externalId, versionOf(file), checksum);
  }

  async #send(opened: OpenedSource, version: string, checksum: () => Promise<string>): Promise<string> {
    const { externalId, file } = opened;
    // Read before it is sent: should it change meanwhile, it fails.
    const before = this.#journal && !file.isOnce ? await checksum() : undefined;
    const told = this.#progress.ofFile(file.size);
    const url = await sendFile(this.#service, opened, this.#request, told);
    await this.#journal?.stored({ externalId, url, version, checksum: before ?? file.checksum?.() });
    told(file.size);
    return url;
  }
}

/** A source that was opened, or why it could not be. */
interface Source extends NamedFile {
  index: number;
  /** Whether it comes of a stream, such as that of a glob, which gives folders too. */
  isStreamed: boolean;
  opened?: OpenedSource;
  error?: unknown;
}

/** Opens one source after the other, so that of two with the same external id it is always the first that is uploaded. */
async function* opened(sources: UploadSources): AsyncGenerator<Source, void, void> {
  let index = 0;
  const isStreamed = Symbol.asyncIterator in sources;
  for await (const source of sources) {
    const { source: name } = named(source);
    const known = { index, isStreamed, externalId: isItem(source) ? source.externalId : undefined, source: name };
    try {
      yield { ...known, opened: await openSource(source) };
    } catch (error) {
      yield { ...known, error };
    }
    index += 1;
  }
}

function named(source: UploadSource): NamedFile {
  return { externalId: externalIdOf(source), source: nameOf(source) };
}

function isFolder(error: unknown): boolean {
  return error instanceof ValidationError && error.received === folder;
}

/** Does some work when it is needed, and no more than once. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

function toAsset(opened: OpenedSource, url: string, batches: string[] | undefined): NewAsset {
  const { externalId, attachments, metadata, contextData } = opened;
  return {
    data: url,
    externalId,
    ...(batches && { batches }),
    ...(attachments && { attachments: [...attachments] }),
    ...(metadata && { metadata }),
    ...(contextData && { contextData }),
  };
}
