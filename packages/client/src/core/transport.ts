import type { Row } from "@ango-hub/openapi";
import type { Fetch } from "../platform/fetch.ts";
import { ApiPromise, type WithResponse } from "./api-promise.ts";
import { Attempts } from "./attempt.ts";
import { Gate } from "./gate.ts";
import type { Generation } from "./generation.ts";
import { Job, type Shared } from "./job.ts";
import type { RequestOptions } from "./options.ts";
import { Redactor } from "./redact.ts";
import type { OperationName } from "./request.ts";
import { callSettings, type Settings } from "./settings.ts";

/** The one pipeline that sends every request of a client. Operations are named as in the description. */
export class Transport {
  readonly #shared: Shared;

  readonly #generation: Pick<Generation, "rows" | "smallPageLimit">;
  #refusesLargePages = false;

  constructor(settings: Settings, generation: Pick<Generation, "rows" | "smallPageLimit">) {
    this.#generation = generation;
    const redactor = new Redactor();
    const attempts = new Attempts(settings, redactor);
    this.#shared = { settings, redactor, attempts, gate: new Gate(settings.requestsPerMinute) };
  }

  /** How methods call operations. */
  get rows(): Generation["rows"] {
    return this.#generation.rows;
  }

  /** How many items loops over lists ask for where the service refuses the usual number. */
  get smallPageLimit(): number | undefined {
    return this.#generation.smallPageLimit;
  }

  /** Whether it did. */
  get refusesLargePages(): boolean {
    return this.#refusesLargePages;
  }

  /** From now on, loops ask for smaller pages. */
  learnSmallPages(): void {
    this.#refusesLargePages = true;
  }

  /** Address of the service. */
  get baseUrl(): string {
    return this.#shared.settings.baseUrl;
  }

  /** The `fetch` that the user gave, if one was. */
  get givenFetch(): Fetch | undefined {
    const { fetch, isOwnFetch } = this.#shared.settings;
    return isOwnFetch ? undefined : fetch;
  }

  /**
   * Calls an operation and takes the envelope off its answer.
   *
   * @param input What the row takes, or a function that finds it out, for which it may send requests of its own.
   */
  call<Input extends object, Output>(
    row: Row<Input, Output>,
    input: Input | (() => Input | Promise<Input>),
    options: RequestOptions,
  ): ApiPromise<Output> {
    return this.composite(row.operation, options, async (job) => {
      if (typeof input !== "function") return job.call(row, input);
      const found = input();
      return job.call(row, found instanceof Promise ? await job.lifetime.race(found) : found);
    });
  }

  /** Does work of several requests that belong to one call. The response is that of the request it ends with. */
  composite<T>(
    operation: OperationName,
    options: RequestOptions,
    work: (job: Job) => Promise<WithResponse<T>>,
  ): ApiPromise<T> {
    return new ApiPromise(this.run(operation, options, work));
  }

  /** Does what belongs to one call of the user, of one request or several, within the time that the options give it. */
  async run<T>(operation: OperationName, options: RequestOptions, work: (job: Job) => Promise<T>): Promise<T> {
    const job = this.open(operation, options);
    try {
      job.lifetime.check();
      return await work(job);
    } finally {
      job.lifetime.close();
    }
  }

  /**
   * Begins a call whose end is the caller's affair: `lifetime.close()` must follow.
   *
   * @param defaults What holds where neither the call nor the client says.
   */
  open(operation: OperationName, options: RequestOptions, defaults: Pick<RequestOptions, "maxRetries"> = {}): Job {
    const settings = callSettings(this.#shared.settings.request, options);
    return new Job(this.#shared, operation, { ...settings, maxRetries: settings.maxRetries ?? defaults.maxRetries });
  }
}
