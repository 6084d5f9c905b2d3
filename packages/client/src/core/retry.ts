import { AngoHubError } from "../errors/ango-hub-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { RateLimitError } from "../errors/status-errors.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import type { Gate } from "./gate.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Sendable } from "./request.ts";
import type { CallSettings, Settings } from "./settings.ts";

const transientStatuses = [408, 429, 500, 502, 503, 504];
const gaveUpWaiting = [408, 504, 524];
const longestDelay = 8000;
const defaultRetries = 2;
/** How often a call may be told to slow down, beyond its retries, while others of its client get through. */
const mostRefusals = 20;

/** A failed attempt. */
export interface FailedAttempt {
  row: Sendable;
  /** Which attempt of the request it was, counted from 1. */
  attempt: number;
  /** Whether other requests were answered meanwhile. */
  othersSucceeded: boolean;
}

/**
 * The one policy of trying again, for calls as well as for transfers: it counts failures, tells the gate to close, waits
 * between two attempts, and gives up.
 */
export class Retries {
  readonly #settings: Settings;
  readonly #call: CallSettings;
  readonly #gate: Gate;
  readonly #lifetime: Lifetime;
  #failures = 0;
  #refusals = 0;

  constructor(settings: Settings, call: CallSettings, gate: Gate, lifetime: Lifetime) {
    this.#settings = settings;
    this.#call = call;
    this.#gate = gate;
    this.#lifetime = lifetime;
  }

  /** Waits until a failed attempt may be repeated, or throws its error when it may not. */
  async afterFailure(error: unknown, failed: FailedAttempt): Promise<void> {
    if (!(error instanceof AngoHubError)) throw error;
    error.attempts = failed.attempt;
    this.#lifetime.lastError = error;
    const pause = this.#pauseAfter(error);
    const atGate = pause !== undefined && !failed.row.presigned;
    if (atGate) this.#gate.close(pause.delay, pause.isAsked);
    const isTooLong = pause?.isAsked && pause.delay > this.#call.maxRetryAfter;
    if (isTooLong || !mayRetry(error, failed.row)) throw error;
    this.#count(error, failed);
    // Whoever was told to wait does so at the gate, together with all others.
    await this.#wait(error, failed, pause?.delay, atGate);
  }

  /** Waits until work that failed may be done again, or throws its error when that was too often. */
  async again(error: unknown, row: Sendable): Promise<void> {
    if (error instanceof ApiError && (error.retryAfter ?? 0) > this.#call.maxRetryAfter) throw error;
    const attempt = this.#failures + 1;
    const failed = { row, attempt, othersSucceeded: false };
    this.#count(error, failed);
    await this.#wait(error, failed, undefined, false);
  }

  /** Something was reached that no attempt had reached before: what failed on the way there no longer counts. */
  progressed(): void {
    this.#failures = 0;
  }

  #count(error: unknown, { othersSucceeded }: FailedAttempt): void {
    const { maxRetries = defaultRetries } = this.#call;
    // To be told when to come back is no failure as long as other requests of this client get through, and not for ever.
    const isCrowded = error instanceof RateLimitError && error.retryAfter !== undefined && othersSucceeded;
    if (isCrowded && maxRetries > 0 && this.#refusals < mostRefusals) this.#refusals += 1;
    else this.#failures += 1;
    if (this.#failures > maxRetries) throw error;
  }

  async #wait(error: unknown, { row, attempt }: FailedAttempt, pause: number | undefined, atGate: boolean) {
    const delay = pause ?? backoff(Math.max(1, this.#failures), this.#settings.retryDelay);
    if (error instanceof AngoHubError) {
      this.#settings.observer?.({ type: "retry", operation: row.operation, attempt, error, delay });
    }
    if (!atGate) await this.#lifetime.sleep(delay);
  }

  /** How long to send no requests, in milliseconds, when the service takes none now; and whether it named the time. */
  #pauseAfter(error: AngoHubError): { delay: number; isAsked: boolean } | undefined {
    if (!(error instanceof ApiError) || !isClosed(error)) return undefined;
    const { retryAfter } = error;
    return { delay: retryAfter ?? backoff(1, this.#settings.retryDelay), isAsked: retryAfter !== undefined };
  }
}

/** Whether a failed attempt may be repeated: it is worth it, and nothing can happen twice. */
function mayRetry(error: unknown, row: Sendable): boolean {
  if (error instanceof ConnectionError) {
    if (error.failure === "tls" || (error.failure === "idle" && row.longRunning)) return false;
    return error.neverSent || row.idempotent === true;
  }
  // What was not taken had no effect, and may be sent again whatever it does.
  if (error instanceof ApiError && isClosed(error)) return true;
  if (!row.idempotent) return false;
  if (error instanceof ApiError) {
    // Something in between gave up waiting, while the work itself goes on.
    if (row.longRunning && gaveUpWaiting.includes(error.status)) return false;
    return transientStatuses.includes(error.status);
  }
  if (error instanceof TimeoutError) return !row.longRunning;
  return error instanceof UnexpectedResponseError && ["empty", "invalid-json", "early"].includes(error.reason);
}

/** Whether a refusal says that the service takes no requests now. */
function isClosed({ status, retryAfter }: ApiError): boolean {
  return status === 429 || (status === 503 && retryAfter !== undefined);
}

/** A random time up to a bound that doubles with each failure ("full jitter"), in milliseconds. */
function backoff(failures: number, retryDelay: number): number {
  return Math.random() * Math.min(longestDelay, retryDelay * 2 ** (failures - 1));
}
