import { AbortError } from "../errors/abort-error.ts";
import { AuthenticationError, PermissionError } from "../errors/status-errors.ts";
import {
  type FailedUpload,
  type SkippedFile,
  UploadError,
  type UploadedFile,
  type UploadResult,
} from "../errors/upload-error.ts";
import { type NamedFile, refuseClash } from "./check-distinct.ts";
import { type Chunk, uploadedFiles } from "./chunk.ts";
import type { Journal } from "./journal.ts";
import type { Progress } from "./progress.ts";
import { Refusals } from "./refusals.ts";
import { register } from "./register.ts";
import type { Registration, RegistrationTarget } from "./registration.ts";

/** A file that waits to become an asset. */
export interface WaitingFile extends Registration, UploadedFile {
  /** By what the journal tells whether the file is still the same. */
  version: string;
}

/** For how long an asset list is allowed to lag behind, in milliseconds, unless the user says otherwise. */
export const defaultSettleTime = 10_000;

/** For how long a file may wait for others, in milliseconds. */
const longestWait = 10_000;

/** Makes the files of one call assets, a chunk at a time, and keeps the lists of what became of each. */
export class Registrar {
  readonly #target: RegistrationTarget;
  readonly #journal: Journal | undefined;
  readonly #progress: Progress;
  readonly #chunk: Chunk;
  readonly #result: UploadResult = { registered: [], unregistered: [], failed: [], skipped: [] };
  readonly #reserved = new Map<string, { index: number; source: string | undefined }>();
  readonly #refusals = new Refusals();
  #waiting: WaitingFile[] = [];
  #waitingSince = 0;
  #stopped: unknown;
  #registering: Promise<void> = Promise.resolve();

  constructor(
    target: RegistrationTarget,
    journal: Journal | undefined,
    progress: Progress,
    chunk: Chunk = uploadedFiles,
  ) {
    this.#target = target;
    this.#journal = journal;
    this.#progress = progress;
    this.#chunk = chunk;
  }

  /**
   * Keeps an external id for a file of the call.
   *
   * @throws {ValidationError} when another file has it.
   */
  reserve(externalId: string, index: number, source: string | undefined): void {
    const other = this.#reserved.get(externalId);
    if (other) refuseClash(`file ${index}`, source, externalId, `file ${other.index}`, other.source);
    this.#reserved.set(externalId, { index, source });
  }

  /** Puts a file on record that became an asset in an earlier run. */
  done(file: UploadedFile): void {
    this.#result.registered.push(file);
    this.#progress.filesDone(1);
  }

  /** Puts a file on record that is left out. */
  skip(file: SkippedFile): void {
    this.#result.skipped.push(file);
    this.#progress.filesDone(1);
  }

  /** Puts a file on record that can't be registered. Throws why when no other file will fare better. */
  fail(failed: FailedUpload): void {
    this.#result.failed.push(failed);
    this.#progress.failed(failed);
    this.#progress.filesDone(1, 1);
    this.#refusals.add(failed.error);
    if (stopsEverything(failed.error)) this.#stopped ??= failed.error;
    this.check();
  }

  /** A file lies in the storage. */
  arrived(): void {
    this.#refusals.clear();
  }

  /** Throws what stopped the call, if something did. */
  check(): void {
    const reason = this.#stopped ?? this.#refusals.reason ?? this.#journal?.failure;
    if (reason !== undefined) throw reason;
  }

  /** Registers a file, together with others that are added soon. */
  add(file: WaitingFile): void {
    if (this.#waiting.length === 0) this.#waitingSince = performance.now();
    this.#waiting.push(file);
    const longEnough = performance.now() - this.#waitingSince > longestWait;
    if (this.#waiting.length >= this.#chunk.enough || longEnough) this.#registerWaiting();
  }

  /** Waits until files that were added are registered, so that not ever more of them wait. */
  settled(): Promise<void> {
    return this.#registering;
  }

  /**
   * Registers what still waits.
   *
   * @param stopped What kept the rest of the files from being tried, if something did.
   * @param files All files of the call, where they were known beforehand.
   * @returns The lists, when every file is an asset or was left out.
   */
  async finish(stopped: unknown, files: readonly NamedFile[] = []): Promise<UploadResult> {
    this.#registerWaiting();
    await this.#registering;
    this.#failUntried(files);
    // What is registered stays so, whatever the store says when it is closed.
    const notClosed = await this.#journal?.close().then(
      () => undefined,
      (error: unknown) => error,
    );
    const { unregistered, failed } = this.#result;
    for (const list of Object.values(this.#result)) list.sort(byIndex);
    const { signal } = this.#target.options;
    if (signal?.aborted) throw new AbortError("importAssets", signal.reason, this.#result);
    const reason = stopped ?? this.#stopped ?? this.#journal?.failure ?? notClosed;
    if (reason !== undefined || unregistered.length > 0 || failed.length > 0) {
      throw new UploadError(this.#result, reason);
    }
    return this.#result;
  }

  /** When the storage refuses all files, those that were not tried are no assets for the same reason. */
  #failUntried(files: readonly NamedFile[]): void {
    const error = this.#refusals.untried;
    if (!error) return;
    const tried = new Set(
      Object.values(this.#result).flatMap((list) => list.map(({ index }: { index: number }) => index)),
    );
    for (const [index, file] of files.entries())
      if (!tried.has(index)) this.#result.failed.push({ index, ...file, error });
  }

  #registerWaiting(): void {
    this.#registering = this.#registering.then(async () => {
      while (this.#waiting.length > 0) {
        // Files arrive in any order; assets are to be in that of their sources, as far as they go together.
        await this.#register(this.#waiting.splice(0, this.#chunk.most).sort(byIndex));
      }
    });
  }

  async #register(files: WaitingFile[]): Promise<void> {
    const { registered, refused } = await this.#onRecord(files);
    this.#result.registered.push(...registered.map(uploadedFile));
    for (const { registration, error } of refused) {
      const mayBeRegistered = registration.mayExist;
      const unregistered = { ...uploadedFile(registration), mayBeRegistered, error };
      this.#result.unregistered.push(unregistered);
      this.#progress.failed(unregistered);
      if (stopsEverything(error)) this.#stopped ??= error;
    }
    this.#progress.filesDone(files.length, refused.length);
  }

  /** Nothing is sent before the journal says so: without it, the next run could not know that it has to look. */
  async #onRecord(files: WaitingFile[]): ReturnType<typeof register<WaitingFile>> {
    try {
      await this.#journal?.registering(files);
    } catch (error) {
      return { registered: [], refused: files.map((registration) => ({ registration, error })) };
    }
    const result = await register(this.#target, files);
    // What is registered stays so when the journal can't be written: its failure ends the call, and the next run finds
    // these in the asset list.
    await this.#journal?.registered(result.registered).catch(() => {});
    return result;
  }
}

function byIndex(one: { index: number }, other: { index: number }): number {
  return one.index - other.index;
}

function uploadedFile({ index, externalId, url }: UploadedFile): UploadedFile {
  return { index, externalId, url };
}

/** Without a valid key or the right to upload, no file will fare better than this one. */
function stopsEverything(error: unknown): boolean {
  if (error instanceof AbortError || error instanceof AuthenticationError) return true;
  return error instanceof PermissionError && error.operation !== "uploadFile";
}
