"""Calls every documented method of the installed package `ango`, and prints the name of each that did what it should.

Usage: every_method_classic.py HOST API_KEY INTEGRATION_ID
"""

import os
import sys
import tempfile
from datetime import datetime, timedelta

from ango.models.label_category import (
    Classification,
    ClassificationCategory,
    LabelOption,
    Relation,
    RelationCategory,
    Tool,
    ToolCategory,
    TreeOption,
)
from ango.sdk import SDK

from calls import caller, same

host, api_key, integration_id = sys.argv[1:]
sdk = SDK(api_key, host=host)
call = caller(sdk)

project_id = call("create_project", "Harbours", "Boats.")["project"]["_id"]
same([project["_id"] for project in call("list_projects")["projects"]], [project_id])
same([batch["name"] for batch in call("create_batch", project_id, "Night")], ["Night"])
night = call("get_batches", project_id)[0]["_id"]

# Each kind of part, with every argument that has no default of its own.
kind = ClassificationCategory(Classification.Radio, title="Kind", required=True, options=[LabelOption("Sail"), LabelOption("Motor")])
tools = [ToolCategory(tool, title=tool.value, columnField=True, shortcutKey="1") for tool in Tool]
tools[0].classifications = [kind]
answers = [
    ClassificationCategory(Classification.Text, title="Name", regex="[A-Z].*", richText=True),
    ClassificationCategory(Classification.Checkbox, title="Crew", options=[LabelOption("Captain"), LabelOption("Cook")]),
    ClassificationCategory(Classification.Single_dropdown, title="Sky", options=[LabelOption("Clear")], showDropdown=True),
    ClassificationCategory(Classification.Multi_dropdown, title="Cargo", options=[LabelOption("Fish")], frameSpecific=True),
    ClassificationCategory(Classification.Tree_dropdown, title="Place", treeOptions=[TreeOption("Quay", children=[TreeOption("North")])]),
    ClassificationCategory(Classification.Instance, title="Boat"),
]
relations = [RelationCategory(Relation.Single, title="tows"), RelationCategory(Relation.Group, title="fleet")]
call("create_label_set", project_id, tools, answers, relations)
label_set = call("get_project", project_id)["project"]["categorySchema"]
same([part["title"] for part in label_set["tools"]], [tool.value for tool in Tool])
polygon = next(part["schemaId"] for part in label_set["tools"] if part["tool"] == "polygon")

with tempfile.TemporaryDirectory() as folder:
    paths = [os.path.join(folder, name) for name in ("a.jpg", "b.jpg")]
    for path in paths:
        with open(path, "wb") as file:
            file.write(os.urandom(1000))
    call("upload_files", project_id, [{"data": paths[0], "externalId": "a.jpg"}, paths[1]], batches=["Night"])
    call("upload_files", project_id, [{"data": paths[0], "externalId": "c.jpg"}], integration_id=integration_id)
cloud = {"data": "https://example.com/1.jpg", "externalId": "1.jpg", "batches": ["Night"]}
call("upload_files_cloud", project_id, [cloud], integration_id=integration_id, batches=[night])

same(call("get_assets", project_id, page=2, limit=3)["total"], 4)
assets = call("get_assets", project_id)["assets"]
call("assign_batches", project_id, [asset["_id"] for asset in assets], ["Night"])
call("set_asset_priority", project_id, 100, external_id="a.jpg")
call("set_asset_priority", project_id, -100, asset_id=assets[-1]["_id"])
attachments = [{"type": kind, "value": "https://example.com/a"} for kind in ("IMAGE", "VIDEO")]
call("create_attachment", project_id, [{"externalId": "a.jpg", "attachments": [*attachments, {"type": "TEXT", "value": "Seen at dusk."}]}])
label = {"externalId": "a.jpg", "objects": [{"schemaId": polygon, "polygon": [[0, 0], [9, 0], [9, 9]]}]}
call("import_labels", project_id, [label])

same(call("get_tasks", project_id, page=1, limit=2, status="TODO")["total"], 4)
task_id = call("get_tasks", project_id)["tasks"][0]["_id"]
same(call("get_task", task_id)["task"]["asset"]["externalId"], "a.jpg")
call("assign_task", task_id, email="owner@example.com")
assignee = call("get_task", task_id)["task"]["assignee"]
call("assign_task", task_id, userid=assignee)
call("create_issue", task_id, "Reach the edges.", [25, 15])
call("get_integrations")
call("create_webhook", "https://example.com/hook", project_id, "a-long-random-secret", ["COMPLETED"])

is_newer = hasattr(sdk, "set_task_status")
if is_newer:
    from ango.models.enums import TaskStatus

    call("get_tasks", project_id, batches=["Night"])
    for status in (TaskStatus.COMPLETED, TaskStatus.TODO, TaskStatus.COMPLETED):
        call("set_task_status", task_id, status)

hours = [datetime.utcnow() - timedelta(hours=1), datetime.utcnow() + timedelta(hours=1)]
exported = call("export", project_id, completed_at=hours, updated_at=hours, batches=[night])
same([asset["externalId"] for asset in exported], ["a.jpg"] if is_newer else [])
call("export", project_id, assignees=[assignee])
