// Written from openapi.classic.yaml by `npm run generate`. Do not edit.

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
  setLabelSet: { method: "POST", path: "/v2/project/{projectId}", idempotent: true, dataKey: "project" },
  listTasks: { method: "GET", path: "/v2/project/{projectId}/tasks", idempotent: true, paginated: true, dataKey: "tasks", jsonQuery: ["tag"] },
  getTask: { method: "GET", path: "/v2/task/{taskId}", idempotent: true, dataKey: "task" },
  assignTask: { method: "POST", path: "/v2/task/assign", idempotent: true },
  setTaskStatus: { method: "POST", path: "/v2/task/{taskId}/status", idempotent: true },
  annotateTask: { method: "POST", path: "/v2/annotate/{taskId}" },
  getMask: { method: "GET", path: "/v2/mask", idempotent: true },
  listAssets: { method: "GET", path: "/v2/project/{projectId}/assets", idempotent: true, paginated: true, dataKey: "assets" },
  setAssetPriority: { method: "POST", path: "/v2/priority/{projectId}", idempotent: true },
  getUploadUrl: { method: "GET", path: "/v2/getUploadUrl", idempotent: true, dataKey: "uploadUrl" },
  importAssets: { method: "POST", path: "/v2/project/{projectId}/cloud", dataKey: "assets", jsonQuery: ["tags"] },
  uploadAssets: { method: "POST", path: "/v2/project/{projectId}/upload", dataKey: "assets" },
  setBatches: { method: "POST", path: "/v2/batches/{projectId}", dataKey: "project" },
  assignBatches: { method: "POST", path: "/v2/assignBatches", idempotent: true, dataKey: "assets" },
  importLabels: { method: "POST", path: "/v2/import/labels" },
  createExport: { method: "GET", path: "/v2/export", idempotent: true, longRunning: true, dataKey: "exportPath", jsonQuery: ["assignee","tag"] },
  createIssue: { method: "POST", path: "/v2/issues" },
  createAttachments: { method: "POST", path: "/v2/attachments" },
  listIntegrations: { method: "GET", path: "/v2/integrations", idempotent: true, dataKey: "integrations" },
  createWebhook: { method: "POST", path: "/v2/webhook" },
  downloadExport: { method: "GET", path: "/{objectKey}", idempotent: true, presigned: true },
  uploadFile: { method: "PUT", path: "/{objectKey}", idempotent: true, presigned: true },
} as const;

/** Id of an operation. */
export type OperationId = keyof typeof operations;
