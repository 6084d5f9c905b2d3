/** A method of a Python package and what stands for it here. */
export interface PythonMethod {
  /** Name of the method on the class `SDK` of the package. */
  python: string;
  /** Method of the client, as it is called on `ango`. */
  client: string;
  /** Further methods of the client, each for a part of what the Python method does. */
  also?: readonly string[];
  /** What the example of our method does, in Python and as far as it can. */
  call: string;
}

/** Every public method of the Python package `imerit-ango`, version 1.4.10, but for those that only serve the others. */
export const pythonMethods: readonly PythonMethod[] = [
  {
    python: "add_comment_to_issue",
    client: "issues.comment",
    call: `sdk.add_comment_to_issue(issue_id, "Done.",
                         content_mentions=["ada@example.com"])`,
  },
  {
    python: "add_members_to_project",
    client: "members.add",
    call: `sdk.add_members_to_project(
    project_id, ["ada@example.com"], ProjectRoles.Reviewer)`,
  },
  {
    python: "annotate_task",
    client: "tasks.annotate",
    call: `box = {
    "schemaId": "c7b4b8c8eead545dbc7420b527c43f8d",
    "objectId": "3a1f6cbb8f1c4d52a9e07c1",
    "bounding-box": {"x": 20, "y": 30, "width": 50, "height": 60},
}
sdk.annotate_task(
    task_id, AnnotationPayload(Answer(objects=[box])),
    overwrite=False, send_to_next_stage=True)`,
  },
  {
    python: "assign_batches",
    client: "batches.assign",
    call: "sdk.assign_batches(project_id, [asset_id], [night_id])",
  },
  {
    python: "assign_task",
    client: "tasks.assign",
    call: `sdk.assign_task(project_id, [task_id], "Label",
                "lorenzo@example.com")`,
  },
  {
    python: "clone_project",
    client: "projects.clone",
    call: `answer = sdk.clone_project(project_id, workflow=False)
print(answer["data"]["project"]["name"])`,
  },
  {
    python: "create_asset_builder_template",
    client: "assetBuilders.create",
    call: `sdk.create_asset_builder_template(project_id, AssetBuilderTemplate(
    name="Reviews",
    template="<img src='{{picture}}'><p>{{review}}</p>",
    external_id_column="id",
    data_config={
        "id": DataConfigItem("text", include_in_export=True),
        "picture": DataConfigItem("image", storage="Public"),
        "review": DataConfigItem("text", include_in_export=True),
    },
))`,
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
    call: `answer = sdk.create_batch(project_id, "Harbours")
batch = answer["data"]["project"]`,
  },
  {
    python: "create_batches",
    client: "batches.createAll",
    call: 'sdk.create_batches(project_id, ["Night", "Day"])',
  },
  {
    python: "create_issue",
    client: "issues.create",
    call: 'sdk.create_issue(task_id, "Reach the edges.", position=[25, 15])',
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
    tools=[ToolCategory(Tool.BoundingBox, title="Vehicle",
                        classifications=[vehicle_type])],
    classifications=[weather])`,
  },
  {
    python: "create_llm",
    client: "llms.create",
    call: 'sdk.create_llm(LLM("Helper", LlmProvider.OPENAI, "gpt-4o", key_of_the_model))',
  },
  {
    python: "create_project",
    client: "projects.create",
    call: `answer = sdk.create_project("Harbours", "Boats.")
print(answer["data"]["project"]["_id"])`,
  },
  {
    python: "create_storage",
    client: "storages.create",
    call: `answer = sdk.create_storage(Storage(
    "cameras", StorageProvider.AWS, public_key, private_key))
storage_id = answer["data"]["storage"]["_id"]`,
  },
  {
    python: "delete_assets",
    client: "assets.delete",
    call: "sdk.delete_assets(project_id, [asset_id])",
  },
  {
    python: "delete_issue",
    client: "issues.delete",
    call: "sdk.delete_issue(project_id, issue_id)",
  },
  {
    python: "delete_llm",
    client: "llms.delete",
    call: "sdk.delete_llm(llm_id)",
  },
  {
    python: "delete_organization_invites",
    client: "organization.revokeInvites",
    call: `sdk.delete_organization_invites(
    organization_id, ["grace@example.com"])`,
  },
  {
    python: "delete_organization_members",
    client: "organization.removeMembers",
    call: `answer = sdk.delete_organization_members(
    organization_id, ["lorenzo@example.com"])
deleted = answer["data"]["deleted"]`,
  },
  {
    python: "delete_project",
    client: "projects.delete",
    call: "sdk.delete_project(project_id)",
  },
  {
    python: "delete_storage",
    client: "storages.delete",
    call: "sdk.delete_storage(storage_id)",
  },
  {
    python: "export",
    client: "exports.create",
    also: ["exports.createIssues"],
    call: `assets = sdk.export(project_id, ExportOptions(
    stage=["Complete"],
    updated_at=TimeFilter(from_date=datetime(2026, 1, 1))))
for asset in assets:
    print(asset["externalId"], len(asset["task"]["tools"]))`,
  },
  {
    python: "exportV3",
    client: "exports.create",
    also: ["exports.createIssues"],
    call: `# Another name of export.
assets = sdk.exportV3(project_id, ExportOptions(
    stage=["Complete"],
    updated_at=TimeFilter(from_date=datetime(2026, 1, 1))))`,
  },
  {
    python: "file_explorer",
    client: "storages.explore",
    call: 'sdk.file_explorer("cameras", storage_id, {"folder": "north/"})',
  },
  {
    python: "get_asset_builder_templates",
    client: "assetBuilders.list",
    call: `for template in sdk.get_asset_builder_templates(project_id):
    print(template["_id"], template["name"])`,
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
    project_id, filters={"externalId": "a.jpg"})`,
  },
  {
    python: "get_batches",
    client: "batches.list",
    call: `for batch in sdk.get_batches(project_id):
    print(batch["name"])`,
  },
  {
    python: "get_issues",
    client: "issues.list",
    call: `answer = sdk.get_issues(project_id)
opened = [issue for issue in answer["data"]["issue"]
          if issue["status"] == "Open"]`,
  },
  {
    python: "get_llms",
    client: "llms.list",
    also: ["llms.get"],
    call: `for llm in sdk.get_llms()["data"]["llms"]:
    print(llm["_id"], llm["name"])`,
  },
  {
    python: "get_metrics",
    client: "metrics.get",
    call: "sdk.get_metrics(project_id, Metrics.TimePerTask)",
  },
  {
    python: "get_organization_invites",
    client: "organization.invites",
    call: `answer = sdk.get_organization_invites(organization_id)
for invite in answer["data"]["invites"]:
    print(invite["to"], invite["expiresAt"])`,
  },
  {
    python: "get_organization_members",
    client: "organization.members",
    call: `answer = sdk.get_organization_members(organization_id)
members = answer["data"]["users"]`,
  },
  {
    python: "get_project",
    client: "projects.get",
    also: ["workflows.get", "labelSets.get"],
    call: `project = sdk.get_project(project_id)["data"]["project"]
name, label_set = project["name"], project["categorySchema"]
stages = project["stages"]`,
  },
  {
    python: "get_project_performance",
    client: "metrics.performance",
    call: `sdk.get_project_performance(
    project_id, [datetime(2026, 1, 1), datetime(2026, 2, 1)])`,
  },
  {
    python: "get_storages",
    client: "storages.list",
    also: ["storages.get"],
    call: `for storage in sdk.get_storages()["data"]["storages"]:
    print(storage["_id"], storage["name"])`,
  },
  {
    python: "get_task",
    client: "tasks.get",
    call: `task = sdk.get_task(task_id, include_answer=True)["data"]["task"]
stage, answer = task["stage"], task["answer"]`,
  },
  {
    python: "get_task_history",
    client: "tasks.history",
    also: ["tasks.historyEntry"],
    call: `answer = sdk.get_task_history(task_id=task_id)
for entry in answer["data"]["taskHistory"]:
    print(len(entry["answer"]["tools"]))`,
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
    project_id, limit=100, sort="-priority",
    task_filter=TaskFilter(
        stage=["Label"], priority=NumberRange(gte=10),
        batches=[night_id],
        updated_at=DateRange(gte=datetime(2026, 1, 1))))`,
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
    python: "invite_members_to_org",
    client: "organization.invite",
    call: `sdk.invite_members_to_org(organization_id, Invitation(
    ["grace@example.com"], OrganizationRoles.Member))`,
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
    python: "list_storage_files",
    client: "storages.files",
    call: 'sdk.list_storage_files(storage_id, "cameras", path="north/")',
  },
  {
    python: "purge_project",
    client: "projects.purge",
    call: 'sdk.purge_project(project_id, "Road scenes")',
  },
  {
    python: "requeue_tasks",
    client: "tasks.requeue",
    call: `sdk.requeue_tasks(
    project_id, "Label", filters={"batches": [night_id]},
    options={"removeAssignee": True})`,
  },
  {
    python: "rerun_webhook",
    client: "webhooks.rerun",
    call: "sdk.rerun_webhook(project_id, stage_id)",
  },
  {
    python: "review_task",
    client: "tasks.review",
    call: `sdk.review_task(
    task_id, ReviewStatus.REJECTED,
    pct_details={"reason": "The box is too wide."})`,
  },
  {
    python: "send_notification",
    client: "notifications.send",
    call: `sdk.send_notification(
    ["ada@example.com"], "The second batch is ready.")`,
  },
  {
    python: "set_tasks_as_benchmark",
    client: "benchmarks.mark",
    call: "sdk.set_tasks_as_benchmark(project_id, [task_id])",
  },
  {
    python: "update_benchmark_settings",
    client: "benchmarks.configure",
    call: "sdk.update_benchmark_settings(project_id, True, benchmark_ratio=20)",
  },
  {
    python: "update_issue",
    client: "issues.update",
    call: 'sdk.update_issue(issue_id, status="Resolved")',
  },
  {
    python: "update_label_validation",
    client: "labelSets.setValidation",
    call: `sdk.update_label_validation(
    project_id, custom_validation_enabled=True,
    validation_function="({ tools }) => (tools.length > 0"
    " ? [] : [{ message: 'Nothing is labelled.' }])")`,
  },
  {
    python: "update_organization_members_role",
    client: "organization.setRoles",
    call: `answer = sdk.update_organization_members_role(
    organization_id,
    [RoleUpdate("lorenzo@example.com", OrganizationRoles.Admin)])
updated = answer["data"]["users"]["updated"]`,
  },
  {
    python: "update_tasks_priority",
    client: "tasks.setPriority",
    call: `sdk.update_tasks_priority(
    project_id, 100, filters={"externalIds": ["a.jpg"]})`,
  },
  {
    python: "update_workflow_stages",
    client: "workflows.set",
    call: `sdk.update_workflow_stages(project_id, [
    {"id": "Start", "type": "Start", "name": "Start",
     "next": ["Label"], "autoForward": True},
    {"id": "Label", "type": "Label", "name": "Label",
     "next": ["Review"], "assignedTo": []},
    {"id": "Review", "type": "Review", "name": "Review",
     "next": ["Complete", "Label"], "assignedTo": []},
    {"id": "Complete", "type": "Complete", "name": "Complete"},
])`,
  },
  {
    python: "upload_brush_array",
    client: "brushes.upload",
    call: "brush_data_url = sdk.upload_brush_array(project_id, [[1, 0]])",
  },
  {
    python: "upload_chat_assets",
    client: "assets.createChats",
    call: `answer = sdk.upload_chat_assets(
    project_id, ChatAssetCreationConfig(
        number_of_assets=20,
        llm_config=LLMConfig("688a73a06ee9eb45e83f0b01")))
assets_created = answer["data"]["assets"]["assetsCreated"]`,
  },
  {
    python: "upload_files",
    client: "assets.upload",
    call: `sdk.upload_files(project_id, [
    {"data": "a.jpg", "externalId": "harbour"},
], batches=["Night"], priority=10)`,
  },
  {
    python: "upload_files_cloud",
    client: "assets.importFromCloud",
    call: `sdk.upload_files_cloud(project_id, [
    {"data": "https://cameras.s3.amazonaws.com/1.jpg", "externalId": "1.jpg"},
], storage_id=storage_id, batches=["Night"])`,
  },
  {
    python: "upload_files_with_asset_builder",
    client: "assetBuilders.upload",
    call: `template = sdk.get_asset_builder_templates(project_id)[0]
sdk.upload_files_with_asset_builder(
    project_id, template["_id"], "rows.csv")`,
  },
  {
    python: "upload_instructions",
    client: "instructions.upload",
    call: 'sdk.upload_instructions(project_id, "instructions.md")',
  },
];
