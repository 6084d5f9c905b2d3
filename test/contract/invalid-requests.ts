import type { OperationId } from "@ango-hub/openapi";

/** A request that breaks the specification, sent as it is: the client itself would not let it leave. */
export interface InvalidRequest {
  method: "GET" | "POST";
  path: string;
  body?: unknown;
}

const projectId = "61602b346ee9eb45e8273fbb";
const taskId = "640828dfd5f1a42cce03e46d";

export const invalidRequests: { [Id in OperationId]?: InvalidRequest } = {
  listProjects: { method: "GET", path: "/v2/listProjects?limit=1001" },
  createProject: { method: "POST", path: "/v2/project", body: { name: "" } },
  getProject: { method: "GET", path: "/v2/project/no-id" },
  setLabelSet: { method: "POST", path: `/v2/project/${projectId}`, body: { categorySchema: { tools: [{}] } } },
  listTasks: { method: "GET", path: `/v2/project/${projectId}/tasks?status[eq]=Done` },
  getTask: { method: "GET", path: "/v2/task/no-id" },
  assignTask: { method: "POST", path: "/v2/task/assign", body: { task: taskId } },
  setTaskStatus: { method: "POST", path: `/v2/task/${taskId}/status`, body: { status: "Reviewed" } },
  annotateTask: { method: "POST", path: `/v2/annotate/${taskId}`, body: { duration: 1 } },
  getMask: { method: "GET", path: `/v2/mask?task=${taskId}` },
  listAssets: { method: "GET", path: `/v2/project/${projectId}/assets?page=0` },
  setAssetPriority: { method: "POST", path: `/v2/priority/${projectId}`, body: { priority: 10_001, assetId: taskId } },
  getUploadUrl: { method: "GET", path: "/v2/getUploadUrl" },
  importAssets: { method: "POST", path: `/v2/project/${projectId}/cloud`, body: { assets: [] } },
  setBatches: { method: "POST", path: `/v2/batches/${projectId}`, body: { tags: [{}] } },
  assignBatches: { method: "POST", path: "/v2/assignBatches", body: { assets: [taskId], tags: ["Batch-1"] } },
  importLabels: {
    method: "POST",
    path: "/v2/import/labels",
    body: { project: projectId, jsonContent: [{ externalId: "a", objects: [{ schemaId: "s", point: [1], ner: {} }] }] },
  },
  createExport: { method: "GET", path: "/v2/export?format=json" },
  createIssue: { method: "POST", path: "/v2/issues", body: { content: "x", labelTask: taskId, position: "here" } },
  createAttachments: { method: "POST", path: "/v2/attachments", body: { project: projectId, attachments: [] } },
  createWebhook: {
    method: "POST",
    path: "/v2/webhook",
    body: { url: "https://example.com", project: projectId, secret: "s", types: ["DELETED"] },
  },
};
