import type { OperationId } from "@ango-hub/openapi";
import { addContent } from "./content/add-content.ts";
import { control, isControlPath } from "./control/control.ts";
import { createCore } from "./core.ts";
import type { Incoming } from "./faults/apply.ts";
import { Faults } from "./faults/faults.ts";
import type { Exchange, Hub, HubMiddleware, HubOptions } from "./hub.ts";
import { RequestLog } from "./requests.ts";
import { taskOf } from "./service/call.ts";
import { accept } from "./service/operations/tasks.ts";
import { findRoute } from "./service/route.ts";
import { respond } from "./service/service.ts";
import { Storage } from "./storage/storage.ts";
import { Deliveries } from "./webhooks/deliveries.ts";

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
  const middlewares: Set<{ run: HubMiddleware }> = new Set();

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
      // The same function may be added twice, and each remover takes away its own.
      const added = { run: middleware };
      middlewares.add(added);
      return () => void middlewares.delete(added);
    },
    close: () => deliveries.close(),
  };
  if (options.content !== undefined) await hub.add(options.content);
  return hub;

  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    if (isControlPath(url.pathname)) return control(hub, request, url);
    const operation = operationOf(request.method, url.pathname);
    const record = log.add(request.method, url, operation, now());
    const started = performance.now();
    const lengthKnown = hasLength(request, init);
    const inner = ({ request, listedUntil }: Incoming): Promise<Response> =>
      passOn({ request, url, operation, record }, lengthKnown, listedUntil);
    const response = await faults.answer(request, operation, inner, (kind) => record.faults.push(kind));
    record.status = response.status;
    record.duration = Math.round((performance.now() - started) * 10) / 10;
    return response;
  }

  function passOn(exchange: Exchange, lengthKnown: boolean, listedUntil: string | undefined): Promise<Response> {
    const service = (request: Request): Promise<Response> =>
      Storage.holds(exchange.url.pathname)
        ? core.storage.respond(request, exchange.url, lengthKnown)
        : respond(core, request, exchange.url, listedUntil);
    const chain = [...middlewares].reduceRight<(request: Request) => Promise<Response>>(
      (next, { run }) =>
        (request) =>
          run({ ...exchange, request }, next),
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
