import { setTimeout as sleep } from "node:timers/promises";
import type { AwsV4Signer } from "aws4fetch";
import { type BucketAddress, urlOf } from "./address.ts";
import { BucketError, refusalOf } from "./bucket-error.ts";
import type { Credentials } from "./credentials.ts";
import { type Answer, type FilePart, sendOnce } from "./send.ts";

/** A request about an object. */
export interface ObjectRequest {
  method: "HEAD" | "PUT" | "POST" | "DELETE";
  key: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: string | FilePart;
  signal: AbortSignal;
  /** Statuses that are answers, not failures. */
  accept?: readonly number[];
}

const attempts = 7;
const firstPause = 200;
const longestPause = 20_000;
/** Refusals that pass. */
const passing = new Set(["SlowDown", "RequestTimeout", "InternalError", "ServiceUnavailable", "OperationAborted"]);

/** A bucket that speaks S3. */
export class Bucket {
  readonly address: BucketAddress;
  readonly #credentials: Credentials;
  readonly #Signer: typeof AwsV4Signer;
  /** Keys that are derived of the secret one for a day. */
  readonly #derived = new Map<string, ArrayBuffer>();

  private constructor(address: BucketAddress, credentials: Credentials, Signer: typeof AwsV4Signer) {
    this.address = address;
    this.#credentials = credentials;
    this.#Signer = Signer;
  }

  /** Opens a bucket. What signs is loaded only then. */
  static async open(address: BucketAddress, credentials: Credentials): Promise<Bucket> {
    const { AwsV4Signer } = await import("aws4fetch");
    return new Bucket(address, credentials, AwsV4Signer);
  }

  /**
   * Sends a request, and again after a while where the server is overloaded or the connection breaks.
   *
   * @throws BucketError when it is refused, or the server can't be reached.
   */
  async send(request: ObjectRequest): Promise<Answer> {
    const { key, signal, accept = [] } = request;
    const place = `s3://${this.address.bucket}/${key}`;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#attempt(request).catch((error: Error) => error);
      signal.throwIfAborted();
      const isLast = attempt === attempts;
      if (answer instanceof Error) {
        if (isLast) throw new BucketError(this.address.base, "Unreachable", undefined, answer);
      } else {
        // Some failures come with a status that says otherwise, since it was sent before they happened.
        const isFine = (answer.status < 300 && !answer.text.includes("<Error>")) || accept.includes(answer.status);
        if (isFine) return answer;
        const code = refusalOf(answer.status, answer.text);
        const passes = answer.status >= 500 || answer.status === 429 || answer.status < 300 || passing.has(code);
        if (isLast || !passes) throw new BucketError(place, code, answer.status);
      }
      const pause = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
      await sleep(pause * (0.5 + Math.random() / 2), undefined, { signal });
    }
  }

  async #attempt({ method, key, query, headers, body, signal }: ObjectRequest): Promise<Answer> {
    const search = query ? `?${new URLSearchParams(query)}` : "";
    const signer = new this.#Signer({
      ...this.#credentials,
      method,
      url: urlOf(this.address, key) + search,
      headers: { ...headers },
      service: "s3",
      region: this.address.region,
      cache: this.#derived,
    });
    const signed = await signer.sign();
    const sent = Object.fromEntries(signed.headers);
    return sendOnce({ method, url: signed.url.href, headers: sent, body, signal });
  }
}
