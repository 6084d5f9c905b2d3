import { AngoHubError } from "./ango-hub-error.ts";

/** Names of the errors that stand for a failure reported by the service. */
export type ApiErrorName =
  | "ApiError"
  | "BadRequestError"
  | "AuthenticationError"
  | "PermissionError"
  | "NotFoundError"
  | "RateLimitError"
  | "ServerError";

/** Codes of the errors that stand for a failure reported by the service. */
export type ApiErrorCode =
  | "api_error"
  | "bad_request"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "rate_limited"
  | "server_error";

/** What is known about an answer that reports a failure. */
export interface ApiErrorDetails {
  /** Operation that failed, by its id in `openapi.yaml`. */
  operation: string;
  /** HTTP status of the answer. */
  status: number;
  /** The service's own words, where it gave any. */
  serviceMessage?: string | undefined;
  /** Start of the answer's body, at most 500 characters. */
  body?: string | undefined;
  /** How long the service asked to wait, in milliseconds. */
  retryAfter?: number | undefined;
  /** What to say instead of what the service said. */
  message?: string | undefined;
}

/**
 * The service answered that the request failed: with an error status, or with `"status": "fail"` in a 200. The common
 * statuses have classes of their own, such as `NotFoundError`.
 */
export class ApiError extends AngoHubError {
  override readonly name: ApiErrorName = "ApiError";
  override readonly code: ApiErrorCode = "api_error";
  /** Operation that failed, by its id in `openapi.yaml`. */
  readonly operation: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** The service's own words, where it gave any. */
  readonly serviceMessage: string | undefined;
  /** Start of the answer's body, at most 500 characters. */
  readonly body: string | undefined;
  /** How long the service asked to wait before the next request, in milliseconds. */
  readonly retryAfter: number | undefined;

  /** @internal */
  override get angoHubErrorGroup(): string {
    return "ApiError";
  }

  constructor(details: ApiErrorDetails) {
    super(details.message ?? sentences(details));
    this.operation = details.operation;
    this.status = details.status;
    this.serviceMessage = details.serviceMessage;
    this.body = details.body;
    this.retryAfter = details.retryAfter;
  }
}

/** What to do about a status. */
const advice: { readonly [status: number]: string } = {
  401: "Check the key on your account page, tab API: creating a new key revokes the old one.",
  403: "The key is valid: its owner needs a role that may do this.",
  404: "Check the ids, and that the base URL is that of your installation.",
  504: "Something between you and the service gave up waiting. If it happens again, ask for less at a time.",
  429: "Set requestsPerMinute to stay below the limit.",
};

function sentences({ operation, status, serviceMessage, retryAfter }: ApiErrorDetails): string {
  const said =
    serviceMessage === undefined
      ? `${operation} failed with status ${status}. The service gave no message.`
      : `${operation} failed with status ${status}: ${asSentence(serviceMessage)}`;
  const wait = retryAfter === undefined ? undefined : `Try again in ${Math.ceil(retryAfter / 1000)} s.`;
  return [said, wait, advice[status]].filter((sentence) => sentence !== undefined).join(" ");
}

/** The service ends some of its messages without a full stop, and advice follows. */
function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
