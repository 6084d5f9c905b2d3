import type { Violation } from "@ango-hub/mock";
import type { FailureResponse } from "@ango-hub/openapi/classic";

/** A failure in the service's envelope, with where the description was broken beside it. */
export function failure(status: number, message: string, violations?: Violation[]): Response {
  const body: FailureResponse = { status: "fail", message };
  const content = new TextEncoder().encode(JSON.stringify({ ...body, violations }));
  const headers = { "content-type": "application/json; charset=utf-8", "content-length": `${content.length}` };
  return new Response(content, { status, headers });
}

/** A request that the server itself refuses, before the hub or Prism looks at it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
