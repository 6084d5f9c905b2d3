import { apiKeyHeader } from "@ango-hub/openapi/classic";
import { failure, success } from "../../http/answer.ts";
import { Failure } from "../../http/failure.ts";
import { type Fields, object } from "../../http/input.ts";
import { readJson } from "../../http/read-body.ts";
import type { Call, Service } from "./call.ts";
import { handlers } from "./operations/index.ts";
import { router } from "./router.ts";

/** Answers a request to the API, always in the service's envelope. */
export async function respond(service: Service, request: Request, url: URL, listedUntil?: string): Promise<Response> {
  try {
    const route = router.find(request.method, url.pathname);
    if (!route) return router.refuse(request.method, url.pathname);
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
    // A call that fails has changed nothing: handlers check first, and the ids that they made meanwhile were never made.
    const answer = await service.ids.unlessItThrows(() => handler(call));
    return answer instanceof Response ? answer : success(answer);
  } catch (error) {
    if (error instanceof Failure) return failure(error.status, error.message);
    throw error;
  }
}

async function bodyOf(request: Request): Promise<Fields> {
  if (request.method === "GET") return {};
  // A multipart body is read by its operation.
  if (request.headers.get("content-type")?.startsWith("multipart/")) return {};
  return object(await readJson(request), "The body");
}
