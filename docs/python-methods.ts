import type { OperationId } from "@ango-hub/openapi";

/** A method of the Python SDK and what stands for it here. */
export type PythonMethod = {
  /** Name of the method on `ango.sdk.SDK`. */
  python: string;
  /** Method of a client, as it is called on `ango`. */
  client: string;
  /** Operations it sends, in their order. */
  operations: readonly OperationId[];
  /** A call in Python, and the same call here. */
  calls: { python: string; client: string };
};

/** Every method that the documentation of the Python SDK, version 0.1.18, lists. */
export const pythonMethods: readonly PythonMethod[] = [
  {
    python: "assign_batches",
    client: "batches.assign",
    operations: ["getProject", "assignBatches"],
    calls: {
      python: 'sdk.assign_batches(project_id, [asset_id], ["Night"])',
      client: 'const assigned = await ango.batches.assign(projectId, [assetId], ["Night"]);',
    },
  },
  {
    python: "assign_task",
    client: "tasks.assign",
    operations: ["assignTask"],
    calls: {
      python: 'sdk.assign_task(task_id, email="lorenzo@example.com")',
      client: 'await ango.tasks.assign(taskId, { email: "lorenzo@example.com" });',
    },
  },
  {
    python: "create_attachment",
    client: "attachments.create",
    operations: ["createAttachments"],
    calls: {
      python: `sdk.create_attachment(project_id, [{
    "externalId": "a.jpg",
    "attachments": [{"type": "TEXT", "value": "Seen at dusk."}],
}])`,
      client: `await ango.attachments.create(projectId, [
  { externalId: "a.jpg", attachments: [{ type: "TEXT", value: "Seen at dusk." }] },
]);`,
    },
  },
  {
    python: "create_batch",
    client: "batches.create",
    operations: ["getProject", "setBatches"],
    calls: {
      python: 'sdk.create_batch(project_id, "Harbours")',
      client: 'const batch = await ango.batches.create(projectId, "Harbours");',
    },
  },
  {
    python: "create_issue",
    client: "issues.create",
    operations: ["createIssue"],
    calls: {
      python: 'sdk.create_issue(task_id, "Reach the edges.", [25, 15])',
      client: 'await ango.issues.create(taskId, { content: "Reach the edges.", position: [25, 15] });',
    },
  },
  {
    python: "create_label_set",
    client: "labelSets.set",
    operations: ["setLabelSet"],
    calls: {
      python: `sdk.create_label_set(project_id, tools=[
    ToolCategory(Tool.Segmentation, title="Road"),
])`,
      client: 'await ango.labelSets.set(projectId, defineLabelSet({ tools: [segmentation("Road")] }));',
    },
  },
  {
    python: "create_project",
    client: "projects.create",
    operations: ["createProject"],
    calls: {
      python: `answer = sdk.create_project("Harbours", "Boats.")
project_id = answer["data"]["project"]["_id"]`,
      client: `const project = await ango.projects.create({ name: "Harbours", description: "Boats." });
console.log(project._id);`,
    },
  },
  {
    python: "create_webhook",
    client: "webhooks.create",
    operations: ["createWebhook"],
    calls: {
      python: `sdk.create_webhook("https://example.com/hook", project_id,
                   secret="a secret", types=["COMPLETED"])`,
      client: `await ango.webhooks.create(projectId, {
  url: "https://example.com/hook",
  secret: "a secret",
  types: ["COMPLETED"],
});`,
    },
  },
  {
    python: "export",
    client: "exports.create",
    operations: ["createExport", "downloadExport"],
    calls: {
      python: `assets = sdk.export(
    project_id, batches=["Night"],
    completed_at=[start, datetime.now()])`,
      client: `const exported = await ango.exports.create(projectId, {
  batches: ["Night"],
  completedAt: { from: "2026-01-01" },
});
for await (const asset of exported.assets()) console.log(asset.externalId);`,
    },
  },
  {
    python: "get_assets",
    client: "assets.list",
    operations: ["listAssets"],
    calls: {
      python: `answer = sdk.get_assets(project_id, external_id="a.jpg")
assets = answer["data"]["assets"]`,
      client: 'const { items, total } = await ango.assets.list(projectId, { externalId: "a.jpg" });',
    },
  },
  {
    python: "get_batches",
    client: "batches.list",
    operations: ["getProject"],
    calls: {
      python: `for batch in sdk.get_batches(project_id):
    print(batch["name"])`,
      client: "for (const { name } of await ango.batches.list(projectId)) console.log(name);",
    },
  },
  {
    python: "get_integrations",
    client: "integrations.list",
    operations: ["listIntegrations"],
    calls: {
      python: `answer = sdk.get_integrations()
integrations = answer["data"]["integrations"]`,
      client: "const integrations = await ango.integrations.list();",
    },
  },
  {
    python: "get_project",
    client: "projects.get",
    operations: ["getProject"],
    calls: {
      python: `answer = sdk.get_project(project_id)
name = answer["data"]["project"]["name"]`,
      client: "const { name } = await ango.projects.get(projectId);",
    },
  },
  {
    python: "get_task",
    client: "tasks.get",
    operations: ["getTask"],
    calls: {
      python: `answer = sdk.get_task(task_id)
url = answer["data"]["task"]["asset"]["data"]`,
      client: "const { asset, answer } = await ango.tasks.get(taskId);",
    },
  },
  {
    python: "get_tasks",
    client: "tasks.list",
    operations: ["listTasks"],
    calls: {
      python: `tasks, page, left = [], 1, 1
while left > 0:
    answer = sdk.get_tasks(project_id, page=page, limit=100)
    tasks.extend(answer["data"]["tasks"])
    left = answer["data"]["total"] - len(tasks)
    page += 1`,
      client: `for await (const task of ango.tasks.list(projectId)) console.log(task._id);

const page = await ango.tasks.list(projectId, { status: "TODO", batches: ["Night"], limit: 100 });`,
    },
  },
  {
    python: "import_labels",
    client: "labels.import",
    operations: ["importLabels"],
    calls: {
      python: `sdk.import_labels(project_id, [{
    "externalId": "a.jpg",
    "objects": [{"schemaId": road_id, "segmentation":
        {"zones": [{"region": [[0, 90], [200, 90], [200, 150]]}]}}],
}])`,
      client: `const label = labelSet.label("a.jpg");
label.addObject("Road", { zones: [{ region: [[0, 90], [200, 90], [200, 150]] }] });
await ango.labels.import(projectId, [label]);`,
    },
  },
  {
    python: "list_projects",
    client: "projects.list",
    operations: ["listProjects"],
    calls: {
      python: `answer = sdk.list_projects(page=1, limit=100)
projects = answer["data"]["projects"]`,
      client: "for await (const project of ango.projects.list()) console.log(project.name);",
    },
  },
  {
    python: "set_asset_priority",
    client: "assets.setPriority",
    operations: ["setAssetPriority"],
    calls: {
      python: 'sdk.set_asset_priority(project_id, 100, external_id="a.jpg")',
      client: 'await ango.assets.setPriority(projectId, 100, { externalId: "a.jpg" });',
    },
  },
  {
    python: "set_task_status",
    client: "tasks.setStatus",
    operations: ["setTaskStatus"],
    calls: {
      python: 'sdk.set_task_status(task_id, "Completed")',
      client: 'await ango.tasks.setStatus(taskId, "Completed");',
    },
  },
  {
    python: "upload_files",
    client: "assets.upload",
    operations: ["getUploadUrl", "uploadFile", "importAssets"],
    calls: {
      python: `sdk.upload_files(project_id, [
    {"data": "a.jpg", "externalId": "harbour"},
], batches=["Night"])`,
      client:
        'await ango.assets.upload(projectId, [{ data: "a.jpg", externalId: "harbour" }], { batches: ["Night"] });',
    },
  },
  {
    python: "upload_files_cloud",
    client: "assets.importFromCloud",
    operations: ["importAssets"],
    calls: {
      python: `sdk.upload_files_cloud(project_id, [
    {"data": "https://cameras.s3.amazonaws.com/1.jpg", "externalId": "1.jpg"},
], integration_id=integration_id)`,
      client: `await ango.assets.importFromCloud(
  projectId,
  [{ data: "https://cameras.s3.amazonaws.com/1.jpg", externalId: "1.jpg" }],
  { integrationId },
);`,
    },
  },
];
