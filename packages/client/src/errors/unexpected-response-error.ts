import { AngoHubError } from "./ango-hub-error.ts";

/** In what way an answer was not what the API describes. */
export type UnexpectedResponseReason =
  | "html"
  | "empty"
  | "invalid-json"
  | "wrong-envelope"
  | "redirect"
  | "repeated-page"
  | "early"
  | "incomplete"
  | "too-large";

/** What is known about an answer that was not what the API describes. */
export interface UnexpectedResponseDetails {
  /** Operation that was answered, by its id in `openapi.yaml`. */
  operation: string;
  /** HTTP status of the answer. */
  status: number;
  /** In what way the answer was unexpected. */
  reason: UnexpectedResponseReason;
  /** Start of the answer's body, at most 500 characters. */
  body?: string | undefined;
  /** A sentence about what exactly is missing or wrong. */
  detail?: string | undefined;
}

const explanations: Record<UnexpectedResponseReason, string> = {
  html: "an HTML page, such as the error or login page of a proxy. Check the base URL and what stands in between.",
  empty: "an empty body. Something in between may have dropped it; try again.",
  "invalid-json": "invalid JSON, which may have been cut off on its way; try again.",
  "wrong-envelope": "JSON of another form than the API describes. Check that the base URL is that of Ango Hub.",
  redirect: "a redirect, which is not followed, so that the key goes nowhere else. Check the base URL.",
  "too-large": "more than the client takes, before it fills the memory.",
  incomplete: "success for fewer than were sent, without saying for which.",
  early: "success before all was sent, which is none.",
  "repeated-page": "a page that it had sent before. Reading on would never end.",
};

/** The service, or something in between, answered with success but not in the documented form. */
export class UnexpectedResponseError extends AngoHubError {
  override readonly name = "UnexpectedResponseError";
  override readonly code = "unexpected_response";
  /** Operation that was answered, by its id in `openapi.yaml`. */
  readonly operation: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** In what way the answer was unexpected. */
  readonly reason: UnexpectedResponseReason;
  /** Start of the answer's body, at most 500 characters. */
  readonly body: string | undefined;

  constructor({ operation, status, reason, body, detail }: UnexpectedResponseDetails) {
    const what = `${operation} was answered with status ${status} and ${explanations[reason]}`;
    super(detail === undefined ? what : `${what} ${detail}`);
    this.operation = operation;
    this.status = status;
    this.reason = reason;
    this.body = body;
  }
}
