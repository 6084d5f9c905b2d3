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
  override get angoHubErrorGroup(): string {
    return "ApiError";
  }

  /** Operation that failed, by its id in `openapi.yaml`. */
  declare readonly operation: string;
  /** HTTP status of the answer. */
  declare readonly status: number;
  /** The service's own words, where it gave any. */
  declare readonly serviceMessage: string | undefined;
  /** Start of the answer's body, at most 500 characters. */
  declare readonly body: string | undefined;
  /** How long the service asked to wait before the next request, in milliseconds. */
  declare readonly retryAfter: number | undefined;

  constructor(details: ApiErrorDetails) {
    const { operation, status, serviceMessage = "no message.", retryAfter } = details;
    const wait = retryAfter === undefined ? undefined : `Try again in ${Math.ceil(retryAfter / 1000)} s.`;
    const words = [`${operation} failed with status ${status}: ${serviceMessage}`, wait, advice[status]];
    super(words.filter(Boolean).join(" "));
    Object.assign(this, details);
  }
}

/** What to do about a status. */
const advice: { readonly [status: number]: string } = {
  401: "Check the key on your account page, tab API: a new key revokes the old one.",
  403: "Ask for a role that may do this.",
  404: "Check the ids and the base URL.",
  429: "Set requestsPerMinute to stay below the limit.",
};
