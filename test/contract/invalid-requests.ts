import type { OperationId } from "@ango-hub/openapi";
import type { OperationId as ClassicOperationId } from "@ango-hub/openapi/classic";

/** A request that breaks the specification, sent as it is: the client itself would not let it leave. */
export interface InvalidRequest {
  method: "GET" | "POST" | "DELETE";
  path: string;
  body?: unknown;
}

const projectId = "61602b346ee9eb45e8273fbb";
const taskId = "640828dfd5f1a42cce03e46d";

export const invalidClassicRequests: { [Id in ClassicOperationId]?: InvalidRequest } = {
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

const organizationId = "6160251b6ee9eb45e8273c04";
const issueId = "6423b0c06ee9eb45e8290e01";

export const invalidCurrentRequests: { [Id in OperationId]?: InvalidRequest } = {
  listProjects: { method: "GET", path: "/v2/listProjects?limit=1001" },
  createProject: { method: "POST", path: "/v2/project", body: { name: "Boats", type: "boats" } },
  getProject: { method: "GET", path: "/v2/project/no-id" },
  updateProject: { method: "POST", path: `/v2/project/${projectId}`, body: { stages: [], categorySchema: {} } },
  deleteProject: { method: "DELETE", path: "/v2/project/no-id" },
  cloneProject: { method: "POST", path: `/v2/project/${projectId}/clone`, body: { workflow: "no" } },
  purgeProject: { method: "POST", path: `/v2/project/${projectId}/purge`, body: {} },
  addMembers: { method: "POST", path: `/v2/project/${projectId}/assigned`, body: { assignees: ["a"], role: "Boss" } },
  setLabelValidation: { method: "POST", path: `/v2/project/${projectId}/labelValidation`, body: { enabled: true } },
  createAssetBuilderTemplate: {
    method: "POST",
    path: `/v2/project/${projectId}/assetBuilderTemplates`,
    body: { name: "a", template: "b", selectedExternalId: "c", dataConfig: { c: { type: "img" } } },
  },
  rerunWebhook: { method: "POST", path: `/v2/project/${projectId}/rerun-webhook`, body: { stage: "Webhook" } },
  getMetric: { method: "GET", path: `/v2/${projectId}/overview/Weather` },
  getPerformance: {
    method: "POST",
    path: `/v2/performance/${projectId}`,
    body: { interval: ["2026-01-01T00:00:00Z"] },
  },
  createBatch: { method: "POST", path: `/v2/batches/${projectId}`, body: { name: "" } },
  assignBatches: { method: "POST", path: "/v2/assignBatches", body: { assets: [taskId], batches: [taskId] } },
  listAssets: { method: "GET", path: `/v2/project/${projectId}/assets?page=0` },
  deleteAssets: { method: "DELETE", path: `/v2/project/${projectId}/assets`, body: { project: projectId, assets: [] } },
  getUploadUrl: { method: "GET", path: "/v2/getUploadUrl?name=a.jpg" },
  getSignedUrl: { method: "GET", path: `/v2/getSignedUrl?project=${projectId}` },
  importAssets: { method: "POST", path: `/v2/project/${projectId}/cloud`, body: { assets: [] } },
  createAttachments: { method: "POST", path: "/v2/attachments", body: { project: projectId, attachments: [] } },
  listTasks: { method: "GET", path: `/v2/project/${projectId}/tasks?sort=--priority` },
  getTask: { method: "GET", path: "/v2/task/no-id" },
  getTaskHistory: { method: "GET", path: "/v2/task/no-id/history" },
  getTaskHistoryEntry: { method: "GET", path: "/v2/taskHistory/no-id" },
  assignTasks: {
    method: "POST",
    path: "/v2/task/assign",
    body: { project: projectId, tasks: [], user: "ada@example.com", stage: "Label" },
  },
  annotateTask: { method: "POST", path: `/v2/annotate/${taskId}`, body: { answer: { tools: [] } } },
  reviewTask: { method: "POST", path: `/v2/review/${taskId}`, body: { reviewStatus: "Good" } },
  requeueTasks: { method: "POST", path: `/v2/project/${projectId}/requeueTasks`, body: { filters: {}, options: {} } },
  setTaskPriority: {
    method: "POST",
    path: `/v2/project/${projectId}/updatePriority`,
    body: { priority: 1001, filters: {} },
  },
  markBenchmarkTasks: { method: "POST", path: `/v2/project/${projectId}/benchmark-tasks`, body: { tasks: [taskId] } },
  importLabels: {
    method: "POST",
    path: "/v2/import/labels",
    body: { project: projectId, jsonContent: [{ externalId: "a", objects: [{ schemaId: "s", point: [1], ner: {} }] }] },
  },
  createExport: { method: "GET", path: `/v2/export?project=${projectId}&format=xml` },
  createIssue: {
    method: "POST",
    path: "/v2/issues",
    body: { content: "x", labelTask: taskId, objectId: "o", position: "[1, 2]" },
  },
  listIssues: { method: "GET", path: "/v2/issues" },
  updateIssue: { method: "POST", path: `/v2/issues/${issueId}`, body: {} },
  deleteIssue: { method: "DELETE", path: `/v2/issues/${issueId}` },
  commentOnIssue: { method: "POST", path: `/v2/issues/${issueId}/comment`, body: { content: "" } },
  listOrganizationMembers: { method: "GET", path: `/v2/organization/${organizationId}/users?limit=0` },
  setOrganizationRoles: {
    method: "POST",
    path: `/v2/organization/${organizationId}/users`,
    body: { users: [{ email: "ada@example.com", organizationRole: "Boss" }] },
  },
  removeOrganizationMembers: {
    method: "DELETE",
    path: `/v2/organization/${organizationId}/users`,
    body: { users: [] },
  },
  listInvites: { method: "GET", path: `/v2/organization/${organizationId}/invites?page=0` },
  inviteMembers: { method: "POST", path: `/v2/organization/${organizationId}/invites`, body: { to: ["a@b.c"] } },
  revokeInvites: { method: "DELETE", path: `/v2/organization/${organizationId}/invites`, body: {} },
  listStorages: { method: "GET", path: "/v2/storages?_id=no-id" },
  createStorage: { method: "POST", path: "/v2/storages/", body: { name: "s", provider: "aws" } },
  deleteStorage: { method: "DELETE", path: "/v2/storages/no-id" },
  listStorageFiles: { method: "GET", path: `/v2/storages/${projectId}/files` },
  exploreFiles: { method: "POST", path: "/v2/file-explorer", body: { storageId: projectId } },
  listLlms: { method: "GET", path: "/v2/llms?_id=no-id" },
  createLlm: {
    method: "POST",
    path: "/v2/llms/",
    body: { name: "a", provider: "other", model: "b", isStreamable: true, configuration: { apiKey: "c" } },
  },
  deleteLlm: { method: "DELETE", path: "/v2/llms/no-id" },
  sendNotification: { method: "POST", path: "/v2/notifications", body: { receivers: [], message: "x" } },
  logOfPlugin: { method: "POST", path: "/v2/pluginLog", body: { level: "LOUD" } },
  respondOfPlugin: { method: "POST", path: "/v2/pluginResponse", body: { response: "done" } },
};
