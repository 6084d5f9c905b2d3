import { AngoHubError } from "../errors/ango-hub-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { RateLimitError } from "../errors/status-errors.ts";
import { Attempts, type Call } from "./attempt.ts";
import { Gate } from "./gate.ts";
import type { Lifetime } from "./lifetime.ts";
import type { ClientEvent, WaitEvent } from "./observer.ts";
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
        const delay = this.#slowDown(call, error) ?? backoff(attempt, this.#settings.retryDelay);
        if (!mayRetry(error, call.operation) || delay > settings.maxRetryAfter) throw error;
        // Being told to slow down is no failure as long as other requests of this client get through.
        if (!(error instanceof RateLimitError) || this.#gate.answered === answered) retries++;
        if (retries > settings.maxRetries) throw error;
        this.#tell(call, { type: "retry", attempt, error, delay });
        await lifetime.sleep(delay);
      }
    }
  }

  async #passGate(call: Call<unknown>, settings: CallSettings, lifetime: Lifetime): Promise<void> {
    const wait = (reason: WaitEvent["reason"], delay: number) => {
      this.#tell(call, { type: "wait", reason, delay });
      return lifetime.sleep(delay);
    };
    const turn = this.#gate.reserve();
    if (turn > 0) await wait("requests-per-minute", turn);
    // Another request may have been told to slow down while this one waited.
    for (let closedFor = this.#gate.closedFor; closedFor > 0; closedFor = this.#gate.closedFor) {
      if (closedFor > settings.maxRetryAfter) {
        const serviceMessage = "Not sent: the service asked this client to wait.";
        throw new RateLimitError({ operation: call.id, status: 429, serviceMessage, retryAfter: closedFor });
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

  async #observe<T>(call: Call<T>, attempt: number, settings: CallSettings, lifetime: Lifetime): Promise<T> {
    const { method, longRunning, presigned } = call.operation;
    const timeout = settings.timeout ?? (longRunning ? longRunningTimeout : defaultTimeout);
    const start = performance.now();
    const duration = () => performance.now() - start;
    this.#tell(call, { type: "request", attempt, method, url: presigned ? withoutQuery(call.url) : call.url });
    try {
      const { value, status } = await this.#attempts.run(call, attempt, timeout, lifetime);
      this.#gate.answered++;
      this.#tell(call, { type: "response", attempt, status, duration: duration() });
      return value;
    } catch (error) {
      if (error instanceof AngoHubError) {
        this.#tell(call, { type: "failure", attempt, error, duration: duration() });
      }
      throw error;
    }
  }

  #tell({ id: operation }: Call<unknown>, event: WithoutOperation<ClientEvent>): void {
    try {
      this.#settings.observer?.({ operation, ...event });
    } catch {
      // A broken logger breaks no request.
    }
  }
}

type WithoutOperation<Event> = Event extends ClientEvent ? Omit<Event, "operation"> : never;
