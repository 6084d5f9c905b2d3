"""Calls every public method of the installed package `imerit-ango`, and prints the name of each that did what it should.

Usage: every_method_of_today.py HOST API_KEY ORGANIZATION_ID STORAGE_ID SERVICE

The organization has the members ada@example.com and lorenzo@example.com. SERVICE says what is there:

- `lenient`: what gives a task its answer whatever `includeAnswer` says. The package asks with `True` and `False`.
- `strict`: what gives it for `true` alone, so that `annotate_task` has nothing to merge with.
- `prism`: plain Prism, which takes no `True` or `False`, no deprecated parameter and no path with two slashes, and ends at a
  form that has a file without a content type. These calls must fail then, the last ones are left out.
"""

import json
import os
import sys
import tempfile
import zipfile
from datetime import datetime, timedelta

import numpy
from imerit_ango.models.annotate import AnnotationPayload, Answer
from imerit_ango.models.asset_builder_template import AssetBuilderTemplate, DataConfigItem
from imerit_ango.models.chat_asset_creation_config import ChatAssetCreationConfig, LLMConfig
from imerit_ango.models.enums import (
    ExportFormats,
    ExportTypes,
    LlmProvider,
    MedicalPlane,
    Metrics,
    OrganizationRoles,
    ProjectRoles,
    ProjectType,
    ReviewStatus,
    StorageProvider,
    TaskStatus,
    TaskType,
    TaskTypes,
)
from imerit_ango.models.export_options import ExportOptions, TimeFilter
from imerit_ango.models.invite import Invitation, ProjectAssignment, RoleUpdate
from imerit_ango.models.label_category import (
    Classification,
    ClassificationCategory,
    LabelOption,
    Relation,
    RelationCategory,
    Tool,
    ToolCategory,
    TreeOption,
)
from imerit_ango.models.llm import LLM
from imerit_ango.models.storage import Storage
from imerit_ango.models.task_filter import DateRange, NumberRange, StringFilter, TaskFilter
from imerit_ango.sdk import SDK

from calls import caller, fails, same

host, api_key, organization_id, storage_id, service = sys.argv[1:]
sdk = SDK(api_key, host=host)
call = caller(sdk)
ada, lorenzo = "ada@example.com", "lorenzo@example.com"
hours = [datetime.utcnow() - timedelta(hours=1), datetime.utcnow() + timedelta(hours=1)]
folder = tempfile.TemporaryDirectory()


def file(name, content):
    path = os.path.join(folder.name, name)
    with open(path, "wb") as opened:
        opened.write(content)
    return path


def names(items, key="name"):
    return [item[key] for item in items]


# The organization: people, storages, models.
same(sorted(names(call("get_organization_members", organization_id)["users"], "email"))[:2], [ada, lorenzo])
roles = [RoleUpdate(lorenzo, OrganizationRoles.Admin), RoleUpdate("nobody@example.com", OrganizationRoles.Member)]
same(call("update_organization_members_role", organization_id, roles)["users"]["updated"], 1)
call("send_notification", [ada], "The second batch is ready.")
call("send_notification", [ada, lorenzo], "Have a look.", title="Harbours", clickable_link="https://example.com/")

camera = Storage("cameras", StorageProvider.AWS, public_key="public", private_key="private")
camera_id = call("create_storage", camera)["storage"]["_id"]
call("create_storage", Storage("lake", StorageProvider.GCP, region="europe-west1", credentials="{}"))
same(call("get_storages", camera_id)["name"], "cameras")
same(names(call("get_storages")["storages"])[-2:], ["cameras", "lake"])
same(call("delete_storage", camera_id)["storage"]["_id"], camera_id)
call("list_storage_files", storage_id, "north")
call("list_storage_files", storage_id, "north", path="a/", get_signed_urls=False, retry_on_slow_down=False)
call("file_explorer", "north", storage_id, {"folder": "a/", "upload": False, "scrollToken": None, "extensions": ["jpg"]})

call("create_llm", LLM("Helper", LlmProvider.OPENAI, "gpt-4o", "a-long-key"))
call("create_llm", LLM("Second", LlmProvider.OPENROUTER, "mistral", "a-long-key", "https://llm.example.com", True))
models = call("get_llms")["llms"]
same(names(models), ["Helper", "Second"])
llm_id = models[0]["_id"]
same(call("get_llms", llm_id)["model"], "gpt-4o")
call("delete_llm", models[1]["_id"])

# A project, its people, batches and settings.
project_id = call("create_project", "Harbours", "Boats.")["project"]["_id"]
of_type = {kind: call("create_project", kind.value, project_type=kind)["project"] for kind in ProjectType}
same(names(of_type.values(), "type"), [kind.value for kind in ProjectType])
same(call("list_projects")["total"], 4)
same(names(call("list_projects", page=4, limit=1)["projects"]), ["Harbours"])
for role in ProjectRoles:
    call("add_members_to_project", project_id, [lorenzo], role)
call("add_members_to_project", project_id, [ada], ProjectRoles.Reviewer)
invitation = Invitation(["grace@example.com"], OrganizationRoles.Member, [ProjectAssignment(project_id, ProjectRoles.Labeler)])
call("invite_members_to_org", organization_id, invitation)
call("invite_members_to_org", organization_id, Invitation(["alan@example.com"], OrganizationRoles.Admin))
same(names(call("get_organization_invites", organization_id)["invites"], "to"), ["grace@example.com", "alan@example.com"])
call("delete_organization_invites", organization_id, ["grace@example.com", "alan@example.com"])

night = call("create_batch", project_id, "Night")["project"]["_id"]
same(names(call("create_batches", project_id, ["Night", "Day"])["project"]["batches"]), ["Night", "Day"])
same(call("create_batches", project_id, ["Day"]), [])
day = call("get_batches", project_id)[1]["_id"]

stages = [
    {"id": "Start", "type": "Start", "name": "Start", "next": ["Label"], "autoForward": True, "position": {"x": 0, "y": 0}},
    {"id": "Label", "type": "Label", "name": "Label", "next": ["Review"], "assignedTo": [], "position": {"x": 400, "y": 0}},
    {"id": "Review", "type": "Review", "name": "Review", "next": ["Call", "Label"], "assignedTo": [], "readOnly": False},
    {"id": "Call", "type": "Webhook", "name": "Call", "next": ["Complete"]},
    {"id": "Complete", "type": "Complete", "name": "Complete", "preventRequeue": False},
]
call("update_workflow_stages", project_id, stages)
call("update_benchmark_settings", project_id, True)
call("update_benchmark_settings", project_id, True, benchmark_ratio=20, benchmark_cutoff=True)
call("update_label_validation", project_id, custom_validation_enabled=True, validation_function="() => []")
outside = {"enabled": True, "apiUrl": "https://example.com/check", "singleFrame": False, "specificFrame": True, "frameNumbers": [0]}
call("update_label_validation", of_type[ProjectType.PCT]["_id"], external_validation=outside)
if service != "prism":
    call("upload_instructions", project_id, file("how.md", b"# How to label"))
    call("upload_instructions", project_id, file("höw.pdf", b"%PDF"), storage_id, "north")
project = call("get_project", project_id)["project"]
same([project["stages"], project["benchmarkRatio"], project["validationFunction"]], [stages, 20, "() => []"])

# Its label set: each kind of part, with every argument that has no default of its own.
car_or_boat = [LabelOption("Car"), LabelOption("Boat", schemaId="boat")]
kind = ClassificationCategory(Classification.Radio, title="Kind", required=True, options=car_or_boat)
tools = [ToolCategory(tool, title=tool.value, schemaId=tool.value, columnField=True, shortcutKey="1") for tool in Tool]
tools[0].classifications = [kind]
questions = [
    ClassificationCategory(Classification.Text, title="Name", schemaId="name", regex="[A-Z].*", richText=True),
    ClassificationCategory(Classification.Text, title="Crew", parentOptionId="boat", color="#C38700"),
    ClassificationCategory(Classification.Checkbox, title="Seen", options=[LabelOption("Bow")], exportName="seen", displayName="Seen"),
    ClassificationCategory(Classification.Single_dropdown, title="Sky", options=[LabelOption("Clear")], showDropdown=True),
    ClassificationCategory(Classification.Multi_dropdown, title="Cargo", options=[LabelOption("Fish")], frameSpecific=True),
    ClassificationCategory(Classification.Tree_dropdown, title="Place", treeOptions=[TreeOption("Quay", children=[TreeOption("North")])]),
    ClassificationCategory(Classification.Instance, title="Boat", abbreviatedName="b", attributeType="x"),
    ClassificationCategory(Classification.Boolean, title="Moored", schemaId="moored", defaultValue=True),
]
call("create_label_set", project_id, tools, questions, [RelationCategory(relation, title=relation.value) for relation in Relation])
label_set = call("get_project", project_id)["project"]["categorySchema"]
same(names(label_set["tools"], "title"), [tool.value for tool in Tool])
call("create_label_set", project_id, raw_category_schema=label_set)
same(call("get_project", project_id)["project"]["categorySchema"], label_set)

# Assets.
paths = [file(name, os.urandom(1000)) for name in ("a.jpg", "b.nii.gz", "c")]
sized = {"data": paths[0], "externalId": "a.jpg", "contextData": {"camera": "north"}, "metadata": {"width": 4, "height": 3, "frameRate": 25}}
same(call("upload_files", project_id, [sized, paths[1]], batches=["Night"], priority=10)["assets"]["assetsCreated"], 2)
call("upload_files", project_id, [{"data": paths[2], "externalId": "c"}], storage_id=storage_id)
fails(sdk.upload_files, of_type[ProjectType.PCT]["_id"], [paths[0]])
cloud = {"data": "https://example.com/1.jpg", "externalId": "1.jpg", "batches": ["Night"]}
call("upload_files_cloud", project_id, [cloud], storage_id=storage_id, batches=[day], priority=-1, upload_local="false")
text = {"data": "# A poem", "externalId": "poem", "attachments": [{"type": "TEXT", "value": "By heart."}]}
call("upload_files_cloud", project_id, [text], upload_local="true")
assets = call("get_assets", project_id, page=1, limit=100)["assets"]
same([len(assets), len(call("get_assets", project_id, page=2, limit=3)["assets"])], [5, 2])
[asset] = call("get_assets", project_id, filters={"externalId": "a.jpg", "isPreLabeled": False, "batches": [night]})["assets"]
same(call("get_assets", project_id, filters={"_id": asset["_id"]})["assets"], [asset])
same(asset["contextData"], {"camera": "north"})
pictures = [{"type": kind, "value": "https://example.com/a"} for kind in ("IMAGE", "VIDEO")]
call("create_attachment", project_id, [{"externalId": "a.jpg", "attachments": pictures}])
same(call("assign_batches", project_id, [asset["_id"]], [night, day])["assets"], 1)

chats = call("create_project", "Chats")["project"]["_id"]
call("upload_chat_assets", chats, ChatAssetCreationConfig(2), priority=5)
call("upload_chat_assets", chats, ChatAssetCreationConfig(1, storage_id=storage_id, bucket_name="north", llm_config=LLMConfig(llm_id)))
same(call("get_assets", chats)["total"], 3)
if service != "prism":
    said = [{"messages": [{"id": "1", "content": "Hello", "user": {"role": "user", "id": ada}}]}]
    conversations = file("chats.json", json.dumps(said).encode())
    same(call("upload_chat_assets", chats, ChatAssetCreationConfig(conversation_json=conversations))["assets"]["assetsCreated"], 1)

columns = {"id": DataConfigItem("text", include_in_export=True), "photo": DataConfigItem("image", storage="Public")}
answered = {"name": {"cla": {"schemaId": "name", "title": "Name", "tool": "text"}, "value": "id"}}
page = '<img src="{{photo}}"><p>{{id}}</p>'
template = AssetBuilderTemplate("Boats", page, "id", columns, description="One by one", pre_label_config=answered)
call("create_asset_builder_template", project_id, template)
[built] = call("get_asset_builder_templates", project_id)
table = file("boats.csv", b"id;photo\nr1;https://example.com/r1.jpg\n")
call("upload_files_with_asset_builder", project_id, built["_id"], table, {"delimiter": ";"}, priority=3)
same(call("get_assets", project_id, filters={"externalId": "r1"})["assets"][0]["contextData"], {"id": "r1"})

# Tasks.
deprecated = {"status": "READY", "stage": "Label", "batches": [night]}
if service == "prism":
    fails(sdk.get_tasks, project_id, **deprecated)
else:
    same(call("get_tasks", project_id, **deprecated)["total"], 3)
every = TaskFilter(
    stage=["Label", "Review"],
    batches=[night],
    status=TaskStatus.READY,
    task_type=TaskType.DEFAULT,
    external_id=StringFilter(regex="^a"),
    created_at=DateRange(gt=hours[0], lt=hours[1]),
    updated_at=DateRange(gte=hours[0], lte=hours[1]),
    created_by=StringFilter(exists=True),
    updated_by=StringFilter(ne=ada),
    assignee=StringFilter(nin=[ada]),
    priority=10,
    duration=NumberRange(gte=0, lte=1),
    total_duration=NumberRange(eq=0),
    open_issues_count=0,
    is_draft=False,
    is_skipped=False,
    is_benchmark=False,
)
[task] = call("get_tasks", project_id, page=1, limit=2, task_filter=every, include_answer=True, sort="-createdAt,priority")["tasks"]
same([task["externalId"], "answer" in task], ["a.jpg", True])
some = TaskFilter(stage="Label", batches=StringFilter(in_list=[night]), assignee=ada, review_status=ReviewStatus.TODO)
same(call("get_tasks", project_id, task_filter=some)["total"], 0)
same(sorted(call("get_tasks", project_id, fields="stage, priority")["tasks"][0]), ["_id", "asset", "priority", "project", "stage"])
task_id = task["_id"]
if service == "prism":
    fails(sdk.get_task, task_id, True)
else:
    same(["answer" in call("get_task", task_id, include)["task"] for include in (True, False)], [service == "lenient"] * 2)


def now():
    """The first task as it is."""
    return call("get_tasks", project_id, task_filter=TaskFilter(external_id="a.jpg"), include_answer=True)["tasks"][0]


call("assign_task", project_id, [task_id], "Label", lorenzo)
same(now()["assignee"], lorenzo)
other_id = call("get_tasks", project_id, task_filter=TaskFilter(external_id="poem"))["tasks"][0]["_id"]

box = {"schemaId": "bounding-box", "objectId": "first", "bounding-box": {"x": 1, "y": 1, "width": 2, "height": 1}}
moored = {"schemaId": "moored", "answer": True}
stroke = numpy.array([[0, 1, 0], [0, 2, -1]])
mask = call("upload_brush_array", project_id, stroke)
same(["?" in mask, mask.endswith(".png")], [False, True])
call("upload_brush_array", project_id, numpy.full((2, 3, 3), 7))
call("upload_brush_array", project_id, [[[0, 0, 0, 0], [9, 9, 9, 255]]])
volume = call("upload_brush_array", project_id, numpy.ones((2, 5, 6)), medical=True)
same(volume.endswith(".seg.nrrd"), True)

same(call("annotate_task", task_id, AnnotationPayload(Answer([box], [moored]), mask, volume), overwrite=True), True)
stored = now()
same([stored["answer"]["tools"][0]["objectId"], stored["brushDataUrl"], stored["medicalBrushDataUrl"]], ["first", mask, volume])
strokes = {"brush_data": stroke, "medical_brush_data": numpy.ones((2, 5, 6))}
if service == "lenient":
    second = AnnotationPayload(Answer([{**box, "objectId": "second"}]), **strokes)
    same(call("annotate_task", task_id, second), True)
    same(names(now()["answer"]["tools"], "objectId"), ["second", "first"])
else:
    fails(sdk.annotate_task, task_id, AnnotationPayload(Answer([box])))
replacement = AnnotationPayload(Answer([box]), **strokes)
same(call("annotate_task", task_id, replacement, overwrite=True, send_to_next_stage=True), True)
same(now()["stage"], "Review")
for status in (ReviewStatus.TODO, ReviewStatus.FIXED):
    call("review_task", task_id, status)
call("review_task", task_id, ReviewStatus.REJECTED, pct_details={"reason": "The box is too wide."})
same(now()["stage"], "Label")
history = call("get_task_history", task_id=task_id)["taskHistory"]
same(call("get_task_history", task_history_id=history[-1]["id"])["taskHistory"], history[-1])
label = {"externalId": "c", "objects": [{**box, "lock": True}], "classifications": [{**moored, "answer": False}]}
same(call("import_labels", project_id, [label])["project"], "1 / 1 tasks are labeled.")

# Issues.
code = {"category": "Edges", "name": "Loose", "key": "1"}
on_object = call("create_issue", task_id, "Reach the edges.", content_mentions=[ada], object_id="first", error_codes=[code])["issue"]
same([on_object["status"], on_object["contentMentions"][0]["userEmail"]], ["Open", ada])
at_place = call("create_issue", task_id, "Here.", position=[25, 15], page=0, page_end=2, data_index=0, plane=MedicalPlane.Axial)["issue"]
same([at_place["position"], at_place["pageEnd"], at_place["plane"]], ["[25, 15]", 2, "A"])
call("create_issue", task_id, "And here.", position=118)
call("create_issue", task_id, "Too wide.", pct_details={"attribute": "width", "frame": 3, "severity": -1})
same(len(call("get_issues", project_id)["issue"]), 4)
same(len(call("get_issues", project_id, asset["_id"], task_id, at_place["stage"], at_place["createdBy"])["issue"]), 4)
same(call("update_issue", at_place["_id"], "There.", [lorenzo], "Resolved", {"frame": 1}, [code])["issue"]["status"], "Resolved")
call("add_comment_to_issue", at_place["_id"], "Done.")
same(len(call("add_comment_to_issue", at_place["_id"], "Thanks.", content_mentions=[ada])["issue"]["comments"]), 2)
call("delete_issue", project_id, at_place["_id"])

# Tasks that are done, moved, preferred and marked.
call("annotate_task", other_id, AnnotationPayload(), overwrite=True, send_to_next_stage=True)
call("review_task", other_id, ReviewStatus.ACCEPTED)
if service == "prism":
    fails(sdk.rerun_webhook, project_id, "Call")
else:
    call("rerun_webhook", project_id, "Call")

same(names(call("export", project_id), "externalId"), ["poem"])
whole = ExportOptions(
    stage=["Label", "Complete"],
    batches=[night, day],
    export_format=ExportFormats.NDJSON,
    include_key_frames_only=True,
    include_idle_blur_durations=True,
    send_email=True,
    notify=True,
    updated_at=TimeFilter(*hours),
    created_at=TimeFilter(from_date=hours[0]),
)
lines, count = call("exportV3", project_id, whole)
same([len(list(lines)), count], [3, 3])
same(call("export", project_id, ExportOptions(include_metadata=False, include_history=False, created_at=TimeFilter(to_date=hours[0]))), [])
same(len(call("export", project_id, ExportOptions(export_type=ExportTypes.ISSUE, updated_at=TimeFilter()))), 3)
same(call("export", project_id, ExportOptions(task_type=TaskTypes.CONSENSUS)), [])
archive = os.path.join(folder.name, "export.zip")
call("export", project_id, ExportOptions(stage=[]), zip_file_path=archive)
with zipfile.ZipFile(archive) as opened:
    same(len(json.loads(opened.read(opened.namelist()[0]))), 6)

call("set_tasks_as_benchmark", project_id, [other_id])
same(names(call("export", project_id, ExportOptions(task_type=TaskTypes.BENCHMARK)), "externalId"), ["poem"])
call("set_tasks_as_benchmark", project_id, [other_id], is_benchmark=False)
options = {"removeAnnotations": True, "removeAssignee": True, "removeStageHistory": True}
moved = call("requeue_tasks", project_id, "Label", {"fromStageIds": ["Complete"]}, options)
same(moved["modifiedCount"], {"modified": 1, "toStageId": "Label"})
call("requeue_tasks", project_id, "Label")
call("update_tasks_priority", project_id, 100, {"taskIds": [task_id], "externalIds": ["a.jpg"], "assetIds": [asset["_id"]]})
call("update_tasks_priority", project_id, -100)

# What came of it.
for metric in Metrics:
    call("get_metrics", project_id, metric)
call("get_project_performance", project_id)
call("get_project_performance", project_id, hours, ["Night"])
copy = call("clone_project", project_id, assigned_to=False, batches=False)["project"]
same(copy["name"], "Harbours copy")
call("delete_assets", project_id, [asset["_id"]])
call("delete_project", copy["_id"])
call("purge_project", project_id, "Harbours")
same(call("delete_organization_members", organization_id, [ada])["deleted"], 1)
folder.cleanup()
