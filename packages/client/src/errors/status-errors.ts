import { ApiError, type ApiErrorDetails } from "./api-error.ts";

/** 400: the request is wrong, for example because no project has the given id. */
export class BadRequestError extends ApiError {
  override readonly name = "BadRequestError";
  override readonly code = "bad_request";
}

/** 401: the API key is missing, unknown or revoked. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
  override readonly code = "unauthorized";
}

/** 403: the API key is valid but may not do this. */
export class PermissionError extends ApiError {
  override readonly name = "PermissionError";
  override readonly code = "forbidden";
}

/** 404: nothing has the given id. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
  override readonly code = "not_found";
}

/** 429: too many requests in a short time. `retryAfter` says how long to wait, where the service said so. */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
  override readonly code = "rate_limited";
}

/** 500 and above: the service failed. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
  override readonly code = "server_error";
}

const classes = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  429: RateLimitError,
} as const;

/** Makes the error that fits the status of an answer. */
export function apiErrorFor(details: ApiErrorDetails): ApiError {
  if (details.status >= 500) return new ServerError(details);
  return new (classes[details.status as keyof typeof classes] ?? ApiError)(details);
}
