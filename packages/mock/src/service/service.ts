import { apiKeyHeader } from "@ango-hub/openapi";
import { failure, success } from "../http/answer.ts";
import { Failure } from "../http/failure.ts";
import { type Fields, object } from "../http/input.ts";
import type { Call, Service } from "./call.ts";
import { handlers } from "./operations/index.ts";
import { findRoute } from "./route.ts";

/** Answers a request to the API, always in the service's envelope. */
export async function respond(service: Service, request: Request, url: URL, listedUntil?: string): Promise<Response> {
  try {
    const route = findRoute(request.method, url.pathname);
    if (!route) return noRoute(request.method, url.pathname);
    if (request.headers.get(apiKeyHeader) !== service.apiKey()) throw new Failure(401, "Invalid API KEY");
    const handler = handlers[route.operation as keyof typeof handlers];
    const call: Call = {
      ...service,
      params: route.params,
      query: url.searchParams,
      body: await bodyOf(request),
      request,
      origin: url.origin,
      time: service.now().toISOString(),
      listedUntil,
    };
    const answer = await handler(call);
    return answer instanceof Response ? answer : success(answer);
  } catch (error) {
    if (error instanceof Failure) return failure(error.status, error.message);
    throw error;
  }
}

function noRoute(method: string, path: string): Response {
  const allowed = ["GET", "POST", "PUT"].filter((other) => findRoute(other, path)).join(", ");
  if (allowed === "") return failure(404, `Not found: ${method} ${path}.`);
  const answer = failure(405, `${method} is not allowed for ${path}, only ${allowed}.`);
  answer.headers.set("allow", allowed);
  return answer;
}

async function bodyOf(request: Request): Promise<Fields> {
  if (request.method === "GET") return {};
  // A multipart body is read by its operation.
  if (request.headers.get("content-type")?.startsWith("multipart/")) return {};
  const text = await request.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Failure(400, "The body must be JSON.");
  }
  if (isDeeperThan(maxDepth, parsed)) throw new Failure(400, `The body must be nested in at most ${maxDepth} levels.`);
  return object(parsed, "The body");
}

// What is deeper can be read, but not written again: keys that nobody knows are kept, and an answer with them would fail.
const maxDepth = 500;

function isDeeperThan(depth: number, value: unknown): boolean {
  let level = [value];
  for (let at = 0; at <= depth && level.length > 0; at++) {
    level = level.flatMap((entry) => (typeof entry === "object" && entry !== null ? Object.values(entry) : []));
  }
  return level.length > 0;
}
