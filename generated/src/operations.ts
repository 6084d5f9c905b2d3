// Written from openapi.yaml by `npm run generate`. Do not edit.

/** What a client needs to know to send an operation. A flag that is not there is false. */
export interface Operation {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path template, with `{name}` for each path parameter. */
  path: string;
  /** Whether it is safe to send twice. */
  idempotent?: true;
  /** Whether it takes `page` and `limit` and answers with a `total`. */
  paginated?: true;
  /** Whether it answers only when the work is done, which can take minutes. */
  longRunning?: true;
  /** Whether it goes to a presigned URL, which must not be sent the API key. */
  presigned?: true;
  /** Key of the payload inside the envelope's `data`. */
  dataKey?: string;
  /** Query parameters whose value is JSON. */
  jsonQuery?: readonly string[];
}

/** Every operation of the API, by its id. */
export const operations = {
  listProjects: { method: "GET", path: "/v2/listProjects", idempotent: true, paginated: true, dataKey: "projects" },
  createProject: { method: "POST", path: "/v2/project", dataKey: "project" },
  getProject: { method: "GET", path: "/v2/project/{projectId}", idempotent: true, dataKey: "project" },
  updateProject: { method: "POST", path: "/v2/project/{projectId}", idempotent: true, dataKey: "project" },
  deleteProject: { method: "DELETE", path: "/v2/project/{projectId}", idempotent: true },
  cloneProject: { method: "POST", path: "/v2/project/{projectId}/clone" },
  purgeProject: { method: "POST", path: "/v2/project/{projectId}/purge" },
  addMembers: { method: "POST", path: "/v2/project/{projectId}/assigned", idempotent: true },
  uploadInstructions: { method: "POST", path: "/v2/project/{projectId}/instructions", idempotent: true },
  setLabelValidation: { method: "POST", path: "/v2/project/{projectId}/labelValidation", idempotent: true },
  createBatch: { method: "POST", path: "/v2/batches/{projectId}", dataKey: "project" },
  assignBatches: { method: "POST", path: "/v2/assignBatches", idempotent: true, dataKey: "assets" },
  listAssets: { method: "GET", path: "/v2/project/{projectId}/assets", idempotent: true, paginated: true, dataKey: "assets", jsonQuery: ["filters"] },
  deleteAssets: { method: "DELETE", path: "/v2/project/{projectId}/assets", idempotent: true },
  getUploadUrl: { method: "GET", path: "/v2/getUploadUrl", idempotent: true, dataKey: "uploadUrl" },
  getSignedUrl: { method: "GET", path: "/v2/getSignedUrl", idempotent: true, dataKey: "signedUrl" },
  importAssets: { method: "POST", path: "/v2/project/{projectId}/cloud", dataKey: "assets", jsonQuery: ["batches"] },
  createChats: { method: "POST", path: "/v2/project/{projectId}/chat", dataKey: "assets" },
  createAttachments: { method: "POST", path: "/v2/attachments", dataKey: "project" },
  listTasks: { method: "GET", path: "/v2/project/{projectId}/tasks", idempotent: true, paginated: true, dataKey: "tasks", jsonQuery: ["filter","batches"] },
  getTask: { method: "GET", path: "/v2/task/{taskId}", idempotent: true, dataKey: "task" },
  getTaskHistory: { method: "GET", path: "/v2/task/{taskId}/history", idempotent: true, dataKey: "taskHistory" },
  getTaskHistoryEntry: { method: "GET", path: "/v2/taskHistory/{historyId}", idempotent: true, dataKey: "taskHistory" },
  assignTasks: { method: "POST", path: "/v2/task/assign", idempotent: true },
  annotateTask: { method: "POST", path: "/v2/annotate/{taskId}", dataKey: "label" },
  reviewTask: { method: "POST", path: "/v2/review/{taskId}" },
  requeueTasks: { method: "POST", path: "/v2/project/{projectId}/requeueTasks", dataKey: "modifiedCount" },
  setTaskPriority: { method: "POST", path: "/v2/project/{projectId}/updatePriority", idempotent: true, dataKey: "result" },
  markBenchmarkTasks: { method: "POST", path: "/v2/project/{projectId}/benchmark-tasks", idempotent: true },
  importLabels: { method: "POST", path: "/v2/import/labels", dataKey: "project" },
  createExport: { method: "GET", path: "/v2/export", idempotent: true, longRunning: true, dataKey: "exportPath", jsonQuery: ["taskTypes","stage","batches","updatedAt","createdAt"] },
  listIssues: { method: "GET", path: "/v2/issues", idempotent: true, dataKey: "issue" },
  createIssue: { method: "POST", path: "/v2/issues", dataKey: "issue" },
  updateIssue: { method: "POST", path: "/v2/issues/{issueId}", idempotent: true, dataKey: "issue" },
  deleteIssue: { method: "DELETE", path: "/v2/issues/{issueId}", idempotent: true },
  commentOnIssue: { method: "POST", path: "/v2/issues/{issueId}/comment", dataKey: "issue" },
  listOrganizationMembers: { method: "GET", path: "/v2/organization/{organizationId}/users", idempotent: true, dataKey: "users" },
  setOrganizationRoles: { method: "POST", path: "/v2/organization/{organizationId}/users", idempotent: true, dataKey: "users" },
  removeOrganizationMembers: { method: "DELETE", path: "/v2/organization/{organizationId}/users", idempotent: true },
  listInvites: { method: "GET", path: "/v2/organization/{organizationId}/invites", idempotent: true, dataKey: "invites" },
  inviteMembers: { method: "POST", path: "/v2/organization/{organizationId}/invites" },
  revokeInvites: { method: "DELETE", path: "/v2/organization/{organizationId}/invites", idempotent: true },
  listStorages: { method: "GET", path: "/v2/storages", idempotent: true, dataKey: "storages" },
  createStorage: { method: "POST", path: "/v2/storages/", dataKey: "storage" },
  deleteStorage: { method: "DELETE", path: "/v2/storages/{storageId}", idempotent: true, dataKey: "storage" },
  listStorageFiles: { method: "GET", path: "/v2/storages/{storageId}/files", idempotent: true },
  exploreFiles: { method: "POST", path: "/v2/file-explorer" },
  listLlms: { method: "GET", path: "/v2/llms", idempotent: true, dataKey: "llms" },
  createLlm: { method: "POST", path: "/v2/llms/" },
  deleteLlm: { method: "DELETE", path: "/v2/llms/{llmId}", idempotent: true },
  sendNotification: { method: "POST", path: "/v2/notifications" },
  getMetric: { method: "GET", path: "/v2/{projectId}/overview/{metric}", idempotent: true },
  getPerformance: { method: "POST", path: "/v2/performance/{projectId}", idempotent: true, dataKey: "performance" },
  createAssetBuilderTemplate: { method: "POST", path: "/v2/project/{projectId}/assetBuilderTemplates" },
  rerunWebhook: { method: "POST", path: "/v2/project/{projectId}/rerun-webhook" },
  logOfPlugin: { method: "POST", path: "/v2/pluginLog", dataKey: "response" },
  respondOfPlugin: { method: "POST", path: "/v2/pluginResponse", dataKey: "response" },
  downloadExport: { method: "GET", path: "/{objectKey}", idempotent: true, presigned: true },
  uploadFile: { method: "PUT", path: "/{objectKey}", idempotent: true, presigned: true },
} as const;

/** Id of an operation. */
export type OperationId = keyof typeof operations;
