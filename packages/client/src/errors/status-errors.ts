import { ApiError, type ApiErrorDetails } from "./api-error.ts";

/** 400: the request is wrong, for example because no project has the given id. */
export class BadRequestError extends ApiError {
  override get name(): "BadRequestError" {
    return "BadRequestError";
  }
  override get code(): "bad_request" {
    return "bad_request";
  }
}

/** 401: the API key is missing, unknown or revoked. */
export class AuthenticationError extends ApiError {
  override get name(): "AuthenticationError" {
    return "AuthenticationError";
  }
  override get code(): "unauthorized" {
    return "unauthorized";
  }
}

/** 403: the API key is valid but may not do this. */
export class PermissionError extends ApiError {
  override get name(): "PermissionError" {
    return "PermissionError";
  }
  override get code(): "forbidden" {
    return "forbidden";
  }
}

/** 404: nothing has the given id. */
export class NotFoundError extends ApiError {
  override get name(): "NotFoundError" {
    return "NotFoundError";
  }
  override get code(): "not_found" {
    return "not_found";
  }
}

/** 429: too many requests in a short time. `retryAfter` says how long to wait, where the service said so. */
export class RateLimitError extends ApiError {
  override get name(): "RateLimitError" {
    return "RateLimitError";
  }
  override get code(): "rate_limited" {
    return "rate_limited";
  }
}

/** 500 and above: the service failed. */
export class ServerError extends ApiError {
  override get name(): "ServerError" {
    return "ServerError";
  }
  override get code(): "server_error" {
    return "server_error";
  }
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
