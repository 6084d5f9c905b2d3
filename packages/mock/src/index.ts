export type { AssetContent, HubContent, ProjectContent } from "./content/content.ts";
export { isControlPath } from "./control/control.ts";
export type { AssetOverview, ProjectOverview, ProjectPage, TaskOverview } from "./control/view.ts";
export { createHub } from "./create-hub.ts";
export { type Fault, type FaultEffect, faultKinds } from "./faults/fault.ts";
export type { FaultControl, FaultReport } from "./faults/faults.ts";
export type { Exchange, Hub, HubMiddleware, HubOptions } from "./hub.ts";
export type { RequestRecord, Violation } from "./requests.ts";
export type { SavedState } from "./state/saved-state.ts";
export type {
  AssetRecord,
  FileRecord,
  IntegrationRecord,
  ProjectRecord,
  TaskRecord,
  UserRecord,
  WebhookRecord,
} from "./store/records.ts";
export type { Store } from "./store/store.ts";
export type { Delivery, DeliveryOptions } from "./webhooks/deliveries.ts";
