import type { OperationId } from "@ango-hub/openapi";
import type { Node } from "../../generate/spec.ts";
import { code } from "./code.ts";
import type { ExampleRequest } from "./example-request.ts";

type Example = { path: Node; query: Node; body: Node };

/** How the client sends the example of each operation. Values come from the specification's examples. */
const calls: { [Id in OperationId]: (example: Example) => string } = {
  listProjects: ({ query }) => `const page = await ango.projects.list(${code(query)});
console.log(page.total, page.items);`,
  createProject: ({ body }) => `const project = await ango.projects.create(${code(body)});
console.log(project._id);`,
  getProject: ({ path }) => `const project = await ango.projects.get(${code(path.projectId)});
console.log(project.name);`,
  setLabelSet: ({ path, body }) => `await ango.labelSets.set(${code(path.projectId)}, ${code(body.categorySchema)});`,
  listTasks: ({ path, query: { status, tag, ...page } }) =>
    `const page = await ango.tasks.list(${code(path.projectId)}, ${code({ status: (status as Node).eq, batches: tag, ...page })});
console.log(page.total, page.items);`,
  getTask: ({ path }) => `const task = await ango.tasks.get(${code(path.taskId)});
console.log(task.asset.externalId, task.answer);`,
  assignTask: ({ body: { task, user, username } }) =>
    `await ango.tasks.assign(${code(task)}, ${code({ userId: user, email: username })});`,
  setTaskStatus: ({ path, body }) => `await ango.tasks.setStatus(${code(path.taskId)}, ${code(body.status)});`,
  annotateTask: ({ path, query, body: { answer, duration } }) =>
    `await ango.tasks.annotate(${code(path.taskId)}, ${code(answer)}, ${code({ duration, ...query })});`,
  getMask: ({ query }) => `const png = await ango.tasks.mask(${code(query.task)}, ${code(query.annotation)});
console.log(png.size);`,
  listAssets: ({ path, query: { _id, ...rest } }) =>
    `const page = await ango.assets.list(${code(path.projectId)}, ${code({ assetId: _id, ...rest })});
console.log(page.total, page.items);`,
  setAssetPriority: ({ path, body: { priority, ...asset } }) =>
    `await ango.assets.setPriority(${code(path.projectId)}, ${code(priority)}, ${code(asset)});`,
  getUploadUrl: ({ query }) => `// An upload asks for the URL, sends the file there and registers it.
${upload(String(query.name))}`,
  importAssets: ({ path, query, body }) => {
    const assets = (body.assets as Node[]).map(({ tags, storage: _, ...asset }) => ({ ...asset, batches: tags }));
    return `await ango.assets.importFromCloud(${code(path.projectId)}, ${code(assets)}, ${code({ batches: query.tags })});`;
  },
  uploadAssets: ({ path }) => `const form = new FormData();
form.append("files", new Blob(["a picture"]), "first.jpg");
const { error } = await api.POST("/v2/project/{projectId}/upload", {
  params: { path: { projectId: ${code(path.projectId)} } },
  body: { files: [] },
  bodySerializer: () => form,
});
if (error) throw new Error(error.message);`,
  setBatches: ({ path, body }) => {
    const added = (body.tags as Node[]).find(({ _id }) => _id === undefined);
    return `// The service takes the whole list; the client keeps the batches that are there.
await ango.batches.create(${code(path.projectId)}, ${code(added?.name)});`;
  },
  assignBatches: ({
    body,
  }) => `const assigned = await ango.batches.assign(${code(exampleProject)}, ${code(body.assets)}, ${code(body.tags)});
console.log(assigned);`,
  importLabels: ({ body }) => `await ango.labels.import(${code(body.project)}, ${code(body.jsonContent)});`,
  createExport: ({ query: { project, assignee, tag, completedAt, updatedAt, sendEmail, doNotNotify } }) => {
    const options = {
      assignees: assignee,
      batches: tag,
      completedAt: range(completedAt),
      updatedAt: range(updatedAt),
      sendEmail,
      notify: !doNotNotify,
    };
    return `const exported = await ango.exports.create(${code(project)}, ${code(options)});
for await (const asset of exported.assets()) console.log(asset.externalId);`;
  },
  createIssue: ({ body: { labelTask, content, position, page } }) => {
    const place = typeof position === "string" ? JSON.parse(position) : undefined;
    return `await ango.issues.create(${code(labelTask)}, ${code({ content, position: place, page })});`;
  },
  createAttachments: ({ body }) => `await ango.attachments.create(${code(body.project)}, ${code(body.attachments)});`,
  listIntegrations: () => `const integrations = await ango.integrations.list();
console.log(integrations);`,
  createWebhook: ({ body: { project, ...webhook } }) =>
    `await ango.webhooks.create(${code(project)}, ${code(webhook)});`,
  uploadFile: ({ path }) => upload(String(path.objectKey)),
  downloadExport: () => `const exported = await ango.exports.create(${code(exampleProject)});
await exported.download("export.zip"); // goes on by itself where a connection breaks`,
};

const exampleProject = "61602b346ee9eb45e8273fbb";

/** A program that sends the example with our client. */
export function clientSample(id: OperationId, { parameters, body }: ExampleRequest): string {
  const call = calls[id]({ path: parameters.path, query: parameters.query, body: body ?? {} });
  return `${imports(call)}\n\n${call}`;
}

/** A program that receives the event of a webhook. */
export const webhookSample = `import { webhookHandler } from "@ango-hub/client/webhooks";

export const POST = webhookHandler({
  secrets: ["a-long-random-secret"],
  onEvent: (event) => console.log(event.externalId, "was labelled"),
});`;

function imports(call: string): string {
  if (!call.includes("api."))
    return `import { AngoHub } from "@ango-hub/client";\n\nconst ango = new AngoHub(); // reads ANGO_API_KEY`;
  return `import { createFetchClient } from "@ango-hub/openapi/fetch";\n\nconst api = createFetchClient({ apiKey: process.env.ANGO_API_KEY ?? "" });`;
}

function upload(externalId: string): string {
  return `await ango.assets.upload(${code(exampleProject)}, [
  { data: new Blob(["a picture"]), externalId: ${code(externalId)} },
]);`;
}

function range(span: unknown): Node | undefined {
  const { gt, lt } = (span ?? {}) as { gt?: string; lt?: string };
  return gt || lt ? { from: gt, to: lt } : undefined;
}
