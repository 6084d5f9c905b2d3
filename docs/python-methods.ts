/** A method of the Python SDK and what stands for it here. */
export interface PythonMethod {
  /** Name of the method on `ango.sdk.SDK`. */
  python: string;
  /** Method of a client, as it is called on `ango`. */
  client: string;
  /** What the example of our method does, in Python and as far as it can. */
  call: string;
}

/** Every method that the documentation of the Python SDK, version 0.1.18, lists. */
export const pythonMethods: readonly PythonMethod[] = [
  {
    python: "assign_batches",
    client: "batches.assign",
    call: 'sdk.assign_batches(project_id, [asset_id], ["Night"])',
  },
  {
    python: "assign_task",
    client: "tasks.assign",
    call: 'sdk.assign_task(task_id, email="lorenzo@example.com")',
  },
  {
    python: "create_attachment",
    client: "attachments.create",
    call: `sdk.create_attachment(project_id, [{
    "externalId": "a.jpg",
    "attachments": [{"type": "TEXT", "value": "Seen at dusk."}],
}])`,
  },
  {
    python: "create_batch",
    client: "batches.create",
    call: 'sdk.create_batch(project_id, "Harbours")',
  },
  {
    python: "create_issue",
    client: "issues.create",
    call: 'sdk.create_issue(task_id, "Reach the edges.", [25, 15])',
  },
  {
    python: "create_label_set",
    client: "labelSets.set",
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
    call: `answer = sdk.create_project("Harbours", "Boats.")
project_id = answer["data"]["project"]["_id"]`,
  },
  {
    python: "create_webhook",
    client: "webhooks.create",
    call: `sdk.create_webhook("https://example.com/hook", project_id,
                   secret="a-long-random-secret",
                   types=["COMPLETED"])`,
  },
  {
    python: "export",
    client: "exports.create",
    call: `assets = sdk.export(
    project_id, batches=["Night"],
    completed_at=[datetime(2026, 1, 1), datetime.now()])`,
  },
  {
    python: "get_assets",
    client: "assets.list",
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
    call: `for batch in sdk.get_batches(project_id):
    print(batch["name"])`,
  },
  {
    python: "get_integrations",
    client: "integrations.list",
    call: `answer = sdk.get_integrations()
for integration in answer["data"]["integrations"]:
    print(integration["id"], integration["name"])`,
  },
  {
    python: "get_project",
    client: "projects.get",
    call: `answer = sdk.get_project(project_id)
project = answer["data"]["project"]
name, label_set = project["name"], project["categorySchema"]`,
  },
  {
    python: "get_task",
    client: "tasks.get",
    call: `answer = sdk.get_task(task_id)
task = answer["data"]["task"]
asset, labels = task["asset"], task["answer"]`,
  },
  {
    python: "get_tasks",
    client: "tasks.list",
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
    call: 'sdk.set_asset_priority(project_id, 100, external_id="a.jpg")',
  },
  {
    python: "set_task_status",
    client: "tasks.setStatus",
    call: 'sdk.set_task_status(task_id, "Completed")',
  },
  {
    python: "upload_files",
    client: "assets.upload",
    call: `sdk.upload_files(project_id, [
    {"data": "a.jpg", "externalId": "harbour"},
], batches=["Night"])`,
  },
  {
    python: "upload_files_cloud",
    client: "assets.importFromCloud",
    call: `sdk.upload_files_cloud(project_id, [
    {"data": "https://cameras.s3.amazonaws.com/1.jpg", "externalId": "1.jpg"},
], integration_id=integration_id, batches=["Night"])`,
  },
];
