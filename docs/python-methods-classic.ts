import type { PythonMethod } from "./python-methods.ts";

/** A method of the classic Python SDK, what stands for it in the classic client, and what does the same today. */
export interface ClassicPythonMethod extends PythonMethod {
  /** Methods of today's client. */
  today: readonly string[];
  /** What is different with them, where something else has come in its place. */
  change?: string;
}

/** Every method that the documentation of the Python SDK, version 0.1.18, lists. `client` is a method of the classic client. */
export const classicPythonMethods: readonly ClassicPythonMethod[] = [
  {
    python: "assign_batches",
    client: "batches.assign",
    today: ["batches.assign"],
    call: 'sdk.assign_batches(project_id, [asset_id], ["Night"])',
  },
  {
    python: "assign_task",
    client: "tasks.assign",
    today: ["tasks.assign"],
    change: "Several tasks at once, for a stage of the workflow, and people are named by e-mail address alone.",
    call: 'sdk.assign_task(task_id, email="lorenzo@example.com")',
  },
  {
    python: "create_attachment",
    client: "attachments.create",
    today: ["attachments.create"],
    call: `sdk.create_attachment(project_id, [{
    "externalId": "a.jpg",
    "attachments": [{"type": "TEXT", "value": "Seen at dusk."}],
}])`,
  },
  {
    python: "create_batch",
    client: "batches.create",
    today: ["batches.create"],
    call: 'sdk.create_batch(project_id, "Harbours")',
  },
  {
    python: "create_issue",
    client: "issues.create",
    today: ["issues.create"],
    call: 'sdk.create_issue(task_id, "Reach the edges.", [25, 15])',
  },
  {
    python: "create_label_set",
    client: "labelSets.set",
    today: ["labelSets.set"],
    call: `vehicle_type = ClassificationCategory(
    Classification.Radio, title="Type",
    options=[LabelOption("Car"), LabelOption("Truck")])
weather = ClassificationCategory(
    Classification.Radio, title="Weather",
    options=[LabelOption("Sun"), LabelOption("Rain")])
sdk.create_label_set(
    project_id,
    tools=[ToolCategory(Tool.Bounding_box, title="Vehicle",
                        classifications=[vehicle_type])],
    classifications=[weather],
    relations=[RelationCategory(Relation.Single, title="tows")])`,
  },
  {
    python: "create_project",
    client: "projects.create",
    today: ["projects.create"],
    call: `answer = sdk.create_project("Harbours", "Boats.")
project_id = answer["data"]["project"]["_id"]`,
  },
  {
    python: "create_webhook",
    client: "webhooks.create",
    today: ["workflows.set"],
    change: "A webhook is a *Webhook* stage of the workflow, which calls your server with each task that comes to it.",
    call: `sdk.create_webhook("https://example.com/hook", project_id,
                   secret="a-long-random-secret",
                   types=["COMPLETED"])`,
  },
  {
    python: "export",
    client: "exports.create",
    today: ["exports.create"],
    change: "Exports are chosen by stage, batch and times of creation and change, and by no assignee.",
    call: `assets = sdk.export(
    project_id, batches=["Night"],
    completed_at=[datetime(2026, 1, 1), datetime.now()])`,
  },
  {
    python: "get_assets",
    client: "assets.list",
    today: ["assets.list"],
    call: `assets, page, left = [], 1, 1
while left > 0:
    answer = sdk.get_assets(project_id, page=page, limit=100)
    assets.extend(answer["data"]["assets"])
    left = answer["data"]["total"] - len(assets)
    page += 1

answer = sdk.get_assets(
    project_id, external_id="a.jpg", limit=100)`,
  },
  {
    python: "get_batches",
    client: "batches.list",
    today: ["batches.list"],
    call: `for batch in sdk.get_batches(project_id):
    print(batch["name"])`,
  },
  {
    python: "get_integrations",
    client: "integrations.list",
    today: ["storages.list"],
    change: "Integrations are called storages.",
    call: `answer = sdk.get_integrations()
for integration in answer["data"]["integrations"]:
    print(integration["id"], integration["name"])`,
  },
  {
    python: "get_project",
    client: "projects.get",
    today: ["projects.get"],
    call: `answer = sdk.get_project(project_id)
project = answer["data"]["project"]
name, label_set = project["name"], project["categorySchema"]`,
  },
  {
    python: "get_task",
    client: "tasks.get",
    today: ["tasks.get"],
    call: `answer = sdk.get_task(task_id)
task = answer["data"]["task"]
asset, labels = task["asset"], task["answer"]`,
  },
  {
    python: "get_tasks",
    client: "tasks.list",
    today: ["tasks.list"],
    change: 'A task has a stage instead of a status: `{ filter: { stage: ["Complete"] } }` finds those that are done.',
    call: `tasks, page, left = [], 1, 1
while left > 0:
    answer = sdk.get_tasks(project_id, page=page, limit=100)
    tasks.extend(answer["data"]["tasks"])
    left = answer["data"]["total"] - len(tasks)
    page += 1

answer = sdk.get_tasks(
    project_id, status="Completed", limit=100)`,
  },
  {
    python: "import_labels",
    client: "labels.import",
    today: ["labels.import"],
    call: `sdk.import_labels(project_id, [{
    "externalId": "b.jpg",
    "objects": [{
        "schemaId": vehicle_id,
        "bounding-box": {"x": 20, "y": 30, "width": 50, "height": 60},
    }],
}])`,
  },
  {
    python: "list_projects",
    client: "projects.list",
    today: ["projects.list"],
    call: `projects, page, left = [], 1, 1
while left > 0:
    answer = sdk.list_projects(page=page, limit=100)
    projects.extend(answer["data"]["projects"])
    left = answer["data"]["total"] - len(projects)
    page += 1`,
  },
  {
    python: "set_asset_priority",
    client: "assets.setPriority",
    today: ["tasks.setPriority"],
    change: "Tasks have the priority; assets are one way to say which.",
    call: 'sdk.set_asset_priority(project_id, 100, external_id="a.jpg")',
  },
  {
    python: "set_task_status",
    client: "tasks.setStatus",
    today: ["tasks.review", "tasks.annotate", "tasks.requeue"],
    change:
      "A task moves between stages: a review accepts or rejects it, an annotation with `nextStage` moves it on, and a requeue takes it anywhere.",
    call: 'sdk.set_task_status(task_id, "Completed")',
  },
  {
    python: "upload_files",
    client: "assets.upload",
    today: ["assets.upload"],
    call: `sdk.upload_files(project_id, [
    {"data": "a.jpg", "externalId": "harbour"},
], batches=["Night"])`,
  },
  {
    python: "upload_files_cloud",
    client: "assets.importFromCloud",
    today: ["assets.importFromCloud"],
    change: "The integration is a storage.",
    call: `sdk.upload_files_cloud(project_id, [
    {"data": "https://cameras.s3.amazonaws.com/1.jpg", "externalId": "1.jpg"},
], integration_id=integration_id, batches=["Night"])`,
  },
];
