import type { Row } from "@ango-hub/openapi";
import { AbortError } from "../errors/abort-error.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import { RateLimitError } from "../errors/status-errors.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { WithResponse } from "./api-promise.ts";
import type { Attempts } from "./attempt.ts";
import { readBody, readText, TooLarge } from "./body.ts";
import { openEnvelope } from "./envelope.ts";
import type { Gate } from "./gate.ts";
import { Lifetime } from "./lifetime.ts";
import type { WaitEvent } from "./observer.ts";
import { place } from "./place.ts";
import type { Redactor } from "./redact.ts";
import type { OperationName, PreparedRequest, Reading } from "./request.ts";
import { Retries } from "./retry.ts";
import { sendOnce } from "./send-once.ts";
import type { CallSettings, Settings } from "./settings.ts";
import { fillPath, queryString } from "./url.ts";

const usualTimeout = 60_000;
const longRunningTimeout = 1_800_000;

/** What all jobs of a client share. */
export interface Shared {
  settings: Settings;
  redactor: Redactor;
  attempts: Attempts;
  gate: Gate;
}

/**
 * What belongs to one call of the user, of one request or several: they share its lifetime, its settings, and the count of
 * what failed.
 */
export class Job {
  readonly settings: CallSettings;
  readonly lifetime: Lifetime;
  readonly retries: Retries;
  /** Whether the request that was sent last may have had its effect, although it was not answered. */
  mayHaveHappened = false;
  readonly #shared: Shared;

  constructor(shared: Shared, operation: OperationName, settings: CallSettings) {
    this.#shared = shared;
    this.settings = settings;
    this.lifetime = new Lifetime(operation, settings.signal, settings.totalTimeout);
    this.retries = new Retries(shared.settings, settings, shared.gate, this.lifetime);
  }

  /** Checks an input by its row and sends it, and takes the envelope off the answer. */
  call<Input extends object, Output>(row: Row<Input, Output>, input: Input): Promise<WithResponse<Output>> {
    const { path, query, body, secrets } = place(row, input);
    const { baseUrl } = this.#shared.settings;
    const headers: Record<string, string> = { ...this.settings.headers };
    if (body !== undefined) headers["content-type"] = "application/json";
    return this.send({
      row,
      url: baseUrl + fillPath(row.path, path) + queryString(query),
      headers,
      body: body && bodyText(body, row),
      secrets,
      read: (response, reading) => this.#read(row, response, reading, secrets),
    });
  }

  /** Checks an input by its row and sends it with a form as its body, and takes the envelope off the answer. */
  async submit<Input extends object, Output>(
    row: Row<Input, Output>,
    input: Input,
    form: FormData,
  ): Promise<WithResponse<Output>> {
    const { path, query } = place(row, input);
    const { baseUrl } = this.#shared.settings;
    // Encoded once, so that it can be sent again, and by nobody else.
    const encoded = new Response(form);
    const headers = { ...this.settings.headers, "content-type": encoded.headers.get("content-type") ?? "" };
    const body = await this.lifetime.race(encoded.blob());
    return this.send({
      row,
      url: baseUrl + fillPath(row.path, path) + queryString(query),
      headers,
      body,
      read: (response, reading) => this.#read(row, response, reading, []),
    });
  }

  /** Reads a file of the storage by its presigned URL. */
  async download<Input extends object>(row: Row<Input, Blob>, url: string): Promise<ArrayBuffer> {
    const read: PreparedRequest<WithResponse<Blob>>["read"] = (response, reading) =>
      this.#read(row, response, reading, []);
    const { data } = await this.send({ row, url, headers: {}, body: undefined, read });
    return data.arrayBuffer();
  }

  /** Sends a request until it is answered or must not be repeated. */
  async send<T>(request: PreparedRequest<T>): Promise<T> {
    const { row, defaultTimeout = row.longRunning ? longRunningTimeout : usualTimeout } = request;
    const { attempts, gate } = this.#shared;
    const { timeout = defaultTimeout } = this.settings;
    for (let attempt = 1; ; attempt++) {
      this.lifetime.check();
      const answered = gate.answered;
      if (!row.presigned && !gate.isOpen) await this.#waitAtGate(row.operation);
      try {
        const value = await attempts.run(request, attempt, timeout, this.lifetime);
        this.mayHaveHappened = false;
        gate.answered++;
        return value;
      } catch (error) {
        this.mayHaveHappened = error instanceof AbortError || mayHaveHappened(error);
        await this.retries.afterFailure(error, { row, attempt, othersSucceeded: gate.answered > answered });
      }
    }
  }

  #waitAtGate(operation: OperationName): Promise<void> {
    const { gate, settings } = this.#shared;
    return gate.enter(this.lifetime, (reason: WaitEvent["reason"], delay: number) => {
      if (reason === "retry-after" && gate.askedFor > this.settings.maxRetryAfter) {
        const serviceMessage = "Not sent: the service asked this client to wait.";
        throw new RateLimitError({ operation, status: 429, serviceMessage, retryAfter: gate.askedFor });
      }
      settings.observer?.({ type: "wait", operation, reason, delay });
    });
  }

  async #read<Output>(
    row: Row,
    response: Response,
    reading: Reading,
    secrets: readonly string[],
  ): Promise<WithResponse<Output>> {
    const { settings, redactor } = this.#shared;
    const longest = settings.maxResponseBytes;
    try {
      if (row.answersFile) {
        const type = response.headers.get("content-type") ?? "";
        const file = await readBody(response, longest, reading);
        return { data: file.slice(0, file.size, type) as Output, response };
      }
      const text = await readText(response, longest, reading);
      const data = openEnvelope(text, response, row, redactor, secrets);
      return { data: (row.answersNothing ? undefined : data) as Output, response };
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      const { operation } = row;
      const detail = `It has more than ${longest} bytes, which maxResponseBytes allows.`;
      throw new UnexpectedResponseError({ operation, status: response.status, reason: "too-large", detail });
    }
  }
}

function bodyText(body: object, row: Row): NonNullable<RequestInit["body"]> {
  const text = toJson(body);
  return row.idempotent ? text : sendOnce(text);
}

function toJson(body: object): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    const what = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    throw new ValidationError(
      `The input can't be written as JSON: ${what}. Give it plain objects, lists, texts and numbers.`,
      {
        argument: Object.keys(body).join(", "),
        expected: "plain objects, lists, texts and numbers",
        received: "something else",
      },
    );
  }
}
