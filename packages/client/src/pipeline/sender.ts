import { AngoHubError } from "../errors/ango-hub-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { RateLimitError } from "../errors/status-errors.ts";
import { Attempts, type Call } from "./attempt.ts";
import { Gate } from "./gate.ts";
import type { Lifetime } from "./lifetime.ts";
import type { ClientEvent } from "./observer.ts";
import { type Redactor, withoutQuery } from "./redact.ts";
import { backoff, mayRetry } from "./retry.ts";
import type { CallSettings, Settings } from "./settings.ts";

const defaultTimeout = 60_000;
const longRunningTimeout = 1_800_000;

/** Sends a request until it is answered or must not be repeated. All requests of a client share one. */
export class Sender {
  readonly #settings: Settings;
  readonly #attempts: Attempts;
  readonly #gate: Gate;

  constructor(settings: Settings, redactor: Redactor) {
    this.#settings = settings;
    this.#attempts = new Attempts(settings, redactor);
    this.#gate = new Gate(settings.requestsPerMinute);
  }

  async send<T>(call: Call<T>, settings: CallSettings, lifetime: Lifetime): Promise<T> {
    let retries = 0;
    for (let attempt = 1; ; attempt++) {
      lifetime.check();
      if (!call.operation.presigned) await this.#passGate(call, settings, lifetime);
      const answered = this.#gate.answered;
      try {
        return await this.#observe(call, attempt, settings, lifetime);
      } catch (error) {
        if (!(error instanceof AngoHubError)) throw error;
        error.attempts = attempt;
        lifetime.lastError = error;
        const delay = this.#slowDown(call, error, settings) ?? backoff(attempt, this.#settings.retryDelay);
        if (!mayRetry(error, call.operation) || delay > settings.maxRetryAfter || isStream(call.body)) throw error;
        // Being told to slow down is no failure as long as other requests of this client get through.
        if (!(error instanceof RateLimitError) || this.#gate.answered === answered) retries++;
        if (retries > settings.maxRetries) throw error;
        this.#tell({ type: "retry", operation: call.id, attempt, error, delay });
        await lifetime.sleep(delay);
      }
    }
  }

  async #passGate(call: Call<unknown>, settings: CallSettings, lifetime: Lifetime): Promise<void> {
    const turn = this.#gate.reserve();
    if (turn > 0) await this.#wait(call, "requests-per-minute", turn, lifetime);
    // Another request may have been told to slow down while this one waited.
    for (let closedFor = this.#gate.closedFor; closedFor > 0; closedFor = this.#gate.closedFor) {
      if (closedFor > settings.maxRetryAfter) {
        const serviceMessage = "Not sent, because the service asked this client to wait.";
        throw new RateLimitError({ operation: call.id, status: 429, serviceMessage, retryAfter: closedFor });
      }
      await this.#wait(call, "retry-after", closedFor, lifetime);
    }
  }

  #wait(call: Call<unknown>, reason: "retry-after" | "requests-per-minute", delay: number, lifetime: Lifetime) {
    this.#tell({ type: "wait", operation: call.id, reason, delay });
    return lifetime.sleep(delay);
  }

  /** What the service said about waiting, in milliseconds. It holds for all requests that go to the service. */
  #slowDown({ operation }: Call<unknown>, error: AngoHubError, settings: CallSettings): number | undefined {
    if (!(error instanceof ApiError) || (error.status !== 429 && error.status !== 503)) return undefined;
    const delay = error.retryAfter ?? (error.status === 429 ? backoff(1, this.#settings.retryDelay) : undefined);
    if (delay !== undefined && !operation.presigned) this.#gate.close(delay);
    return delay === undefined ? undefined : Math.min(delay, settings.maxRetryAfter + 1);
  }

  async #observe<T>(call: Call<T>, attempt: number, settings: CallSettings, lifetime: Lifetime): Promise<T> {
    const {
      id: operation,
      operation: { method, longRunning },
    } = call;
    const timeout = settings.timeout ?? (longRunning ? longRunningTimeout : defaultTimeout);
    const start = performance.now();
    if (this.#settings.observer) this.#tell({ type: "request", operation, attempt, method, url: shownUrl(call) });
    try {
      const { value, status } = await this.#attempts.run(call, attempt, timeout, lifetime);
      this.#gate.answered++;
      if (this.#settings.observer) {
        this.#tell({ type: "response", operation, attempt, status, duration: performance.now() - start });
      }
      return value;
    } catch (error) {
      if (error instanceof AngoHubError) {
        this.#tell({ type: "failure", operation, attempt, error, duration: performance.now() - start });
      }
      throw error;
    }
  }

  #tell(event: ClientEvent): void {
    try {
      this.#settings.observer?.(event);
    } catch {
      // A broken logger breaks no request.
    }
  }
}

function shownUrl({ operation, url }: Call<unknown>): string {
  return operation.presigned ? withoutQuery(url) : url;
}

function isStream(body: unknown): boolean {
  return typeof (body as { getReader?: unknown } | undefined)?.getReader === "function";
}
