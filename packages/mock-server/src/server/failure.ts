import type { Violation } from "@ango-hub/mock";
import type { FailureResponse } from "@ango-hub/openapi";

/** A failure in the service's envelope, with where the description was broken beside it. */
export function failure(status: number, message: string, violations?: Violation[]): Response {
  const body: FailureResponse = { status: "fail", message };
  return Response.json({ ...body, violations }, { status });
}
