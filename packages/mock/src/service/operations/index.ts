import type { OperationId } from "@ango-hub/openapi";
import type { Handler } from "../call.ts";
import { createAttachments, getUploadUrl, importAssets, listAssets, setAssetPriority, uploadAssets } from "./assets.ts";
import { assignBatches, setBatches } from "./batches.ts";
import { createExport } from "./exports.ts";
import { importLabels } from "./labels.ts";
import { createProject, getProject, listProjects, setLabelSet } from "./projects.ts";
import { annotateTask, assignTask, createIssue, getMask, getTask, listTasks, setTaskStatus } from "./tasks.ts";
import { createWebhook, listIntegrations } from "./webhooks.ts";

/** Every operation of the API; those of the storage behind presigned URLs are not among them. */
export const handlers: Record<Exclude<OperationId, "uploadFile" | "downloadExport">, Handler> = {
  listProjects,
  createProject,
  getProject,
  setLabelSet,
  listTasks,
  getTask,
  assignTask,
  setTaskStatus,
  annotateTask,
  getMask,
  listAssets,
  setAssetPriority,
  getUploadUrl,
  importAssets,
  uploadAssets,
  createAttachments,
  setBatches,
  assignBatches,
  importLabels,
  createExport,
  createIssue,
  listIntegrations,
  createWebhook,
};
