import type { AngoHub, RequestOptions } from "@ango-hub/client";
import type { OperationId } from "@ango-hub/openapi";
import { createFetchClient } from "@ango-hub/openapi/fetch";

/** What a contract test needs to drive an operation. */
export type Stage = { ango: AngoHub; baseUrl: string; fetch: typeof fetch };

const projectId = "61602b346ee9eb45e8273fbb";
const taskId = "640828dfd5f1a42cce03e46d";
const assetId = "61f7a2b46ee9eb45e8290a11";
const batchId = "61f7a5c06ee9eb45e8290c31";
const userId = "616025566ee9eb45e8273c28";
const options: RequestOptions = { maxRetries: 0 };
const photograph = { data: new Blob(["not really a picture"]), externalId: "photograph.jpg" };

/** A valid call for every operation, through the client. */
export const calls: { [Id in OperationId]: (stage: Stage) => PromiseLike<unknown> } = {
  listProjects: ({ ango }) => ango.projects.list({ page: 2, limit: 1000 }, options),
  createProject: ({ ango }) => ango.projects.create({ name: "Road scenes" }, options),
  getProject: ({ ango }) => ango.projects.get(projectId, options),
  setLabelSet: ({ ango }) =>
    ango.labelSets.set(projectId, { tools: [{ tool: "point", title: "Nose", schemaId: "nose" }] }, options),
  listTasks: ({ ango }) => ango.tasks.list(projectId, { status: "Completed" }, options),
  getTask: ({ ango }) => ango.tasks.get(taskId, options),
  assignTask: ({ ango }) => ango.tasks.assign(taskId, { email: "lorenzo@example.com" }, options),
  setTaskStatus: ({ ango }) => ango.tasks.setStatus(taskId, "Completed", options),
  annotateTask: ({ ango }) =>
    ango.tasks.annotate(taskId, { tools: [], classifications: [], relations: [] }, { nextStage: true }, options),
  getMask: ({ ango }) => ango.tasks.mask(taskId, "6b8a4338d299c63b5ee7825", options),
  listAssets: ({ ango }) => ango.assets.list(projectId, { assetId, externalId: "sample_image_1.png" }, options),
  setAssetPriority: ({ ango }) => ango.assets.setPriority(projectId, -10_000, { assetId }, options),
  getUploadUrl: ({ ango }) => ango.assets.upload(projectId, [photograph], options),
  importAssets: ({ ango }) =>
    ango.assets.importFromCloud(projectId, [{ data: "https://example.com/a.png", externalId: "a.png" }], options),
  // Beyond the documented methods: reached with the generated client.
  uploadAssets: async ({ baseUrl, fetch }) => {
    const form = new FormData();
    form.append("files", photograph.data, "photograph.jpg");
    const client = createFetchClient({ baseUrl, apiKey: "a-valid-key", fetch: (request) => fetch(request) });
    const { response } = await client.POST("/v2/project/{projectId}/upload", {
      params: { path: { projectId } },
      body: { files: [] },
      bodySerializer: () => form,
    });
    if (!response.ok) throw Object.assign(new Error("uploadAssets failed"), { status: response.status });
  },
  setBatches: ({ ango }) => ango.batches.create(projectId, "Batch-3", options),
  assignBatches: ({ ango }) => ango.batches.assign(projectId, [assetId], ["Batch-1", batchId], options),
  importLabels: ({ ango }) =>
    ango.labels.import(projectId, [{ externalId: "a.png", objects: [{ schemaId: "nose", point: [1, 2] }] }], options),
  createExport: ({ ango }) =>
    ango.exports.create(projectId, {
      assignees: [userId],
      batches: ["Batch-1"],
      completedAt: { from: new Date(0) },
      updatedAt: { to: "2022-12-31T00:00:00Z" },
      fields: { mask: false },
      ...options,
    }),
  createIssue: ({ ango }) => ango.issues.create(taskId, { content: "Look", position: [25, 15], page: 0 }, options),
  createAttachments: ({ ango }) =>
    ango.attachments.create(
      projectId,
      [{ externalId: "a.png", attachments: [{ type: "TEXT", value: "A note." }] }],
      options,
    ),
  listIntegrations: ({ ango }) => ango.integrations.list(options),
  createWebhook: ({ ango }) =>
    ango.webhooks.create(
      projectId,
      { url: "https://example.com/hook", secret: "a-long-random-secret", types: ["ACCEPTED"] },
      options,
    ),
  uploadFile: ({ ango }) => ango.assets.upload(projectId, [photograph], options),
  downloadExport: async ({ ango }) => {
    const exported = await ango.exports.create(projectId, options);
    await exported.download(new WritableStream(), options).catch((error: Error) => {
      // Prism makes up text, not an archive, and a part that nobody asked for: the client must say so.
      if (!/no zip archive: its end is missing|broke off for good at byte 0/.test(error.message)) throw error;
    });
  },
};
