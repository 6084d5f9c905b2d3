import { platform } from "#platform";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import type { Fetch } from "../platform/fetch.ts";
import { type LocalFile, smallContent } from "../platform/platform.ts";
import { followRedirects } from "./follow-redirects.ts";
import { measured, piecesOf } from "./measured.ts";

type Body = NonNullable<RequestInit["body"]>;

/** The content of a file, to be sent as often as needed: each time anew where it is a stream. */
export class Content {
  /** What a stream failed with while it was sent. */
  failure: unknown;
  /** Sends it in place of the client's `fetch`. */
  readonly send: Fetch;
  readonly #file: LocalFile;
  /** Whether its bytes are counted on their way, which takes a runtime that sends streams. */
  readonly #isCounted: boolean;
  readonly #told: (sent: number) => void;
  #held: Body | undefined;
  #last: RequestInit["body"];
  #sent: number | undefined;

  constructor(file: LocalFile, givenFetch: Fetch | undefined, told: (sent: number) => void) {
    this.#file = file;
    this.#isCounted = !givenFetch && platform.sendsStreams && (file.isOnce || file.size > smallContent);
    this.#told = told;
    this.send = followRedirects(
      (url, init) => {
        // Middleware may have put another content in its place, whose size is not known here.
        if (!this.#isCounted || init.body !== this.#last) return platform.sendContent(url, init, { fetch: givenFetch });
        const again = this.isOnce ? undefined : () => this.#counted(this.#fresh());
        const body = this.#counted(init.body as Body);
        return platform.sendContent(url, { ...init, body }, { fetch: undefined, size: file.size, again });
      },
      (sent) => (sent === this.#last ? this.body() : sent),
    );
  }

  /** Whether it can't be sent a second time. */
  get isOnce(): boolean {
    return this.#isCounted && this.#file.isOnce === true;
  }

  /** Gets it ready. */
  async open(): Promise<void> {
    if (!this.#isCounted || !this.#file.stream) this.#held = await this.#file.content();
  }

  /** What is to be sent, anew for each attempt. */
  readonly body = (): Body => {
    this.#sent = undefined;
    this.#last = this.#fresh();
    return this.#last;
  };

  /**
   * Checks that an answer came when all was sent, as far as that shows: what a system has taken into its buffers counts as
   * sent, and where the platform reads a content by itself nothing is known.
   *
   * @throws {UnexpectedResponseError} when the answer came before.
   */
  checkSent(status: number): void {
    const { size } = this.#file;
    if (this.#sent === undefined || this.#sent >= size) return;
    const detail = `Of its ${size} bytes, ${this.#sent} were sent.`;
    throw new UnexpectedResponseError({ operation: "uploadFile", status, reason: "early", detail });
  }

  #fresh(): Body {
    return this.#held ?? (this.#file.stream?.() as Body);
  }

  #counted(body: Body): ReadableStream<Uint8Array<ArrayBuffer>> {
    let sent = 0;
    this.#sent = 0;
    const told = (piece: Uint8Array) => {
      sent += piece.length;
      this.#sent = sent;
      this.#told(sent);
    };
    return measured(piecesOf(body as Blob), this.#file.size, told, (failure) => {
      this.failure = failure;
    });
  }
}
