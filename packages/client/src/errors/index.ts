export { AbortError, type AbortedLabels } from "./abort-error.ts";
export { AngoHubError } from "./ango-hub-error.ts";
export { ApiError, type ApiErrorCode, type ApiErrorDetails, type ApiErrorName } from "./api-error.ts";
export {
  ConnectionError,
  type ConnectionErrorDetails,
  type ConnectionFailure,
  type ConnectionPhase,
} from "./connection-error.ts";
export { ExportError } from "./export-error.ts";
export { FileError } from "./file-error.ts";
export { type AnyAngoHubError, type AnyApiError, isAngoHubError, isApiError } from "./guards.ts";
export {
  type FailedLabel,
  LabelImportError,
  type LabelImportResult,
  type LabelOfImport,
} from "./label-import-error.ts";
export { LoadError } from "./load-error.ts";
export {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "./status-errors.ts";
export { TimeoutError } from "./timeout-error.ts";
export {
  type UnexpectedResponseDetails,
  UnexpectedResponseError,
  type UnexpectedResponseReason,
} from "./unexpected-response-error.ts";
export {
  type FailedFile,
  type FailedUpload,
  type SkippedFile,
  type UnregisteredFile,
  UploadError,
  type UploadedFile,
  type UploadResult,
} from "./upload-error.ts";
export { ValidationError, type ValidationErrorDetails } from "./validation-error.ts";
