import { AngoHubError } from "../errors/ango-hub-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { RateLimitError } from "../errors/status-errors.ts";
import { Attempts, type Call } from "./attempt.ts";
import { Gate } from "./gate.ts";
import type { Lifetime } from "./lifetime.ts";
import type { WaitEvent } from "./observer.ts";
import type { Redactor } from "./redact.ts";
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
    const { longRunning, presigned } = call.operation;
    const timeout = settings.timeout ?? (longRunning ? longRunningTimeout : defaultTimeout);
    let retries = 0;
    for (let attempt = 1; ; attempt++) {
      lifetime.check();
      if (!presigned) {
        const turn = this.#gate.reserve();
        if (turn > 0 || this.#gate.closedFor > 0) await this.#wait(turn, call, settings, lifetime);
      }
      const answered = this.#gate.answered;
      try {
        const value = await this.#attempts.run(call, attempt, timeout, lifetime);
        this.#gate.answered++;
        return value;
      } catch (error) {
        if (!(error instanceof AngoHubError)) throw error;
        error.attempts = attempt;
        lifetime.lastError = error;
        const delay = this.#slowDown(call, error) ?? backoff(attempt, this.#settings.retryDelay);
        if (!mayRetry(error, call.operation) || delay > settings.maxRetryAfter) throw error;
        // Being told to slow down is no failure as long as other requests of this client get through.
        if (!(error instanceof RateLimitError) || this.#gate.answered === answered) retries++;
        if (retries > settings.maxRetries) throw error;
        this.#settings.observer?.({ type: "retry", operation: call.id, attempt, error, delay });
        await lifetime.sleep(delay);
      }
    }
  }

  /** Waits for `turn` milliseconds, and then until the service lets requests in. */
  async #wait(turn: number, { id: operation }: Call<unknown>, settings: CallSettings, lifetime: Lifetime) {
    const wait = (reason: WaitEvent["reason"], delay: number) => {
      this.#settings.observer?.({ type: "wait", operation, reason, delay });
      return lifetime.sleep(delay);
    };
    if (turn > 0) await wait("requests-per-minute", turn);
    // Another request may have been told to slow down while this one waited.
    for (let closedFor = this.#gate.closedFor; closedFor > 0; closedFor = this.#gate.closedFor) {
      if (closedFor > settings.maxRetryAfter) {
        const serviceMessage = "Not sent: the service asked this client to wait.";
        throw new RateLimitError({ operation, status: 429, serviceMessage, retryAfter: closedFor });
      }
      await wait("retry-after", closedFor);
    }
  }

  /** What the service said about waiting, in milliseconds. It holds for all requests that go to the service. */
  #slowDown({ operation }: Call<unknown>, error: AngoHubError): number | undefined {
    if (!(error instanceof ApiError) || (error.status !== 429 && error.status !== 503)) return undefined;
    const delay = error.retryAfter ?? (error.status === 429 ? backoff(1, this.#settings.retryDelay) : undefined);
    if (delay !== undefined && !operation.presigned) this.#gate.close(delay);
    return delay;
  }
}
