import { AngoHubError } from "./ango-hub-error.ts";

/** In what way an answer was not what the API describes. */
export type UnexpectedResponseReason =
  | "html"
  | "empty"
  | "invalid-json"
  | "wrong-envelope"
  | "redirect"
  | "repeated-page";

const explanations: Record<UnexpectedResponseReason, string> = {
  html: "an HTML page, perhaps a proxy's. Check the base URL.",
  empty: "an empty body.",
  "invalid-json": "invalid JSON, perhaps cut off.",
  "wrong-envelope": "JSON of another form.",
  redirect: "a redirect, which is not followed. Check the base URL.",
  "repeated-page": "a page it had sent before.",
};

/** The service, or something in between, answered with success but not in the documented form. */
export class UnexpectedResponseError extends AngoHubError {
  override get name(): "UnexpectedResponseError" {
    return "UnexpectedResponseError";
  }
  override get code(): "unexpected_response" {
    return "unexpected_response";
  }

  /** Operation that was answered, by its id in `openapi.yaml`. */
  declare readonly operation: string;
  /** HTTP status of the answer. */
  declare readonly status: number;
  /** In what way the answer was unexpected. */
  declare readonly reason: UnexpectedResponseReason;
  /** Start of the answer's body, at most 500 characters. */
  declare readonly body: string | undefined;

  constructor({
    detail,
    ...details
  }: {
    operation: string;
    status: number;
    reason: UnexpectedResponseReason;
    body?: string | undefined;
    detail?: string | undefined;
  }) {
    const { operation, status, reason } = details;
    const what = `${operation} was answered with status ${status} and ${explanations[reason]}`;
    super(detail === undefined ? what : `${what} ${detail}`);
    Object.assign(this, details);
  }
}
