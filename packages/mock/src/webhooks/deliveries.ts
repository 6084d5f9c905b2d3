import type { WebhookEvent, WebhookType } from "@ango-hub/openapi/classic";
import { wait } from "../faults/connection.ts";
import type { WebhookRecord } from "../store/classic/records.ts";
import { signature } from "./sign.ts";

/** How webhooks are called. */
export interface DeliveryOptions {
  /**
   * Pauses before the second and further attempts, in milliseconds.
   *
   * @default [1_000, 5_000, 25_000]
   */
  retryDelays?: readonly number[];
  /**
   * How long one attempt may take, in milliseconds.
   *
   * @default 10_000
   */
  timeout?: number;
  /**
   * What webhooks are called with.
   *
   * @default the global `fetch`
   */
  fetch?: typeof fetch;
}

/** One event on its way to one webhook. */
export interface Delivery {
  /** Id of the webhook. */
  webhook: string;
  url: string;
  type: WebhookType;
  event: WebhookEvent;
  /** What each attempt came to: the status of the answer, or why there was none. */
  attempts: { status?: number; error?: string }[];
  outcome: "pending" | "delivered" | "failed";
}

const kept = 200;

/** Calls webhooks, again when they fail, and remembers the last 200 deliveries. */
export class Deliveries {
  readonly #options: Required<DeliveryOptions>;
  readonly #closed: AbortController = new AbortController();
  readonly #running: Set<Promise<void>> = new Set();
  readonly #list: Delivery[] = [];

  constructor(options: DeliveryOptions = {}) {
    this.#options = {
      retryDelays: options.retryDelays ?? [1_000, 5_000, 25_000],
      timeout: options.timeout ?? 10_000,
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    };
  }

  /** The last deliveries, oldest first. */
  list(): readonly Delivery[] {
    return this.#list;
  }

  /** Starts to deliver an event. */
  send(webhook: WebhookRecord, type: WebhookType, event: WebhookEvent): void {
    const delivery: Delivery = {
      webhook: webhook._id,
      url: webhook.url,
      type,
      event,
      attempts: [],
      outcome: "pending",
    };
    this.#list.push(delivery);
    if (this.#list.length > kept) this.#list.shift();
    const running = this.#deliver(delivery, webhook.secret).finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Waits until no delivery is on its way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Gives up on what is on its way, and waits until it is over. */
  async close(): Promise<void> {
    this.#closed.abort();
    await this.settled();
  }

  async #deliver(delivery: Delivery, secret: string): Promise<void> {
    const body = JSON.stringify(delivery.event);
    const headers = { "content-type": "application/json", "x-hub-signature": await signature(body, secret) };
    for (const delay of [0, ...this.#options.retryDelays]) {
      if (delay > 0) await wait(delay, this.#closed.signal).catch(() => undefined);
      if (this.#closed.signal.aborted) break;
      if (await this.#attempt(delivery, { method: "POST", headers, body })) {
        delivery.outcome = "delivered";
        return;
      }
    }
    delivery.outcome = "failed";
  }

  async #attempt(delivery: Delivery, init: RequestInit): Promise<boolean> {
    try {
      const signal = AbortSignal.any([this.#closed.signal, AbortSignal.timeout(this.#options.timeout)]);
      const answer = await this.#options.fetch(delivery.url, { ...init, redirect: "error", signal });
      await answer.body?.cancel();
      delivery.attempts.push({ status: answer.status });
      return answer.ok;
    } catch (error) {
      const { message, cause } = error as Error;
      delivery.attempts.push({ error: cause instanceof Error && cause.message ? cause.message : message });
      return false;
    }
  }
}
