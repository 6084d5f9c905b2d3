import { apiKeyHeader, type Operation, type OperationId, operations } from "@ango-hub/openapi";
import { AngoHubError } from "../errors/ango-hub-error.ts";
import { ConnectionError, type ConnectionPhase } from "../errors/connection-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { discardBody } from "./body.ts";
import { connectionFailure } from "./connection-failure.ts";
import { statusError } from "./envelope.ts";
import type { Lifetime } from "./lifetime.ts";
import { type OutgoingRequest, onion } from "./middleware.ts";
import type { Fetch } from "./options.ts";
import { type Redactor, withoutQuery } from "./redact.ts";
import { checkKey, type Settings } from "./settings.ts";
import { startTimer } from "./timer.ts";

/** How long the `fetch` of every runtime waits by itself, in milliseconds. */
const runtimesPatience = 300_000;

/** A request that can be sent as often as needed. */
export interface Call<T> {
  id: OperationId;
  operation: Operation;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: BodyInit | undefined;
  /** Sends it instead of the settings' `fetch`. */
  send?: Fetch | undefined;
  /** Reads a good answer to its end, each wait for a part of its body wrapped in `reading`. */
  read: (response: Response, reading: Reading) => Promise<T>;
}

/** What an attempt brought. */
interface Answer<T> {
  value: T;
  status: number;
}

/** Waits for a part of a body, and turns a broken connection into a `ConnectionError`. */
export type Reading = <T>(part: Promise<T>) => Promise<T>;

/** Sends single attempts: key, middleware, timeout, events, and the classification of what breaks. */
export class Attempts {
  readonly #settings: Settings;
  readonly #redactor: Redactor;
  readonly #send: (request: OutgoingRequest) => Promise<Response>;

  constructor(settings: Settings, redactor: Redactor) {
    this.#settings = settings;
    this.#redactor = redactor;
    if (typeof settings.apiKey === "string") redactor.learn(settings.apiKey);
    this.#send = onion(settings.middleware, (request) => this.#fetch(request));
  }

  /** Sends a request once and reads its answer, all within `timeout` milliseconds. */
  async run<T>(call: Call<T>, attempt: number, timeout: number, lifetime: Lifetime): Promise<T> {
    const { id: operation, url } = call;
    const { method, presigned } = call.operation;
    const { observer } = this.#settings;
    observer?.({ type: "request", operation, attempt, method, url: presigned ? withoutQuery(url) : url });
    const start = performance.now();
    const controller = new AbortController();
    const stopTimer = startTimer(timeout, () => lifetime.interrupt(new TimeoutError(operation, "timeout", timeout)));
    try {
      const { value, status } = await lifetime.race(this.#exchange(call, attempt, timeout, controller.signal));
      observer?.({ type: "response", operation, attempt, status, duration: performance.now() - start });
      return value;
    } catch (error) {
      controller.abort(error);
      if (error instanceof AngoHubError) {
        observer?.({ type: "failure", operation, attempt, error, duration: performance.now() - start });
      }
      throw error;
    } finally {
      stopTimer();
    }
  }

  async #exchange<T>(call: Call<T>, attempt: number, timeout: number, signal: AbortSignal): Promise<Answer<T>> {
    const { id: operation, url, headers, body } = call;
    const { method } = call.operation;
    const isLong = timeout >= runtimesPatience && this.#settings.ownFetch;
    const send = call.send ?? (isLong ? (await import("./on-demand/patient-fetch.ts")).patientFetch : undefined);
    const response = await this.#send({ operation, attempt, method, url, headers, body, signal, send });
    if (signal.aborted) {
      // A fetch that does not heed its signal answers too late.
      discardBody(response);
      throw signal.reason;
    }
    const { status } = response;
    if (status < 200 || status > 299) throw await statusError(response, operation, this.#redactor);
    const value = await call.read(response, (part) => part.catch((error) => this.#fail(operation, url, "body", error)));
    return { value, status };
  }

  async #fetch(request: OutgoingRequest): Promise<Response> {
    const { operation, method, url, body, signal } = request;
    const { presigned }: Operation = operations[operation];
    const { apiKey } = this.#settings;
    const headers: Record<string, string> = { ...request.headers };
    if (!presigned) headers[apiKeyHeader] = typeof apiKey === "string" ? apiKey : await this.#currentKey(apiKey);
    try {
      const fetch = request.send ?? this.#settings.fetch;
      // A followed redirect would take the key to wherever it leads.
      return await fetch(url, { method, headers, body: body ?? null, signal, redirect: "manual" });
    } catch (error) {
      return this.#fail(operation, url, "request", error);
    }
  }

  async #currentKey(apiKey: () => string | Promise<string>): Promise<string> {
    const key = checkKey(await apiKey());
    this.#redactor.learn(key);
    return key;
  }

  #fail(operation: OperationId, url: string, phase: ConnectionPhase, error: unknown): never {
    const failure = connectionFailure(error);
    throw new ConnectionError({
      operation,
      failure,
      phase,
      host: new URL(url).host,
      cause: this.#redactor.error(error),
    });
  }
}
