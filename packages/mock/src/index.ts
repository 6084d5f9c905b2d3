export type { ClassicAssetContent, ClassicHubContent, ClassicProjectContent } from "./content/classic/content.ts";
export type { AssetContent, HubContent, ProjectContent } from "./content/current/content.ts";
export { isControlPath } from "./control/control.ts";
export type { Media } from "./control/media.ts";
export type {
  AssetOverview,
  HistoryEntry,
  IssueOverview,
  ProjectOverview,
  ProjectPage,
  TaskAction,
  TaskDetail,
  TaskOverview,
  TaskPage,
} from "./control/overview.ts";
export { createHub } from "./create-hub.ts";
export { type Fault, type FaultEffect, faultKinds } from "./faults/fault.ts";
export type { FaultControl, FaultReport } from "./faults/faults.ts";
export type {
  AnyHub,
  ClassicHub,
  ClassicHubOptions,
  CommonHub,
  CommonHubOptions,
  Exchange,
  Hub,
  HubMiddleware,
  HubOptions,
} from "./hub.ts";
export type { AnyOperationId, RequestRecord, Violation } from "./requests.ts";
export type { SavedState as ClassicSavedState } from "./state/classic/saved-state.ts";
export type { SavedHub } from "./state/current/saved-hub.ts";
export type {
  AssetRecord as ClassicAssetRecord,
  IntegrationRecord as ClassicIntegrationRecord,
  ProjectRecord as ClassicProjectRecord,
  TaskRecord as ClassicTaskRecord,
  UserRecord as ClassicUserRecord,
  WebhookRecord as ClassicWebhookRecord,
} from "./store/classic/records.ts";
export type { Store as ClassicStore } from "./store/classic/store.ts";
export type {
  AssetRecord,
  InviteRecord,
  IssueRecord,
  LlmRecord,
  MemberRecord,
  NotificationRecord,
  PluginRecords,
  ProjectRecord,
  StorageRecord,
  TaskRecord,
} from "./store/current/records.ts";
export type { Store } from "./store/current/store.ts";
export type { FileRecord } from "./store/file.ts";
export type { Delivery, DeliveryOptions } from "./webhooks/deliveries.ts";
export {
  type Annotations,
  type PassedStage,
  type RequeueChoice,
  type TaskState,
  type WorkflowEvent,
  WorkflowRefusal,
  type WorkflowState,
} from "./workflow/state.ts";
export { enter, step } from "./workflow/step.ts";
