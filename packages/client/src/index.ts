export type {
  AssetAttachments,
  AssetBuilderTemplate,
  AssetMetadata,
  AssetsCreated,
  Attachment,
  AttachmentsCreated,
  AttachmentType,
  CategorySchema,
  ContextData,
  ErrorCode,
  ExportedAsset,
  ExportedClassification,
  ExportedIssue,
  ExportedObject,
  ExportedRelation,
  ExportedSnapshot,
  ExportedTask,
  ExternalValidation,
  ImportClassification,
  ImportLabel,
  ImportObject,
  ImportRelation,
  Invite,
  IssueStatus,
  LogicCondition,
  Metric,
  NewAnswer,
  NewClassification,
  NewObject,
  NewRelation,
  OrganizationMember,
  OrganizationRole,
  PointCloudDetails,
  ProjectAssignment,
  ProjectMember,
  ProjectRole,
  ProjectSettings,
  ProjectType,
  RequeuedTasks,
  ReviewStatus,
  RoleChanges,
  StoredAnswer,
  TaskEvent,
  TaskHistoryEntry,
  TemplateColumn,
  TemplatePreLabel,
} from "@ango-hub/openapi";
export { AngoHub } from "./ango-hub.ts";
export type { ApiPromise, WithResponse } from "./core/api-promise.ts";
export type { ServiceFetch } from "./core/fetch-service.ts";
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
export type { AngoHubOptions, ApiKey, Region, RegionOption, RequestOptions } from "./core/options.ts";
export { withoutSecrets } from "./core/redact.ts";
export type { OperationName } from "./core/request.ts";
export type { Transfer } from "./core/transfer.ts";
export * from "./errors/index.ts";
export type { Archive } from "./exports/archive.ts";
export type { Export, IssueExport } from "./exports/export.ts";
export type {
  DownloadOptions,
  DownloadProgress,
  ExportOptions,
  IssueExportOptions,
  ParseOptions,
  ReadOptions,
  TimeRange,
} from "./exports/options.ts";
export type { ExportFile } from "./exports/read-export.ts";
export { List } from "./pages/list.ts";
export type { Page, PageOptions } from "./pages/page.ts";
export type { Fetch } from "./platform/fetch.ts";
export type { Submission } from "./resources/annotate.ts";
export type { AssetBuilders, BuildOptions, NewTemplate, TemplateRows } from "./resources/asset-builders.ts";
export type { AssetFilters, AssetImportOptions, Assets, AssetUploadOptions } from "./resources/assets.ts";
export type { Attachments } from "./resources/attachments.ts";
export type { Batches } from "./resources/batches.ts";
export type { BenchmarkMark, BenchmarkSettings, Benchmarks } from "./resources/benchmarks.ts";
export type { Brushes } from "./resources/brushes.ts";
export type { ChatMessage, Conversation, NewChats } from "./resources/chat-form.ts";
export type { NumberFilter, TaskFilter, TextFilter, TimeFilter } from "./resources/comparisons.ts";
export type { Exports } from "./resources/exports.ts";
export type { Instructions, InstructionsFile } from "./resources/instructions.ts";
export type { IssueChanges, IssueFilters, Issues, NewComment, NewIssue } from "./resources/issues.ts";
export type { LabelSetInput } from "./resources/label-set-input.ts";
export type { LabelSets, LabelValidation, SetLabelSetOptions } from "./resources/label-sets.ts";
export type { Labels } from "./resources/labels.ts";
export type { Llms, NewLlm } from "./resources/llms.ts";
export type { Members, Membership } from "./resources/members.ts";
export type { Metrics, PerformanceOptions } from "./resources/metrics.ts";
export type { NewNotification, Notifications } from "./resources/notifications.ts";
export type {
  Invitation,
  InviteFilters,
  MemberFilters,
  Organization,
  RemovedMembers,
  RoleOfMember,
} from "./resources/organization.ts";
export type { Position } from "./resources/position-text.ts";
export type { CloneOptions, NewProject, ProjectFilters, Projects } from "./resources/projects.ts";
export { readExport } from "./resources/read-export.ts";
export type { TaskChoice } from "./resources/selections.ts";
export type { Sorting } from "./resources/sorting.ts";
export type * from "./resources/stages.ts";
export type { Exploration, NewStorage, StorageFolder, Storages } from "./resources/storages.ts";
export type {
  Assignment,
  PrioritySelection,
  Requeue,
  Review,
  TaskFilters,
  TaskParts,
  Tasks,
} from "./resources/tasks.ts";
export type { Webhooks } from "./resources/webhooks.ts";
export type { SetWorkflowOptions, Workflows } from "./resources/workflows.ts";
export type {
  AssetId,
  BatchId,
  Id,
  IssueId,
  LlmId,
  OrganizationId,
  ProjectId,
  StageId,
  StorageId,
  TaskId,
  UserId,
} from "./types/ids.ts";
export type { Asset, Batch, Issue, Llm, Project, ProjectSummary, Storage, Task } from "./types/models.ts";
export type { TemplateRow } from "./uploads/build-assets.ts";
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
export type { BrushMask, VoxelMask } from "./uploads/strokes.ts";
