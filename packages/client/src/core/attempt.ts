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
import { type Redactor, secretsOf, withoutQuery } from "./redact.ts";
import type { PreparedRequest } from "./request.ts";
import { checkKey, type Settings } from "./settings.ts";
import { startTimer } from "./timer.ts";

/**
 * Answers come from the service itself, not from the cache of a browser or a framework: what is read may decide what is written
 * next. Cloudflare's workers keep none of them, and older ones refuse the option.
 */
const fresh: RequestInit = globalThis.navigator?.userAgent === "Cloudflare-Workers" ? {} : { cache: "no-store" };

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
    const { operation, method } = row;
    const send = onion(this.#settings.middleware, (outgoing) =>
      this.#send(request, outgoing, request.send ?? this.#fetchFor(timeout)),
    );
    const response = await send({ operation, attempt, method, url, headers, body, signal });
    if (signal.aborted) {
      // A fetch that does not heed its signal answers too late.
      discardBody(response);
      throw signal.reason;
    }
    const { status } = response;
    const reading = <Part>(part: Promise<Part>) => part.catch((error) => this.#fail(request, "body", error));
    if (status < 200 || status > 299) {
      const refusal = await request.refused?.(response, reading);
      throw await statusError(refusal ?? response, operation, this.#redactor, secretsOfRequest(request));
    }
    return { value: await request.read(response, reading), status };
  }

  /** The `fetch` that was given, or the runtime's own, told to wait as long as the call may. */
  #fetchFor(timeout: number): Fetch {
    const { fetch, isOwnFetch } = this.#settings;
    return isOwnFetch && timeout >= fetchTimeout ? fetchWithoutTimeLimit : fetch;
  }

  async #send(request: PreparedRequest<unknown>, outgoing: OutgoingRequest, fetch: Fetch): Promise<Response> {
    const { method, url, body, signal } = outgoing;
    const { apiKey } = this.#settings;
    const headers: Record<string, string> = { ...outgoing.headers };
    if (!request.row.presigned)
      headers[apiKeyHeader] = typeof apiKey === "string" ? apiKey : await this.#currentKey(apiKey);
    try {
      // A followed redirect would take the key to wherever it leads.
      return await fetch(url, { method, headers, body: body ?? null, signal, redirect: "manual", ...fresh });
    } catch (error) {
      return this.#fail(request, "request", error);
    }
  }

  async #currentKey(apiKey: () => string | Promise<string>): Promise<string> {
    const key = checkKey(await apiKey());
    this.#redactor.learn(key);
    return key;
  }

  #fail(request: PreparedRequest<unknown>, phase: ConnectionPhase, error: unknown): never {
    const { operation } = request.row;
    const failure = connectionFailure(error);
    const { host } = new URL(request.url);
    const cause = this.#redactor.error(error, secretsOfRequest(request));
    throw new ConnectionError({ operation, failure, phase, host, cause });
  }
}

/** What a request holds that may be in no error. */
function secretsOfRequest({ row, url, secrets = [] }: PreparedRequest<unknown>): readonly string[] {
  return row.presigned ? [...secrets, ...secretsOf(url)] : secrets;
}
