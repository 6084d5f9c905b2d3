import { apiKeyHeader } from "@ango-hub/openapi";
import { AngoHubError } from "../errors/ango-hub-error.ts";
import { ConnectionError, type ConnectionPhase } from "../errors/connection-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { connectionFailure } from "../platform/connection-failure.ts";
import type { Fetch } from "../platform/fetch.ts";
import { fetchWithoutTimeLimit } from "../platform/fetch-without-time-limit.ts";
import { discardBody } from "./body.ts";
import { statusError } from "./envelope.ts";
import type { Lifetime } from "./lifetime.ts";
import { type OutgoingRequest, onion } from "./middleware.ts";
import { type Redactor, withoutQuery } from "./redact.ts";
import type { OperationName, PreparedRequest } from "./request.ts";
import { checkKey, type Settings } from "./settings.ts";
import { startTimer } from "./timer.ts";

/** How long the `fetch` of every runtime waits by itself, in milliseconds. */
const fetchTimeout = 300_000;

/** What an attempt brought. */
interface Answer<T> {
  value: T;
  status: number;
}

/** Sends single attempts: key, middleware, timeout, events, and the classification of what breaks. */
export class Attempts {
  readonly #settings: Settings;
  readonly #redactor: Redactor;

  constructor(settings: Settings, redactor: Redactor) {
    this.#settings = settings;
    this.#redactor = redactor;
    if (typeof settings.apiKey === "string") redactor.learn(settings.apiKey);
  }

  /** Sends a request once and reads its answer, all within `timeout` milliseconds. */
  async run<T>(request: PreparedRequest<T>, attempt: number, timeout: number, lifetime: Lifetime): Promise<T> {
    const { row, url } = request;
    const { operation, method, presigned } = row;
    const { observer } = this.#settings;
    observer?.({ type: "request", operation, attempt, method, url: presigned ? withoutQuery(url) : url });
    const start = performance.now();
    const controller = new AbortController();
    const stopTimer = startTimer(timeout, () => lifetime.interrupt(new TimeoutError(operation, "timeout", timeout)));
    try {
      const { value, status } = await lifetime.race(this.#exchange(request, attempt, timeout, controller.signal));
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

  async #exchange<T>(
    request: PreparedRequest<T>,
    attempt: number,
    timeout: number,
    signal: AbortSignal,
  ): Promise<Answer<T>> {
    const { row, url, headers } = request;
    const body = typeof request.body === "function" ? request.body() : request.body;
    const { operation, method, presigned = false } = row;
    const send = onion(this.#settings.middleware, (outgoing) =>
      this.#send(outgoing, request.send ?? this.#fetchFor(timeout), presigned),
    );
    const response = await send({ operation, attempt, method, url, headers, body, signal });
    if (signal.aborted) {
      // A fetch that does not heed its signal answers too late.
      discardBody(response);
      throw signal.reason;
    }
    const { status } = response;
    const reading = <Part>(part: Promise<Part>) => part.catch((error) => this.#fail(operation, url, "body", error));
    if (status < 200 || status > 299) {
      const refusal = await request.refused?.(response, reading);
      throw await statusError(refusal ?? response, operation, this.#redactor);
    }
    return { value: await request.read(response, reading), status };
  }

  /** The `fetch` that was given, or the runtime's own, told to wait as long as the call may. */
  #fetchFor(timeout: number): Fetch {
    const { fetch, isOwnFetch } = this.#settings;
    return isOwnFetch && timeout >= fetchTimeout ? fetchWithoutTimeLimit : fetch;
  }

  async #send(request: OutgoingRequest, fetch: Fetch, presigned: boolean): Promise<Response> {
    const { operation, method, url, body, signal } = request;
    const { apiKey } = this.#settings;
    const headers: Record<string, string> = { ...request.headers };
    if (!presigned) headers[apiKeyHeader] = typeof apiKey === "string" ? apiKey : await this.#currentKey(apiKey);
    try {
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

  #fail(operation: OperationName, url: string, phase: ConnectionPhase, error: unknown): never {
    const failure = connectionFailure(error);
    const { host } = new URL(url);
    throw new ConnectionError({ operation, failure, phase, host, cause: this.#redactor.error(error) });
  }
}
