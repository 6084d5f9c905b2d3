export type { AssetContent, HubContent, ProjectContent } from "./content.ts";
export { type Fault, type FaultEffect, faultKinds } from "./faults/fault.ts";
export type { FaultControl, FaultReport } from "./faults/faults.ts";
export { createHub, type Exchange, type Hub, type HubOptions, type Middleware } from "./hub.ts";
export type { RequestRecord, Violation } from "./requests.ts";
export type {
  AssetRecord,
  FileRecord,
  IntegrationRecord,
  ProjectRecord,
  TaskRecord,
  UserRecord,
  WebhookRecord,
} from "./store/records.ts";
export type { SavedState } from "./store/saved-state.ts";
export type { Store } from "./store/store.ts";
export type { Delivery, WebhookOptions } from "./webhooks/deliveries.ts";
