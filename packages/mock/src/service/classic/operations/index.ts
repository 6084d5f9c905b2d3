import type { OperationId } from "@ango-hub/openapi/classic";
import type { Handler } from "../call.ts";
import * as assets from "./assets.ts";
import * as batches from "./batches.ts";
import * as exports from "./exports.ts";
import * as labels from "./labels.ts";
import * as projects from "./projects.ts";
import * as tasks from "./tasks.ts";
import * as webhooks from "./webhooks.ts";

/**
 * Every operation of the API, by its id, which its handler is called after; what the files have besides is asked for by no
 * id. The operations of the storage behind presigned URLs are not among them.
 */
export const handlers: Record<Exclude<OperationId, "uploadFile" | "downloadExport">, Handler> = {
  ...assets,
  ...batches,
  ...exports,
  ...labels,
  ...projects,
  ...tasks,
  ...webhooks,
};
