export { ExportError } from "../transfers/export-error.ts";
export { UploadError } from "../transfers/upload-error.ts";
export { AbortError } from "./abort-error.ts";
export { AngoHubError } from "./ango-hub-error.ts";
export { ApiError, type ApiErrorCode, type ApiErrorDetails, type ApiErrorName } from "./api-error.ts";
export { ConnectionError, type ConnectionFailure, type ConnectionPhase } from "./connection-error.ts";
export { type AnyAngoHubError, type AnyApiError, isAngoHubError, isApiError } from "./guards.ts";
export {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./status-errors.ts";
export { TimeoutError } from "./timeout-error.ts";
export { UnexpectedResponseError, type UnexpectedResponseReason } from "./unexpected-response-error.ts";
export { ValidationError } from "./validation-error.ts";
