import type { ImportAsset } from "@ango-hub/openapi";
import { AbortError } from "../errors/abort-error.ts";
import { AuthenticationError, PermissionError } from "../errors/status-errors.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import { inParallel } from "./in-parallel.ts";
import { Journal } from "./journal.ts";
import { Progress } from "./progress.ts";
import { type Registration, register } from "./register.ts";
import { UploadError } from "./upload-error.ts";
import { uploadFile } from "./upload-file.ts";
import { type OpenedSource, openSource } from "./upload-source.ts";
import type {
  UploadedFile,
  UploadOptions,
  UploadProgress,
  UploadResult,
  UploadSource,
  UploadSources,
} from "./upload-types.ts";

/** Ids of batches that are given by name or id. */
export type ResolveBatches = (batches: readonly string[]) => Promise<string[]>;

/** An upload that is under way: a promise of its result, and an async iterable of its progress. */
export interface Upload extends Promise<UploadResult>, AsyncIterable<UploadProgress> {}

const defaultConcurrency = 16;
const mostConcurrency = 1024;
const chunk = { enough: 100, most: 500, longest: 10_000 };

/** A file that lies in the storage and waits to be registered. */
interface Waiting extends Registration, UploadedFile {}

/** Uploads files and registers them as assets of a project. */
export function startUpload(
  transport: Transport,
  projectId: string,
  sources: UploadSources,
  options: UploadOptions,
  resolveBatches: ResolveBatches,
): Upload {
  const progress = new Progress(options.onProgress);
  const result = new Uploader(transport, projectId, options, resolveBatches, progress).run(sources);
  return Object.assign(result, { [Symbol.asyncIterator]: () => progress.follow(result) }) as Upload;
}

class Uploader {
  readonly #transport: Transport;
  readonly #projectId: string;
  readonly #request: RequestOptions;
  readonly #options: UploadOptions;
  readonly #resolveBatches: ResolveBatches;
  readonly #progress: Progress;
  readonly #result: UploadResult = { registered: [], unregistered: [], failed: [] };
  readonly #externalIds = new Map<string, number>();
  #journal: Journal | undefined;
  #tags: string[] | undefined;
  #waiting: Waiting[] = [];
  #waitingSince = 0;
  #registering: Promise<void> = Promise.resolve();

  constructor(
    transport: Transport,
    projectId: string,
    options: UploadOptions,
    resolveBatches: ResolveBatches,
    progress: Progress,
  ) {
    const { batches: _, concurrency: __, onProgress: ___, journal: ____, ...request } = options;
    this.#transport = transport;
    this.#projectId = projectId;
    this.#request = request;
    this.#options = options;
    this.#resolveBatches = resolveBatches;
    this.#progress = progress;
  }

  async run(sources: UploadSources): Promise<UploadResult> {
    const { batches, concurrency = defaultConcurrency, journal } = this.#options;
    if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > mostConcurrency) {
      throw new ValidationError("concurrency", `a whole number from 1 to ${mostConcurrency}`, String(concurrency));
    }
    if (Array.isArray(sources)) this.#progress.totalFiles = sources.length;
    if (batches?.length) this.#tags = await this.#resolveBatches(batches);
    if (journal !== undefined) this.#journal = await Journal.open(journal, this.#projectId);
    let stopped: unknown;
    try {
      await inParallel(opened(sources), concurrency, (source) => this.#upload(source));
    } catch (error) {
      stopped = error;
    }
    this.#registerWaiting();
    await this.#registering;
    await this.#journal?.close();
    return this.#finish(stopped);
  }

  /** Only what stops the whole upload is thrown; what concerns one file is put on record. */
  async #upload({ index, externalId, opened, error }: Source): Promise<void> {
    this.#request.signal?.throwIfAborted();
    try {
      if (!opened) throw error;
      this.#claim(opened.externalId, index);
      const tags = opened.batches ? await this.#resolveBatches(opened.batches) : undefined;
      const known = this.#journal?.find(opened);
      if (known?.state === "registered") return this.#skip(opened, index, known.url);
      const url = known?.url ?? (await this.#send(opened));
      this.#wait({
        index,
        externalId: opened.externalId,
        url,
        asset: toAsset(opened, url, tags),
        mayExist: known?.state === "registering",
      });
    } catch (error) {
      if (stopsEverything(error)) throw error;
      this.#result.failed.push({ index, externalId: opened?.externalId ?? externalId, error });
      this.#progress.filesDone(1, 1);
    }
  }

  #claim(externalId: string, index: number): void {
    const other = this.#externalIds.get(externalId);
    if (other !== undefined) {
      const expected = "different for each file of an upload";
      throw new ValidationError("externalId", expected, `${JSON.stringify(externalId)}, as file ${other} has it`);
    }
    this.#externalIds.set(externalId, index);
  }

  async #send(opened: OpenedSource): Promise<string> {
    const url = await uploadFile(this.#transport, opened, this.#request);
    await this.#journal?.uploaded(opened, url);
    this.#progress.bytesArrived(opened.file.size);
    return url;
  }

  #skip({ externalId }: OpenedSource, index: number, url: string): void {
    this.#result.registered.push({ index, externalId, url });
    this.#progress.filesDone(1);
  }

  #wait(waiting: Waiting): void {
    if (this.#waiting.length === 0) this.#waitingSince = performance.now();
    this.#waiting.push(waiting);
    const longEnough = performance.now() - this.#waitingSince > chunk.longest;
    if (this.#waiting.length >= chunk.enough || longEnough) this.#registerWaiting();
  }

  #registerWaiting(): void {
    this.#registering = this.#registering.then(async () => {
      while (this.#waiting.length > 0) await this.#register(this.#waiting.splice(0, chunk.most));
    });
  }

  async #register(files: Waiting[]): Promise<void> {
    try {
      await this.#journal?.registering(files.map(({ externalId }) => externalId));
      const { registered, refused } = await register(
        this.#transport,
        this.#projectId,
        files,
        this.#tags,
        this.#request,
      );
      await this.#journal?.registered(registered.map(({ externalId }) => externalId));
      this.#result.registered.push(...registered.map(uploadedFile));
      for (const { registration, error } of refused) this.#failToRegister(registration, error);
      this.#progress.filesDone(files.length, refused.length);
    } catch (error) {
      for (const file of files) this.#failToRegister(file, error);
      this.#progress.filesDone(files.length, files.length);
    }
  }

  #failToRegister(file: Waiting, error: unknown): void {
    this.#result.unregistered.push({ ...uploadedFile(file), error });
  }

  #finish(stopped: unknown): UploadResult {
    const { registered, unregistered, failed } = this.#result;
    for (const list of [registered, unregistered, failed]) list.sort((one, other) => one.index - other.index);
    const { signal } = this.#request;
    if (signal?.aborted) throw new AbortError("uploadFile", signal.reason, this.#result);
    if (stopped !== undefined || unregistered.length > 0 || failed.length > 0) {
      throw new UploadError(this.#result, stopped);
    }
    return this.#result;
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

function uploadedFile({ index, externalId, url }: UploadedFile): UploadedFile {
  return { index, externalId, url };
}

function nameOf(source: UploadSource): string | undefined {
  return typeof source === "string" || source instanceof URL ? String(source) : undefined;
}

/** Without a valid key or the right to upload, no file will fare better than this one. */
function stopsEverything(error: unknown): boolean {
  if (error instanceof AbortError || error instanceof AuthenticationError) return true;
  return error instanceof PermissionError && error.operation !== "uploadFile";
}
