import { AngoHubError, type ErrorFamily } from "./ango-hub-error.ts";

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
}

/**
 * The service answered that the request failed: with an error status, or with `"status": "fail"` in a 200. The common
 * statuses have classes of their own, such as `NotFoundError`.
 */
export class ApiError extends AngoHubError {
  override get name(): ApiErrorName {
    return "ApiError";
  }
  override get code(): ApiErrorCode {
    return "api_error";
  }
  /** @internal */
  override get family(): ErrorFamily {
    return "ApiError";
  }

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

  constructor(details: ApiErrorDetails, advice?: string) {
    const words = details.serviceMessage ?? "The service gave no message.";
    super([`${details.operation} failed with status ${details.status}: ${words}`, advice].filter(Boolean).join(" "));
    this.operation = details.operation;
    this.status = details.status;
    this.serviceMessage = details.serviceMessage;
    this.body = details.body;
    this.retryAfter = details.retryAfter;
  }
}
