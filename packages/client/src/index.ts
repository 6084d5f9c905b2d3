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
export { AngoHub } from "./ango-hub.ts";
export * from "./errors/index.ts";
export { List } from "./pages/list.ts";
export type { Page, PageOptions } from "./pages/page.ts";
export type { ApiPromise, WithResponse } from "./pipeline/api-promise.ts";
export type { Middleware, OutgoingRequest } from "./pipeline/middleware.ts";
export type {
  ClientEvent,
  FailureEvent,
  Observer,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  WaitEvent,
} from "./pipeline/observer.ts";
export type { AngoHubOptions, ApiKey, Fetch, RequestOptions } from "./pipeline/options.ts";
export type { AssetFilters, AssetReference, Assets } from "./resources/assets.ts";
export type { Attachments } from "./resources/attachments.ts";
export type { Batches } from "./resources/batches.ts";
export type { ExportOptions, Exports, TimeRange } from "./resources/exports.ts";
export type { Integrations } from "./resources/integrations.ts";
export type { Issues, NewIssue } from "./resources/issues.ts";
export type { ApplyOptions, LabelSetInput, LabelSets } from "./resources/label-sets.ts";
export type { Labels } from "./resources/labels.ts";
export type { LabelSetChange, LabelSetPlan } from "./resources/on-demand/label-set-plan.ts";
export type { NewProject, Projects } from "./resources/projects.ts";
export type { AnnotateOptions, Assignee, TaskFilters, Tasks } from "./resources/tasks.ts";
export type { NewWebhook, Webhooks } from "./resources/webhooks.ts";
export type { DownloadOptions, DownloadProgress } from "./transfers/download.ts";
export type { Export } from "./transfers/export.ts";
export type {
  CloudAsset,
  CloudAssets,
  CloudImport,
  CloudImportOptions,
  CloudImportProgress,
} from "./transfers/import-from-cloud.ts";
export type { JournalStore } from "./transfers/journal.ts";
export type {
  ExportedMask,
  FailedMask,
  FetchedMask,
  MaskOptions,
  MaskProgress,
  MaskReference,
} from "./transfers/masks.ts";
export type { Transfer } from "./transfers/transfer.ts";
export type {
  FailedUpload,
  UnregisteredFile,
  Upload,
  UploadData,
  UploadedFile,
  UploadItem,
  UploadOptions,
  UploadProgress,
  UploadResult,
  UploadSource,
  UploadSources,
} from "./transfers/upload-types.ts";
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
export type { Asset, Batch, Integration, Project, ProjectSummary, Task, User } from "./types/models.ts";
