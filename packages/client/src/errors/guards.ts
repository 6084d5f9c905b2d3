import type { AbortError } from "./abort-error.ts";
import { groupOf } from "./ango-hub-error.ts";
import type { ApiError } from "./api-error.ts";
import type { ConnectionError } from "./connection-error.ts";
import type { ExportError } from "./export-error.ts";
import type { FileError } from "./file-error.ts";
import type { LabelImportError } from "./label-import-error.ts";
import type { LoadError } from "./load-error.ts";
import type {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./status-errors.ts";
import type { TimeoutError } from "./timeout-error.ts";
import type { UnexpectedResponseError } from "./unexpected-response-error.ts";
import type { UploadError } from "./upload-error.ts";
import type { ValidationError } from "./validation-error.ts";
import type { WebhookError } from "./webhook-error.ts";

/** A failure reported by the service: `ApiError` or one of its classes. Compare `name` or `code` to narrow it. */
export type AnyApiError =
  | (ApiError & { readonly name: "ApiError"; readonly code: "api_error" })
  | BadRequestError
  | AuthenticationError
  | PermissionError
  | NotFoundError
  | RateLimitError
  | ServerError;

/** Every error of this package. Compare `name` or `code` to narrow it. */
export type AnyAngoHubError =
  | AnyApiError
  | UnexpectedResponseError
  | ConnectionError
  | TimeoutError
  | AbortError
  | ValidationError
  | UploadError
  | LabelImportError
  | ExportError
  | FileError
  | LoadError
  | WebhookError;

/**
 * Tells whether something caught is an error of this package, whichever installed copy of the package made it.
 *
 * @param error What was caught.
 * @example
 * if (isAngoHubError(error) && error.code === "rate_limited")
 *   await wait(error.retryAfter);
 */
export function isAngoHubError(error: unknown): error is AnyAngoHubError {
  return groupOf(error) !== undefined;
}

/**
 * Tells whether something caught is a failure reported by the service, whichever copy of the package made it.
 *
 * @param error What was caught.
 * @example
 * if (isApiError(error))
 *   console.log(error.operation, error.status, error.serviceMessage);
 */
export function isApiError(error: unknown): error is AnyApiError {
  return groupOf(error) === "ApiError";
}
