import type { UploadProgress } from "./upload-types.ts";

/** Counts what is done of an upload, and lets others follow it. */
export class Progress {
  totalFiles: number | undefined;
  totalBytes: number | undefined;
  readonly #start: number = performance.now();
  readonly #onProgress: ((progress: UploadProgress) => void) | undefined;
  #files = 0;
  #failed = 0;
  #bytes = 0;
  #changed: () => void = () => {};

  constructor(onProgress: ((progress: UploadProgress) => void) | undefined) {
    this.#onProgress = onProgress;
  }

  bytesArrived(bytes: number): void {
    this.#bytes += bytes;
    this.#tell();
  }

  filesDone(done: number, failed = 0): void {
    this.#files += done;
    this.#failed += failed;
    this.#tell();
  }

  get snapshot(): UploadProgress {
    const seconds = (performance.now() - this.#start) / 1000;
    return {
      files: { done: this.#files, failed: this.#failed, total: this.totalFiles },
      bytes: { done: this.#bytes, total: this.totalBytes, perSecond: seconds > 0 ? this.#bytes / seconds : 0 },
    };
  }

  /** The state after each change, until `ended` settles. Changes that nobody waits for are passed over. */
  async *follow(ended: Promise<unknown>): AsyncGenerator<UploadProgress, void, void> {
    let running = true;
    const finish = () => {
      running = false;
      this.#changed();
    };
    ended.then(finish, finish);
    while (running) {
      const change = new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
      yield this.snapshot;
      if (running) await change;
    }
    yield this.snapshot;
    await ended;
  }

  #tell(): void {
    this.#onProgress?.(this.snapshot);
    this.#changed();
  }
}
