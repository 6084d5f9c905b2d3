export type {
  AssetAttachments,
  AssetMetadata,
  Attachment,
  AttachmentType,
  CategorySchema,
  ExportedAsset,
  ExportedClassification,
  ExportedObject,
  ExportedRelation,
  ExportedTask,
  ExportField,
  ImportClassification,
  ImportLabel,
  ImportObject,
  ImportRelation,
  SettableTaskStatus,
  StoredAnswer,
  TaskStatus,
  WebhookEvent,
  WebhookType,
} from "@ango-hub/openapi";
export { AngoHub, type ServiceFetch } from "./ango-hub.ts";
export type { ApiPromise, WithResponse } from "./core/api-promise.ts";
export type { Middleware, OutgoingRequest } from "./core/middleware.ts";
export type {
  ClientEvent,
  FailureEvent,
  Observer,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  WaitEvent,
} from "./core/observer.ts";
export type { AngoHubOptions, ApiKey, RequestOptions } from "./core/options.ts";
export type { OperationName } from "./core/request.ts";
export type { Transfer } from "./core/transfer.ts";
export * from "./errors/index.ts";
export type { Export } from "./exports/export.ts";
export type { ExportedMask, FailedMask, FetchedMask, MaskReference } from "./exports/masks.ts";
export type {
  DownloadOptions,
  DownloadProgress,
  ExportOptions,
  MaskOptions,
  MaskProgress,
  ReadOptions,
  TimeRange,
} from "./exports/options.ts";
export { List } from "./pages/list.ts";
export type { Page, PageOptions } from "./pages/page.ts";
export type { Fetch } from "./platform/fetch.ts";
export type { AssetFilters, AssetReference, Assets } from "./resources/assets.ts";
export type { Attachments } from "./resources/attachments.ts";
export type { Batches } from "./resources/batches.ts";
export type { Exports } from "./resources/exports.ts";
export type { Integrations } from "./resources/integrations.ts";
export type { Issues, NewIssue } from "./resources/issues.ts";
export type { LabelSetInput, LabelSets, SetLabelSetOptions } from "./resources/label-sets.ts";
export type { Labels } from "./resources/labels.ts";
export type { NewProject, Projects } from "./resources/projects.ts";
export type { Assignee, Submission, TaskFilters, Tasks } from "./resources/tasks.ts";
export type { NewWebhook, Webhooks } from "./resources/webhooks.ts";
export type {
  AssetId,
  BatchId,
  Id,
  IntegrationId,
  OrganizationId,
  ProjectId,
  TaskId,
  UserId,
} from "./types/ids.ts";
export type {
  Asset,
  Batch,
  Integration,
  Project,
  ProjectReference,
  ProjectSummary,
  Task,
  User,
} from "./types/models.ts";
export type { JournalStore } from "./uploads/journal.ts";
export type {
  CloudAsset,
  CloudAssets,
  CloudImport,
  CloudImportOptions,
  CloudImportProgress,
  IfExists,
  Upload,
  UploadData,
  UploadItem,
  UploadOptions,
  UploadProgress,
  UploadSource,
  UploadSources,
  UploadStream,
} from "./uploads/options.ts";
