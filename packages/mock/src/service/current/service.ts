import { apiKeyHeader } from "@ango-hub/openapi";
import { type RequestLimits, requests } from "@ango-hub/openapi/requests";
import { failure, success } from "../../http/answer.ts";
import { Failure } from "../../http/failure.ts";
import { WorkflowRefusal } from "../../workflow/state.ts";
import type { Call, Service } from "./call.ts";
import { handlers } from "./handlers.ts";
import { readBody, readPath, readQuery } from "./read-request.ts";
import { router } from "./router.ts";

/** Answers a request to the API, always in the service's envelope. */
export async function respond(service: Service, request: Request, url: URL, listedUntil?: string): Promise<Response> {
  try {
    const route = router.find(request.method, url.pathname);
    if (!route) return router.refuse(request.method, url.pathname);
    if (request.headers.get(apiKeyHeader) !== service.apiKey()) throw new Failure(401, "Invalid API KEY");
    const operation = route.operation as keyof typeof handlers;
    const limits: RequestLimits = requests[operation];
    const call: Call = {
      ...service,
      params: readPath(route.params, limits.path),
      query: readQuery(url.searchParams, limits.query),
      body: limits.body ? await readBody(request, limits.body) : undefined,
      request,
      origin: url.origin,
      time: service.now().toISOString(),
      listedUntil,
    };
    // A call that fails has changed nothing: handlers check first, and the ids that they made meanwhile were never made.
    return success(await service.ids.unlessItThrows(() => handlers[operation](call)), limits.status);
  } catch (error) {
    if (error instanceof Failure) return failure(error.status, error.message, error.extra);
    if (error instanceof WorkflowRefusal) return failure(400, `This can't be done: ${error.message}.`);
    throw error;
  }
}
