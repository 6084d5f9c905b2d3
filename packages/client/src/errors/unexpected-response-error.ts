import { AngoHubError, type ErrorFamily } from "./ango-hub-error.ts";

/** In what way an answer was not what the API describes. */
export type UnexpectedResponseReason =
  | "html"
  | "empty"
  | "invalid-json"
  | "wrong-envelope"
  | "redirect"
  | "repeated-page";

const explanations: Record<UnexpectedResponseReason, string> = {
  html: "an HTML page instead of JSON. Check the base URL, and whether a proxy or login page stands in between.",
  empty: "an empty body instead of JSON.",
  "invalid-json": "a body that is not valid JSON, perhaps cut off.",
  "wrong-envelope": "JSON that lacks the documented form.",
  redirect: "a redirect, which is not followed because it could carry the API key to another host. Check the base URL.",
  "repeated-page": "a page it had already sent. Reading on could go round in circles.",
};

/** The service, or something in between, answered with success but not in the documented form. */
export class UnexpectedResponseError extends AngoHubError {
  override get name(): "UnexpectedResponseError" {
    return "UnexpectedResponseError";
  }
  override get code(): "unexpected_response" {
    return "unexpected_response";
  }
  /** @internal */
  override get family(): ErrorFamily {
    return "UnexpectedResponseError";
  }

  /** Operation that was answered, by its id in `openapi.yaml`. */
  readonly operation: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** In what way the answer was unexpected. */
  readonly reason: UnexpectedResponseReason;
  /** Start of the answer's body, at most 500 characters. */
  readonly body: string | undefined;

  constructor(details: {
    operation: string;
    status: number;
    reason: UnexpectedResponseReason;
    body?: string | undefined;
    detail?: string | undefined;
  }) {
    const { operation, status, reason, body, detail } = details;
    super(
      `${operation} was answered with status ${status} and ${explanations[reason]}${detail === undefined ? "" : ` ${detail}`}`,
    );
    this.operation = operation;
    this.status = status;
    this.reason = reason;
    this.body = body;
  }
}
