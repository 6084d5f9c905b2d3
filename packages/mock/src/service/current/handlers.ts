import type { OperationId } from "@ango-hub/openapi";
import * as annotating from "./annotating.ts";
import * as assetBuilders from "./asset-builders.ts";
import * as assets from "./assets.ts";
import * as attachments from "./attachments.ts";
import * as batches from "./batches.ts";
import type { Handler } from "./call.ts";
import * as chats from "./chats.ts";
import * as exports from "./exports.ts";
import * as files from "./files.ts";
import * as instructions from "./instructions.ts";
import * as issues from "./issues.ts";
import * as labels from "./labels.ts";
import * as llms from "./llms.ts";
import * as metrics from "./metrics.ts";
import * as notifications from "./notifications.ts";
import * as organization from "./organization.ts";
import * as plugins from "./plugins.ts";
import * as projects from "./projects.ts";
import * as queue from "./queue.ts";
import * as storages from "./storages.ts";
import * as tasks from "./tasks.ts";
import * as webhooks from "./webhooks.ts";

/**
 * Every operation of the API, by its id, which its handler is called after. The operations of the storage behind presigned
 * URLs are not among them.
 */
export const handlers: Record<Exclude<OperationId, "uploadFile" | "downloadExport">, Handler> = {
  ...annotating,
  ...assetBuilders,
  ...assets,
  ...attachments,
  ...batches,
  ...chats,
  ...exports,
  ...files,
  ...instructions,
  ...issues,
  ...labels,
  ...llms,
  ...metrics,
  ...notifications,
  ...organization,
  ...plugins,
  ...projects,
  ...queue,
  ...storages,
  ...tasks,
  ...webhooks,
};
