import { type Operation, type OperationId, operations } from "@ango-hub/openapi";
import { ApiPromise, type WithResponse } from "./api-promise.ts";
import type { Call, Reading } from "./attempt.ts";
import { openEnvelope } from "./envelope.ts";
import { Lifetime } from "./lifetime.ts";
import type { Fetch, RequestOptions } from "./options.ts";
import { Redactor } from "./redact.ts";
import { sendOnce } from "./send-once.ts";
import { Sender } from "./sender.ts";
import { type CallSettings, callSettings, type Settings } from "./settings.ts";
import { fillPath, queryString } from "./url.ts";
import type { Input, Output } from "./wire.ts";

/** Checks the arguments of a call and makes its input. It may send requests of its own to do so. */
export type Prepare<Id extends OperationId> = () => Input<Id> | Promise<Input<Id>>;

type Read<T> = (response: Response, reading: Reading) => Promise<WithResponse<T>>;

/** The one pipeline that sends every request of a client. Operations are named as in `openapi.yaml`. */
export class Transport {
  readonly #settings: Settings;
  readonly #redactor: Redactor = new Redactor();
  readonly #sender: Sender;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#sender = new Sender(settings, this.#redactor);
  }

  /** Address of the service. */
  get baseUrl(): string {
    return this.#settings.baseUrl;
  }

  /** The `fetch` that the user gave, if one was. */
  get givenFetch(): Fetch | undefined {
    const { fetch, ownFetch } = this.#settings;
    return ownFetch ? undefined : fetch;
  }

  /** Calls an operation and takes the envelope off its answer. */
  call<Id extends OperationId>(id: Id, options: RequestOptions, prepare: Prepare<Id>): ApiPromise<Output<Id>> {
    const { dataKey, paginated }: Operation = operations[id];
    const read: Read<Output<Id>> = async (response, reading) => {
      const text = await reading(response.text());
      const data = openEnvelope(text, response, id, this.#redactor, paginated ? undefined : dataKey) as Output<Id>;
      return { data, response };
    };
    return new ApiPromise(this.#run(id, options, prepare, read));
  }

  /** Calls an operation that answers with a file. */
  file<Id extends OperationId>(id: Id, options: RequestOptions, prepare: Prepare<Id>): ApiPromise<Blob> {
    const read: Read<Blob> = async (response, reading) => {
      const type = response.headers.get("content-type") ?? "";
      return { data: new Blob([await reading(response.arrayBuffer())], { type }), response };
    };
    return new ApiPromise(this.#run(id, options, prepare, read));
  }

  /** Sends a request within the time of a call. */
  send<T>(call: Call<T>, settings: CallSettings, lifetime: Lifetime): Promise<T> {
    return this.#sender.send(call, settings, lifetime);
  }

  /** Does what belongs to one call of the user, of one request or several, within the time that the options give it. */
  async during<T>(
    id: OperationId,
    options: RequestOptions,
    work: (lifetime: Lifetime, settings: CallSettings) => Promise<T>,
  ): Promise<T> {
    const settings = callSettings(this.#settings.request, options);
    const lifetime = new Lifetime(id, settings.signal, settings.totalTimeout);
    try {
      lifetime.check();
      return await work(lifetime, settings);
    } finally {
      lifetime.close();
    }
  }

  #run<Id extends OperationId, T>(
    id: Id,
    options: RequestOptions,
    prepare: Prepare<Id>,
    read: Read<T>,
  ): Promise<WithResponse<T>> {
    return this.during(id, options, async (lifetime, settings) => {
      const prepared = prepare();
      const input = prepared instanceof Promise ? await lifetime.race(prepared) : prepared;
      return this.send({ ...this.#request(id, input, settings), read }, settings, lifetime);
    });
  }

  #request<Id extends OperationId>(id: Id, input: Input<Id>, settings: CallSettings): Omit<Call<unknown>, "read"> {
    const operation: Operation = operations[id];
    const { path, query, body } = input as {
      path?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: object;
    };
    const headers: Record<string, string> = { ...settings.headers };
    if (body !== undefined) headers["content-type"] = "application/json";
    const url = this.#settings.baseUrl + fillPath(operation.path, path) + queryString(query, operation.jsonQuery);
    return { id, operation, url, headers, body: body && bodyText(body, operation) };
  }
}

function bodyText(body: object, operation: Operation): BodyInit {
  const text = JSON.stringify(body);
  return operation.idempotent ? text : sendOnce(text);
}
