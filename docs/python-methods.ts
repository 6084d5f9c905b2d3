import type { OperationId } from "@ango-hub/openapi";

/** A method of the Python SDK and what stands for it here. */
export type PythonMethod = {
  /** Name of the method on `ango.sdk.SDK`. */
  python: string;
  /** Method of a client, as it is called on `ango`. */
  client: string;
  /** Operations it sends, in their order. */
  operations: readonly OperationId[];
};

/** Every method that the documentation of the Python SDK, version 0.1.18, lists. */
export const pythonMethods: readonly PythonMethod[] = [
  { python: "assign_batches", client: "batches.assign", operations: ["getProject", "assignBatches"] },
  { python: "assign_task", client: "tasks.assign", operations: ["assignTask"] },
  { python: "create_attachment", client: "attachments.create", operations: ["createAttachments"] },
  { python: "create_batch", client: "batches.create", operations: ["getProject", "setBatches"] },
  { python: "create_issue", client: "issues.create", operations: ["createIssue"] },
  { python: "create_label_set", client: "labelSets.set", operations: ["setLabelSet"] },
  { python: "create_project", client: "projects.create", operations: ["createProject"] },
  { python: "create_webhook", client: "webhooks.create", operations: ["createWebhook"] },
  { python: "export", client: "exports.create", operations: ["createExport", "downloadExport"] },
  { python: "get_assets", client: "assets.list", operations: ["listAssets"] },
  { python: "get_batches", client: "batches.list", operations: ["getProject"] },
  { python: "get_integrations", client: "integrations.list", operations: ["listIntegrations"] },
  { python: "get_project", client: "projects.get", operations: ["getProject"] },
  { python: "get_task", client: "tasks.get", operations: ["getTask"] },
  { python: "get_tasks", client: "tasks.list", operations: ["listTasks"] },
  { python: "import_labels", client: "labels.import", operations: ["importLabels"] },
  { python: "list_projects", client: "projects.list", operations: ["listProjects"] },
  { python: "set_asset_priority", client: "assets.setPriority", operations: ["setAssetPriority"] },
  { python: "set_task_status", client: "tasks.setStatus", operations: ["setTaskStatus"] },
  { python: "upload_files", client: "assets.upload", operations: ["getUploadUrl", "uploadFile", "importAssets"] },
  { python: "upload_files_cloud", client: "assets.importFromCloud", operations: ["importAssets"] },
];
