import type { Incoming } from "./faults/apply.ts";
import { Faults } from "./faults/faults.ts";
import { requestOf } from "./http/request-of.ts";
import type { CommonHub, CommonHubOptions, Exchange, HubMiddleware } from "./hub.ts";
import { type AnyOperationId, RequestLog } from "./requests.ts";
import { Storage } from "./storage/storage.ts";
import type { Random } from "./store/random.ts";

/** What stands inside the shell: the service of one generation. */
export interface Inside {
  /** All operations of the generation, those of the storage included. */
  operations: readonly AnyOperationId[];
  /** Brings a path into the form that operations have. */
  normalize?: (path: string) => string;
  findRoute: (method: string, path: string) => { operation: AnyOperationId } | undefined;
  /** The service as it is now: a restored state is another one. */
  core: () => Inner;
  /** Answers what is for the hub itself. */
  control: (request: Request, url: URL) => Promise<Response> | undefined;
}

interface Inner {
  random: Random;
  storage: Storage;
  apiKey: () => string;
  renewApiKey: () => void;
  /** Answers a request; lists leave out what was made after `listedUntil`. */
  respond: (request: Request, url: URL, listedUntil?: string) => Promise<Response>;
}

/** What all hubs have, but for what a generation adds. */
export type Shell = Omit<CommonHub, "close">;

/** Puts what is common to all hubs around a service: the log of requests, faults, middlewares and the storage. */
export function createShell(
  { baseUrl = "https://ango-hub.test" }: CommonHubOptions,
  now: () => Date,
  inside: Inside,
): Shell {
  const faults = new Faults(() => inside.core().random, now, inside.operations);
  const log = new RequestLog();
  const middlewares: Set<{ run: HubMiddleware }> = new Set();
  return {
    baseUrl,
    faults,
    requests: log.list,
    get apiKey() {
      return inside.core().apiKey();
    },
    fetch: answer,
    renewApiKey: () => {
      inside.core().renewApiKey();
      return inside.core().apiKey();
    },
    use: (middleware) => {
      // The same function may be added twice, and each remover takes away its own.
      const added = { run: middleware };
      middlewares.add(added);
      return () => void middlewares.delete(added);
    },
  };

  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = requestOf(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    if (inside.normalize) url.pathname = inside.normalize(url.pathname);
    const controlled = inside.control(request, url);
    if (controlled) return controlled;
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
    const { respond, storage } = inside.core();
    const service = (request: Request): Promise<Response> =>
      Storage.holds(exchange.url.pathname)
        ? storage.respond(request, exchange.url, lengthKnown)
        : respond(request, exchange.url, listedUntil);
    const chain = [...middlewares].reduceRight<(request: Request) => Promise<Response>>(
      (next, { run }) =>
        (request) =>
          run({ ...exchange, request }, next),
      service,
    );
    return chain(exchange.request);
  }

  function operationOf(method: string, path: string): AnyOperationId | undefined {
    if (!Storage.holds(path)) return inside.findRoute(method, path)?.operation;
    if (method === "PUT") return "uploadFile";
    return method === "GET" ? "downloadExport" : undefined;
  }
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
