import { ignoringErrors } from "../core/ignoring-errors.ts";
import type { StartedTransfer } from "../core/transfer.ts";
import type { FailedFile } from "../errors/upload-error.ts";
import type { UploadProgress } from "./options.ts";

/** Between two reports on files that are on their way, in milliseconds. */
const shortestPause = 100;

/** Who is told of an upload. */
interface Told {
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  onFailure?: ((failed: FailedFile) => void) | undefined;
}

/** Counts what is done of an upload, and lets others follow it. */
export class Progress {
  readonly #start: number = performance.now();
  readonly #onProgress: ((progress: UploadProgress) => void) | undefined;
  readonly #onFailure: ((failed: FailedFile) => void) | undefined;
  #isFollowed: boolean;
  #totalFiles: number | undefined;
  #totalBytes: number | undefined;
  #countBytes: (() => Promise<number | undefined>) | undefined;
  #files = 0;
  #failed = 0;
  #bytes = 0;
  #bytesBefore = 0;
  #reportedAt = 0;
  #followers: (() => void)[] = [];

  constructor({ onProgress, onFailure }: Told) {
    // A broken progress bar breaks no upload.
    this.#onProgress = onProgress && ignoringErrors(onProgress);
    this.#onFailure = onFailure && ignoringErrors(onFailure);
    this.#isFollowed = onProgress !== undefined;
  }

  /** Learns how much there is to do. Bytes are counted once somebody follows the progress, which need not wait for them. */
  expect(files: number, countBytes?: () => Promise<number | undefined>): void {
    this.#totalFiles = files;
    this.#countBytes = countBytes;
    this.#learnBytes();
  }

  /** Follows a file that is sent: what is sent of it once more does not count again. */
  ofFile(size: number): (sent: number) => void {
    let most = 0;
    return (sent) => {
      this.#bytes += Math.max(0, sent - most);
      most = Math.max(most, sent);
      if (sent >= size || performance.now() - this.#reportedAt > shortestPause) this.#report();
    };
  }

  /** Bytes that arrived in an earlier run count as done, but not towards the rate. */
  bytesArrivedBefore(bytes: number): void {
    this.#bytesBefore += bytes;
  }

  filesDone(done: number, failed = 0): void {
    this.#files += done;
    this.#failed += failed;
    this.#report();
  }

  failed(file: FailedFile): void {
    this.#onFailure?.(file);
  }

  get snapshot(): UploadProgress {
    const seconds = (performance.now() - this.#start) / 1000;
    const perSecond = seconds > 0 ? this.#bytes / seconds : 0;
    return {
      files: { done: this.#files, failed: this.#failed, total: this.#totalFiles },
      bytes: { done: this.#bytes + this.#bytesBefore, total: this.#totalBytes, perSecond },
    };
  }

  /** A transfer that ends with `result`, whose progress this is. */
  started<Result>(result: Promise<Result>): StartedTransfer<Result, UploadProgress> {
    return { result, follow: () => this.#follow(result) };
  }

  /** The state after each change, until `ended` settles. Changes that nobody waits for are passed over. */
  async *#follow(ended: Promise<unknown>): AsyncGenerator<UploadProgress, void, void> {
    this.#isFollowed = true;
    this.#learnBytes();
    let running = true;
    const finish = () => {
      running = false;
      this.#wake();
    };
    ended.then(finish, finish);
    while (running) {
      const change = new Promise<void>((resolve) => this.#followers.push(resolve));
      yield this.snapshot;
      if (running) await change;
    }
    yield this.snapshot;
    await ended;
  }

  #learnBytes(): void {
    if (!this.#isFollowed) return;
    this.#countBytes?.().then((bytes) => {
      this.#totalBytes = bytes;
    });
    this.#countBytes = undefined;
  }

  #report(): void {
    this.#reportedAt = performance.now();
    this.#onProgress?.(this.snapshot);
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#followers.splice(0)) wake();
  }
}
