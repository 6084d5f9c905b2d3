import type { OperationId } from "@ango-hub/openapi";
import { addContent, type HubContent } from "./content.ts";
import { control, isControl } from "./control/control.ts";
import { createCore } from "./core.ts";
import { type FaultControl, Faults } from "./faults/faults.ts";
import { RequestLog, type RequestRecord } from "./requests.ts";
import { taskOf } from "./service/call.ts";
import { accept } from "./service/operations/tasks.ts";
import { findRoute } from "./service/route.ts";
import { respond } from "./service/service.ts";
import { Storage } from "./storage/storage.ts";
import type { SavedState } from "./store/saved-state.ts";
import type { Store } from "./store/store.ts";
import { Deliveries, type Delivery, type WebhookOptions } from "./webhooks/deliveries.ts";

/** Options of `createHub`. */
export type HubOptions = {
  /** The key that the hub accepts. Default: a random one. */
  apiKey?: string;
  /** Where the hub says it is. Default `https://ango-hub.test`; a server puts its own address here. */
  baseUrl?: string;
  /** The hub's clock. Default: the time of day. Fix it together with `seed` for runs that are the same to the byte. */
  now?: () => Date;
  /** Makes ids, the key, signatures and the choice of faults repeatable. Default: different each time. */
  seed?: string | number;
  /** A saved state to start from, see `hub.save()`. */
  state?: SavedState;
  /** What to put into the hub at the start. */
  content?: HubContent;
  /** How long a presigned upload URL is valid, in seconds. Default 900. */
  uploadUrlSeconds?: number;
  /** How long the URL of an export is valid, in seconds. Default 3 600. */
  exportUrlSeconds?: number;
  /** How webhooks are called. */
  webhooks?: WebhookOptions;
};

/** One request on its way through the hub. */
export type Exchange = { request: Request; url: URL; operation: OperationId | undefined; record: RequestRecord };

/** Stands between the faults and the service: looks at an exchange, or answers it instead. */
export type Middleware = (exchange: Exchange, next: (request: Request) => Promise<Response>) => Promise<Response>;

/** A stand-in for Ango Hub, in memory. */
export type Hub = {
  /**
   * Answers a request as the service would, whatever host it is for. Give it to a client in place of `fetch`, or pass it
   * the requests of a server.
   *
   * @throws TypeError when a fault cuts the connection, and the signal's reason when the request is aborted.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The key that the hub accepts. */
  readonly apiKey: string;
  /** Where the hub is. Webhook events name files under this address. */
  baseUrl: string;
  /** Everything the hub knows, to look at. */
  readonly state: Store;
  /** Faults on demand. */
  readonly faults: FaultControl;
  /** The last 200 requests, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** The last 200 deliveries to webhooks, oldest first. */
  readonly deliveries: readonly Delivery[];
  /**
   * Puts users, integrations and projects into the hub. Where something is wrong, what stands before it stays.
   *
   * @returns The ids of the new projects, in their order.
   * @throws Error saying what is wrong with the content and where.
   */
  add(content: HubContent): Promise<string[]>;
  /**
   * Accepts a task as a reviewer does: it becomes `Reviewed`, and webhooks of type `ACCEPTED` are called. The API has no
   * operation for this.
   *
   * @throws Error when there is no such task.
   */
  acceptTask(taskId: string): void;
  /** Makes a new API key, which revokes the old one, as on the account page. */
  renewApiKey(): string;
  /** Everything the hub knows, as JSON to be kept in a file. It holds the key and the uploaded files. */
  save(): SavedState;
  /**
   * Goes back to a saved state.
   *
   * @throws TypeError when the state is damaged, saying where; the hub then stays as it was.
   */
  restore(state: SavedState): void;
  /** Waits until no webhook call is on its way. */
  settled(): Promise<void>;
  /** Adds a middleware. Call what it gives to take it away again. */
  use(middleware: Middleware): () => void;
  /** Gives up on webhook calls that are on their way. The hub needs no closing else. */
  close(): Promise<void>;
};

/**
 * Starts a stand-in for Ango Hub in this process, on any runtime that has `fetch`.
 *
 * @example
 * const hub = await createHub();
 * const answer = await hub.fetch("https://api.ango.ai/v2/listProjects", { headers: { apikey: hub.apiKey } });
 *
 * @throws TypeError when `options.state` is damaged, and Error when `options.content` is wrong, saying where.
 */
export async function createHub(options: HubOptions = {}): Promise<Hub> {
  const now = options.now ?? (() => new Date());
  const deliveries = new Deliveries(options.webhooks);
  const settings = {
    seed: options.seed,
    apiKey: options.apiKey,
    now,
    uploadSeconds: options.uploadUrlSeconds ?? 900,
    exportSeconds: options.exportUrlSeconds ?? 3_600,
    deliveries,
    origin: () => hub.baseUrl,
  };
  let core = createCore(settings, options.state);
  const faults = new Faults(() => core.random, now);
  const log = new RequestLog();
  const middlewares: Middleware[] = [];

  const hub: Hub = {
    baseUrl: options.baseUrl ?? "https://ango-hub.test",
    faults,
    requests: log.list,
    deliveries: deliveries.list(),
    get apiKey() {
      return core.apiKey();
    },
    get state() {
      return core.store;
    },
    fetch: answer,
    add: (content) => addContent(core, content),
    acceptTask: (taskId) => accept(taskOf(core, taskId), { ...core, time: now().toISOString() }),
    renewApiKey: () => {
      core.renewApiKey();
      return core.apiKey();
    },
    save: () => core.save(),
    restore: (state) => {
      core = createCore({ ...settings, apiKey: undefined }, state);
    },
    settled: () => deliveries.settled(),
    use: (middleware) => {
      middlewares.push(middleware);
      return () => void middlewares.splice(middlewares.indexOf(middleware), 1);
    },
    close: () => deliveries.close(),
  };
  if (options.content) await hub.add(options.content);
  return hub;

  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    if (isControl(url.pathname)) return control(hub, request, url);
    const operation = operationOf(request.method, url.pathname);
    const record = log.add(request.method, url, operation, now());
    const started = performance.now();
    const inner = (): Promise<Response> => passOn({ request, url, operation, record }, hasLength(request, init));
    const response = await faults.answer(request, operation, inner, (kind) => record.faults.push(kind));
    record.status = response.status;
    record.duration = Math.round((performance.now() - started) * 10) / 10;
    return response;
  }

  function passOn(exchange: Exchange, lengthKnown: boolean): Promise<Response> {
    const service = (request: Request): Promise<Response> =>
      Storage.holds(exchange.url.pathname)
        ? core.storage.respond(request, exchange.url, lengthKnown)
        : respond(core, request, exchange.url);
    const chain = middlewares.reduceRight<(request: Request) => Promise<Response>>(
      (next, middleware) => (request) => middleware({ ...exchange, request }, next),
      service,
    );
    return chain(exchange.request);
  }
}

function operationOf(method: string, path: string): OperationId | undefined {
  if (!Storage.holds(path)) return findRoute(method, path)?.operation;
  if (method === "PUT") return "uploadFile";
  return method === "GET" ? "downloadExport" : undefined;
}

/**
 * Whether the request says how long its body is. In process there are no headers for that, so it is what a runtime would
 * send: a length for everything but a stream. A `Request` does not tell what it was made from and gets the benefit of
 * the doubt.
 */
function hasLength(request: Request, init: RequestInit | undefined): boolean {
  if (request.headers.has("content-length")) return true;
  if (request.headers.has("transfer-encoding")) return false;
  return !(init?.body instanceof ReadableStream);
}
