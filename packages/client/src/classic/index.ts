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
} from "@ango-hub/openapi/classic";
export type { ApiPromise, WithResponse } from "../core/api-promise.ts";
export type { ServiceFetch } from "../core/fetch-service.ts";
export type { Middleware, OutgoingRequest } from "../core/middleware.ts";
export type {
  ClientEvent,
  FailureEvent,
  Observer,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  WaitEvent,
} from "../core/observer.ts";
export type { AngoHubOptions, ApiKey, RequestOptions } from "../core/options.ts";
export type { OperationName } from "../core/request.ts";
export type { Transfer } from "../core/transfer.ts";
export * from "../errors/index.ts";
export type { Export } from "../exports/classic/export.ts";
export type { ExportedMask, FailedMask, FetchedMask, MaskReference } from "../exports/classic/masks.ts";
export type { ExportOptions, MaskOptions, MaskProgress } from "../exports/classic/options.ts";
export type { DownloadOptions, DownloadProgress, ParseOptions, ReadOptions, TimeRange } from "../exports/options.ts";
export { List } from "../pages/list.ts";
export type { Page, PageOptions } from "../pages/page.ts";
export type { Fetch } from "../platform/fetch.ts";
export type { LabelSetInput } from "../resources/label-set-input.ts";
export type {
  AssetId,
  BatchId,
  Id,
  IntegrationId,
  OrganizationId,
  ProjectId,
  TaskId,
  UserId,
} from "../types/ids.ts";
export type { JournalStore } from "../uploads/journal.ts";
export type {
  CloudAsset,
  CloudAssets,
  CloudImport,
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
} from "../uploads/options.ts";
export { AngoHub } from "./ango-hub.ts";
export type { AssetFilters, AssetReference, Assets, CloudImportOptions } from "./assets.ts";
export type { Attachments } from "./attachments.ts";
export type { Batches } from "./batches.ts";
export type { Exports } from "./exports.ts";
export type { Integrations } from "./integrations.ts";
export type { Issues, NewIssue } from "./issues.ts";
export type { LabelSets, SetLabelSetOptions } from "./label-sets.ts";
export type { LabelInput, Labels } from "./labels.ts";
export type {
  Asset,
  Batch,
  Integration,
  Project,
  ProjectReference,
  ProjectSummary,
  Task,
  User,
} from "./models.ts";
export type { NewProject, Projects } from "./projects.ts";
export type { Assignee, Submission, TaskFilters, Tasks } from "./tasks.ts";
export type { NewWebhook, Webhooks } from "./webhooks.ts";
