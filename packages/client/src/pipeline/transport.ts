import { type Operation, type OperationId, operations } from "@ango-hub/openapi";
import { ApiPromise, type WithResponse } from "./api-promise.ts";
import type { Call, Reading } from "./attempt.ts";
import { checkStatus, openEnvelope } from "./envelope.ts";
import { Lifetime } from "./lifetime.ts";
import type { Fetch, RequestOptions } from "./options.ts";
import { Redactor } from "./redact.ts";
import { sendOnce } from "./send-once.ts";
import { Sender } from "./sender.ts";
import { type CallSettings, callSettings, type Settings } from "./settings.ts";
import { fillPath, queryString } from "./url.ts";
import type { Input, Output, PresignedOperationId } from "./wire.ts";

/** Checks the arguments of a call and makes its input. It may send requests of its own to do so. */
export type Prepare<Id extends OperationId> = () => Input<Id> | Promise<Input<Id>>;

/** A request to a presigned URL. */
export interface PresignedRequest<T> {
  headers?: Readonly<Record<string, string>>;
  /** Makes the body, unless `send` brings it along. */
  body?: () => Promise<Blob>;
  /** Sends it instead of the runtime's own `fetch`. A `fetch` that the user chose always wins. */
  send?: Fetch | undefined;
  /** Gets the answer once its status is good. What it waits for counts towards `timeout`. */
  read: (response: Response) => T | Promise<T>;
}

type Read<T> = (response: Response, reading: Reading) => Promise<T>;

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

  /** Calls an operation and takes the envelope off its answer. */
  call<Id extends OperationId>(id: Id, options: RequestOptions, prepare: Prepare<Id>): ApiPromise<Output<Id>> {
    const { dataKey, paginated }: Operation = operations[id];
    const read: Read<Output<Id>> = async (response, reading) => {
      await checkStatus(response, id, this.#redactor);
      const text = await reading(response.text());
      return openEnvelope(text, response, id, this.#redactor, paginated ? undefined : dataKey) as Output<Id>;
    };
    return new ApiPromise(this.#run(id, options, prepare, read));
  }

  /** Calls an operation that answers with a file. */
  file<Id extends OperationId>(id: Id, options: RequestOptions, prepare: Prepare<Id>): ApiPromise<Blob> {
    const read: Read<Blob> = async (response, reading) => {
      await checkStatus(response, id, this.#redactor);
      const type = response.headers.get("content-type") ?? "";
      return new Blob([await reading(response.arrayBuffer())], { type });
    };
    return new ApiPromise(this.#run(id, options, prepare, read));
  }

  /** Sends a request to a presigned URL, without the key. */
  async presigned<T>(
    id: PresignedOperationId,
    url: string,
    request: PresignedRequest<T>,
    options: RequestOptions = {},
  ): Promise<T> {
    const read: Read<T> = async (response, reading) => {
      await checkStatus(response, id, this.#redactor);
      return reading(Promise.resolve(request.read(response)));
    };
    const { headers = {} } = request;
    const send = this.#settings.ownFetch ? request.send : undefined;
    return this.during(id, options, async (lifetime, settings) => {
      const body = send || !request.body ? undefined : await lifetime.race(request.body());
      return this.#sender.send({ id, operation: operations[id], url, headers, body, send, read }, settings, lifetime);
    });
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
      const call: Call<WithResponse<T>> = {
        ...this.#request(id, input, settings),
        read: async (response, reading) => ({ data: await read(response, reading), response }),
      };
      return this.#sender.send(call, settings, lifetime);
    });
  }

  #request<Id extends OperationId>(id: Id, input: Input<Id>, settings: CallSettings): Omit<Call<unknown>, "read"> {
    const operation: Operation = operations[id];
    const { path, query, body } = input as {
      path?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: object;
    };
    const headers: Record<string, string> = { accept: "application/json, */*", ...settings.headers };
    if (body !== undefined) headers["content-type"] = "application/json";
    const url = this.#settings.baseUrl + fillPath(operation.path, path) + queryString(query, operation.jsonQuery);
    return { id, operation, url, headers, body: body && bodyText(body, operation) };
  }
}

function bodyText(body: object, operation: Operation): BodyInit {
  const text = JSON.stringify(body);
  return operation.idempotent ? text : sendOnce(text);
}
