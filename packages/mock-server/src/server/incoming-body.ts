import type { IncomingMessage } from "node:http";
import { Refusal } from "./failure.ts";

/** How much of a body is taken, and how long it may pause. */
export interface BodyLimits {
  bytes: number;
  pause: number;
}

/** Whether a request has a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const { "content-length": length, "transfer-encoding": encoding } = headers;
  return encoding !== undefined || (length !== undefined && Number(length) > 0);
}

/**
 * The body of a request. Nothing of it is taken in before it is read, so that whoever is refused for something else fills no
 * memory. Reading fails with a `Refusal` when it is too long or pauses for too long.
 */
export function bodyOf(incoming: IncomingMessage, limits: BodyLimits): ReadableStream<Uint8Array> {
  return new ReadableStream(new BodySource(incoming, limits), { highWaterMark: 0 });
}

class BodySource implements UnderlyingDefaultSource<Uint8Array> {
  readonly #incoming: IncomingMessage;
  readonly #limits: BodyLimits;
  readonly #detached: AbortController = new AbortController();
  #received = 0;
  #pausing: NodeJS.Timeout | undefined;

  constructor(incoming: IncomingMessage, limits: BodyLimits) {
    this.#incoming = incoming;
    this.#limits = limits;
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#incoming.pause();
    this.#listen("data", (chunk: Buffer) => {
      clearTimeout(this.#pausing);
      this.#incoming.pause();
      this.#received += chunk.length;
      if (!this.#isTooLong(this.#received, controller)) controller.enqueue(new Uint8Array(chunk));
    });
    this.#listen("end", () => {
      this.cancel();
      controller.close();
    });
    this.#listen("error", (error: Error) => this.#fail(error, controller));
  }

  pull(controller: ReadableStreamDefaultController<Uint8Array>): void {
    if (this.#isTooLong(Number(this.#incoming.headers["content-length"] ?? 0), controller)) return;
    const slow = new Refusal(408, `The body paused for more than ${this.#limits.pause} milliseconds.`);
    this.#pausing = setTimeout(() => this.#fail(slow, controller), this.#limits.pause);
    this.#incoming.resume();
  }

  /** Lets go of the request, whose rest whoever answers it has to deal with. */
  cancel(): void {
    clearTimeout(this.#pausing);
    this.#detached.abort();
  }

  // biome-ignore lint/suspicious/noExplicitAny: each event has arguments of its own.
  #listen(event: string, listener: (argument: any) => void): void {
    this.#incoming.on(event, listener);
    this.#detached.signal.addEventListener("abort", () => this.#incoming.off(event, listener), { once: true });
  }

  #isTooLong(length: number, controller: ReadableStreamDefaultController<Uint8Array>): boolean {
    if (length <= this.#limits.bytes) return false;
    this.#fail(new Refusal(413, `The body must not have more than ${this.#limits.bytes} bytes.`), controller);
    return true;
  }

  #fail(reason: Error, controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.cancel();
    controller.error(reason);
  }
}
