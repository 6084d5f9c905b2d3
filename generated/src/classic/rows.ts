// Written from openapi.classic.yaml by `npm run generate`. Do not edit.

import {
  AssetAttachments as AssetAttachmentsLimits,
  CategorySchema as CategorySchemaLimits,
  Duration as DurationLimits,
  ExternalId as ExternalIdLimits,
  ImportAsset as ImportAssetLimits,
  ImportLabel as ImportLabelLimits,
  ObjectId as ObjectIdLimits,
  ObjectIdList as ObjectIdListLimits,
  PageIndex as PageIndexLimits,
  PageLimit as PageLimitLimits,
  PageNumber as PageNumberLimits,
  Priority as PriorityLimits,
  SchemaId as SchemaIdLimits,
  SettableTaskStatus as SettableTaskStatusLimits,
  StoredAnswer as StoredAnswerLimits,
  TaskStatus as TaskStatusLimits,
  TimeRange as TimeRangeLimits,
  WebhookType as WebhookTypeLimits,
} from "./constraints.ts";
import type { Row } from "../row.ts";
import type {
  AssetAttachments,
  AssetListResponse,
  AssetsCreatedResponse,
  AssignBatchesResponse,
  CategorySchema,
  Duration,
  ExportResponse,
  ExternalId,
  ImportAsset,
  ImportLabel,
  IntegrationListResponse,
  ObjectId,
  PageIndex,
  PageLimit,
  PageNumber,
  Priority,
  ProjectListResponse,
  ProjectResponse,
  SchemaId,
  SettableTaskStatus,
  StoredAnswer,
  TaskListResponse,
  TaskResponse,
  TaskStatus,
  TimeRange,
  UploadUrlResponse,
  WebhookResponse,
  WebhookType,
} from "./types.ts";

/** What `projects.list` sends. */
export interface ProjectsListInput {
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
}

/** How `projects.list` calls the operation `listProjects`. */
export const projectsList: Row<ProjectsListInput, ProjectListResponse["data"]> = {
  operation: "listProjects",
  method: "GET",
  path: "/v2/listProjects",
  idempotent: true,
  paginated: true,
  dataKey: "projects",
  args: [],
  fields: {
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
  },
};

/** What `projects.create` sends. */
export interface ProjectsCreateInput {
  /** Name of the project. */
  name: string;
  /** What the project is about. */
  description?: string | undefined;
}

/** How `projects.create` calls the operation `createProject`. */
export const projectsCreate: Row<ProjectsCreateInput, ProjectResponse["data"]["project"]> = {
  operation: "createProject",
  method: "POST",
  path: "/v2/project",
  dataKey: "project",
  args: [],
  fields: {
    name: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    description: { in: "body", check: { type: "string" } },
  },
};

/** What `projects.get` sends. */
export interface ProjectsGetInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
}

/** How `projects.get` calls the operation `getProject`. */
export const projectsGet: Row<ProjectsGetInput, ProjectResponse["data"]["project"]> = {
  operation: "getProject",
  method: "GET",
  path: "/v2/project/{projectId}",
  idempotent: true,
  dataKey: "project",
  args: ["projectId"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `batches.list` sends. */
export interface BatchesListInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
}

/** How `batches.list` calls the operation `getProject`. */
export const batchesList: Row<BatchesListInput, ProjectResponse["data"]["project"]> = projectsGet;

/** What `labelSets.get` sends. */
export interface LabelSetsGetInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
}

/** How `labelSets.get` calls the operation `getProject`. */
export const labelSetsGet: Row<LabelSetsGetInput, ProjectResponse["data"]["project"]> = batchesList;

/** What `labelSets.set` sends. */
export interface LabelSetsSetInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** A label set: what annotators can draw, answer and relate in a project. It is open, so that what a project returns can be sent back whole. */
  labelSet: CategorySchema;
}

/** How `labelSets.set` calls the operation `setLabelSet`. */
export const labelSetsSet: Row<LabelSetsSetInput, ProjectResponse["data"]["project"]> = {
  operation: "setLabelSet",
  method: "POST",
  path: "/v2/project/{projectId}",
  idempotent: true,
  dataKey: "project",
  args: ["projectId","labelSet"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    labelSet: { in: "body", name: "categorySchema", check: CategorySchemaLimits, required: true },
  },
};

/** What `tasks.list` sends. */
export interface TasksListInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
  /** Only tasks of this status, as `status[eq]=Completed`. */
  status?: { eq?: TaskStatus | undefined } | undefined;
  /** Only what belongs to these batches, as a JSON array of batch ids. */
  batches?: readonly ObjectId[] | undefined;
}

/** How `tasks.list` calls the operation `listTasks`. */
export const tasksList: Row<TasksListInput, TaskListResponse["data"]> = {
  operation: "listTasks",
  method: "GET",
  path: "/v2/project/{projectId}/tasks",
  idempotent: true,
  paginated: true,
  dataKey: "tasks",
  args: ["projectId"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
    status: { in: "query", check: { type: "object", closed: true, properties: { eq: TaskStatusLimits } } },
    batches: { in: "query", name: "tag", check: ObjectIdListLimits, json: true },
  },
};

/** What `tasks.get` sends. */
export interface TasksGetInput {
  /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
  taskId: ObjectId;
}

/** How `tasks.get` calls the operation `getTask`. */
export const tasksGet: Row<TasksGetInput, TaskResponse["data"]["task"]> = {
  operation: "getTask",
  method: "GET",
  path: "/v2/task/{taskId}",
  idempotent: true,
  dataKey: "task",
  args: ["taskId"],
  fields: {
    taskId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `tasks.assign` sends. */
export interface TasksAssignInput {
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  taskId: ObjectId;
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  userId?: ObjectId | undefined;
  /** E-mail address that the person registered with. */
  email?: string | undefined;
}

/** How `tasks.assign` calls the operation `assignTask`. */
export const tasksAssign: Row<TasksAssignInput, void> = {
  operation: "assignTask",
  method: "POST",
  path: "/v2/task/assign",
  idempotent: true,
  answersNothing: true,
  args: ["taskId"],
  exactlyOne: [["userId","email"]],
  fields: {
    taskId: { in: "body", name: "task", check: ObjectIdLimits, required: true },
    userId: { in: "body", name: "user", check: ObjectIdLimits },
    email: { in: "body", name: "username", check: { type: "string", format: "email" } },
  },
};

/** What `tasks.setStatus` sends. */
export interface TasksSetStatusInput {
  /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
  taskId: ObjectId;
  /** A status that you can give a task. */
  status: SettableTaskStatus;
}

/** How `tasks.setStatus` calls the operation `setTaskStatus`. */
export const tasksSetStatus: Row<TasksSetStatusInput, void> = {
  operation: "setTaskStatus",
  method: "POST",
  path: "/v2/task/{taskId}/status",
  idempotent: true,
  answersNothing: true,
  args: ["taskId","status"],
  fields: {
    taskId: { in: "path", check: ObjectIdLimits, required: true },
    status: { in: "body", check: SettableTaskStatusLimits, required: true },
  },
};

/** What `tasks.annotate` sends. */
export interface TasksAnnotateInput {
  /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
  taskId: ObjectId;
  /** What annotators drew and answered, as tasks hold it. */
  answer: StoredAnswer;
  /** Whether the task moves on to its next stage, as after *Submit*. */
  nextStage?: boolean | undefined;
  /** A length of time in milliseconds. Inferred: the maximum, the largest whole number that every reader of JSON holds. */
  duration?: Duration | undefined;
}

/** How `tasks.annotate` calls the operation `annotateTask`. */
export const tasksAnnotate: Row<TasksAnnotateInput, void> = {
  operation: "annotateTask",
  method: "POST",
  path: "/v2/annotate/{taskId}",
  answersNothing: true,
  args: ["taskId","answer"],
  fields: {
    taskId: { in: "path", check: ObjectIdLimits, required: true },
    answer: { in: "body", check: StoredAnswerLimits, required: true },
    nextStage: { in: "query", check: { type: "boolean" } },
    duration: { in: "body", check: DurationLimits },
  },
};

/** What `tasks.mask` sends. */
export interface TasksMaskInput {
  /** Id of the task that holds the object. */
  taskId: ObjectId;
  /** Object id of the polygon or segmentation. */
  objectId: SchemaId;
}

/** How `tasks.mask` calls the operation `getMask`. */
export const tasksMask: Row<TasksMaskInput, Blob> = {
  operation: "getMask",
  method: "GET",
  path: "/v2/mask",
  idempotent: true,
  answersFile: true,
  args: ["taskId","objectId"],
  fields: {
    taskId: { in: "query", name: "task", check: ObjectIdLimits, required: true },
    objectId: { in: "query", name: "annotation", check: SchemaIdLimits, required: true },
  },
};

/** What `assets.list` sends. */
export interface AssetsListInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
  /** Only the asset with this id. */
  assetId?: ObjectId | undefined;
  /** Only assets with this external id. */
  externalId?: ExternalId | undefined;
}

/** How `assets.list` calls the operation `listAssets`. */
export const assetsList: Row<AssetsListInput, AssetListResponse["data"]> = {
  operation: "listAssets",
  method: "GET",
  path: "/v2/project/{projectId}/assets",
  idempotent: true,
  paginated: true,
  dataKey: "assets",
  args: ["projectId"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
    assetId: { in: "query", name: "_id", check: ObjectIdLimits },
    externalId: { in: "query", check: ExternalIdLimits },
  },
};

/** What `assets.setPriority` sends. */
export interface AssetsSetPriorityInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Place in the labelling queue. Higher is earlier; every asset starts at 0. */
  priority: Priority;
  /** Id of the asset. */
  assetId?: ObjectId | undefined;
  /** External id of the asset. */
  externalId?: ExternalId | undefined;
}

/** How `assets.setPriority` calls the operation `setAssetPriority`. */
export const assetsSetPriority: Row<AssetsSetPriorityInput, void> = {
  operation: "setAssetPriority",
  method: "POST",
  path: "/v2/priority/{projectId}",
  idempotent: true,
  answersNothing: true,
  args: ["projectId","priority"],
  exactlyOne: [["assetId","externalId"]],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    priority: { in: "body", check: PriorityLimits, required: true },
    assetId: { in: "body", check: ObjectIdLimits },
    externalId: { in: "body", check: ExternalIdLimits },
  },
};

/** What `getUploadUrl` sends. */
export interface GetUploadUrlInput {
  /** A name that no other upload has, with the file's extension. */
  name: string;
}

/** The operation `getUploadUrl`, in its own words. */
export const getUploadUrl: Row<GetUploadUrlInput, UploadUrlResponse["data"]["uploadUrl"]> = {
  operation: "getUploadUrl",
  method: "GET",
  path: "/v2/getUploadUrl",
  idempotent: true,
  dataKey: "uploadUrl",
  args: [],
  fields: {
    name: { in: "query", check: { type: "string", minLength: 1, maxLength: 1024 }, required: true },
  },
};

/** What `importAssets` sends. */
export interface ImportAssetsInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Ids of the batches that all assets of this call go into, as a JSON array. */
  tags?: readonly ObjectId[] | undefined;
  /** At least one asset. */
  assets: readonly ImportAsset[];
}

/** The operation `importAssets`, in its own words. */
export const importAssets: Row<ImportAssetsInput, AssetsCreatedResponse["data"]["assets"]> = {
  operation: "importAssets",
  method: "POST",
  path: "/v2/project/{projectId}/cloud",
  dataKey: "assets",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    tags: { in: "query", check: ObjectIdListLimits, json: true },
    assets: { in: "body", check: { type: "array", minItems: 1, items: ImportAssetLimits }, required: true },
  },
};

/** What `uploadAssets` sends. */
export interface UploadAssetsInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
}

/** The operation `uploadAssets`, in its own words. */
export const uploadAssets: Row<UploadAssetsInput, AssetsCreatedResponse["data"]["assets"]> = {
  operation: "uploadAssets",
  method: "POST",
  path: "/v2/project/{projectId}/upload",
  dataKey: "assets",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `setBatches` sends. */
export interface SetBatchesInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** All batches that the project is to have. A new one has a name and no id. */
  tags: readonly ({ _id?: ObjectId | undefined; name: string })[];
}

/** The operation `setBatches`, in its own words. */
export const setBatches: Row<SetBatchesInput, ProjectResponse["data"]["project"]> = {
  operation: "setBatches",
  method: "POST",
  path: "/v2/batches/{projectId}",
  dataKey: "project",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    tags: { in: "body", check: { type: "array", items: { type: "object", required: ["name"], properties: { _id: ObjectIdLimits, name: { type: "string", minLength: 1 } } } }, required: true },
  },
};

/** What `batches.assign` sends. */
export interface BatchesAssignInput {
  /** Ids of the assets. */
  assetIds: readonly ObjectId[];
  /** Ids of the batches. */
  batches: readonly ObjectId[];
}

/** How `batches.assign` calls the operation `assignBatches`. */
export const batchesAssign: Row<BatchesAssignInput, AssignBatchesResponse["data"]["assets"]> = {
  operation: "assignBatches",
  method: "POST",
  path: "/v2/assignBatches",
  idempotent: true,
  dataKey: "assets",
  args: ["assetIds","batches"],
  fields: {
    assetIds: { in: "body", name: "assets", check: { type: "array", minItems: 1, items: ObjectIdLimits }, required: true },
    batches: { in: "body", name: "tags", check: { type: "array", minItems: 1, items: ObjectIdLimits }, required: true },
  },
};

/** What `labels.import` sends. */
export interface LabelsImportInput {
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  projectId: ObjectId;
  /** The labels, asset by asset. */
  labels: readonly ImportLabel[];
}

/** How `labels.import` calls the operation `importLabels`. */
export const labelsImport: Row<LabelsImportInput, void> = {
  operation: "importLabels",
  method: "POST",
  path: "/v2/import/labels",
  answersNothing: true,
  args: ["projectId","labels"],
  fields: {
    projectId: { in: "body", name: "project", check: ObjectIdLimits, required: true },
    labels: { in: "body", name: "jsonContent", check: { type: "array", items: ImportLabelLimits }, required: true },
  },
};

/** What `createExport` sends. */
export interface CreateExportInput {
  /** Id of the project to export. */
  projectId: ObjectId;
  /** Format of the archive's content. */
  format?: "json" | undefined;
  /** Whether the service mails the link to you. */
  sendEmail?: boolean | undefined;
  /** Whether the service's own notification of the finished export is left out. */
  doNotNotify?: boolean | undefined;
  /** Only tasks completed by these users, as a JSON array of user ids. */
  assignees?: readonly ObjectId[] | undefined;
  /** Only what belongs to these batches, as a JSON array of batch ids. */
  tag?: readonly ObjectId[] | undefined;
  /** Only tasks completed after `gt` and before `lt`; either may be left out. */
  completedAt?: TimeRange | undefined;
  /** Only tasks updated after `gt` and before `lt`; either may be left out. */
  updatedAt?: TimeRange | undefined;
  /** Include when each asset was labelled. */
  labeledAt?: boolean | undefined;
  /** Include when each asset was reviewed. */
  reviewedAt?: boolean | undefined;
  /** Include who completed each task and when. */
  completion?: boolean | undefined;
  /** Include how long each task took. */
  totalDuration?: boolean | undefined;
  /** Older name of `totalDuration`. */
  duration?: boolean | undefined;
  /** Include whether each task was skipped. */
  skip?: boolean | undefined;
  /** Include the review of each task. */
  reviewConf?: boolean | undefined;
  /** Include how long labelling of each asset took. */
  labelDuration?: boolean | undefined;
  /** Include the status of each asset. */
  assetStatus?: boolean | undefined;
  /** Include the consensus of each asset. */
  consensus?: boolean | undefined;
  /** Include the batches of each asset. */
  batches?: boolean | undefined;
  /** Include who updated each task last and when. */
  updateInfo?: boolean | undefined;
  /** Include the issues of each task. */
  issues?: boolean | undefined;
  /** Include URLs of the masks of polygons and segmentations, and of what brushes drew. */
  mask?: boolean | undefined;
  /** Include the picture of each PDF area, as a data URL under `content.image`. */
  boxImage?: boolean | undefined;
  /** Include who made each annotation and when. */
  annotationMetadata?: boolean | undefined;
  /** Include whether each task is a benchmark, and its result. */
  benchmark?: boolean | undefined;
  /** Include the status of each task. */
  labelStatus?: boolean | undefined;
  /** Include the points of segmentations. */
  segmentationPoints?: boolean | undefined;
}

/** The operation `createExport`, in its own words. */
export const createExport: Row<CreateExportInput, ExportResponse["data"]["exportPath"]> = {
  operation: "createExport",
  method: "GET",
  path: "/v2/export",
  idempotent: true,
  longRunning: true,
  dataKey: "exportPath",
  args: [],
  fields: {
    projectId: { in: "query", name: "project", check: ObjectIdLimits, required: true },
    format: { in: "query", check: { type: "string", enum: ["json"] } },
    sendEmail: { in: "query", check: { type: "boolean" } },
    doNotNotify: { in: "query", check: { type: "boolean" } },
    assignees: { in: "query", name: "assignee", check: ObjectIdListLimits, json: true },
    tag: { in: "query", check: ObjectIdListLimits, json: true },
    completedAt: { in: "query", check: TimeRangeLimits },
    updatedAt: { in: "query", check: TimeRangeLimits },
    labeledAt: { in: "query", check: { type: "boolean" } },
    reviewedAt: { in: "query", check: { type: "boolean" } },
    completion: { in: "query", check: { type: "boolean" } },
    totalDuration: { in: "query", check: { type: "boolean" } },
    duration: { in: "query", check: { type: "boolean" } },
    skip: { in: "query", check: { type: "boolean" } },
    reviewConf: { in: "query", check: { type: "boolean" } },
    labelDuration: { in: "query", check: { type: "boolean" } },
    assetStatus: { in: "query", check: { type: "boolean" } },
    consensus: { in: "query", check: { type: "boolean" } },
    batches: { in: "query", check: { type: "boolean" } },
    updateInfo: { in: "query", check: { type: "boolean" } },
    issues: { in: "query", check: { type: "boolean" } },
    mask: { in: "query", check: { type: "boolean" } },
    boxImage: { in: "query", check: { type: "boolean" } },
    annotationMetadata: { in: "query", check: { type: "boolean" } },
    benchmark: { in: "query", check: { type: "boolean" } },
    labelStatus: { in: "query", check: { type: "boolean" } },
    segmentationPoints: { in: "query", check: { type: "boolean" } },
  },
};

/** What `issues.create` sends. */
export interface IssuesCreateInput {
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  taskId: ObjectId;
  /** What is to be said. */
  content: string;
  /** Where it is, as JSON in a string: `[x, y]` in pixels on an image, an index on a text. */
  position?: string | undefined;
  /** A page of an asset, or a frame of a video, counted from 0. Inferred: the maximum. */
  page?: PageIndex | undefined;
}

/** How `issues.create` calls the operation `createIssue`. */
export const issuesCreate: Row<IssuesCreateInput, void> = {
  operation: "createIssue",
  method: "POST",
  path: "/v2/issues",
  answersNothing: true,
  args: ["taskId"],
  fields: {
    taskId: { in: "body", name: "labelTask", check: ObjectIdLimits, required: true },
    content: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    position: { in: "body", check: { type: "string", pattern: "^(\\[\\s*-?\\d+(\\.\\d+)?\\s*,\\s*-?\\d+(\\.\\d+)?\\s*\\]|\\d+)$", expected: "[x, y] in pixels, or an index, as JSON in a string" } },
    page: { in: "body", check: PageIndexLimits },
  },
};

/** What `attachments.create` sends. */
export interface AttachmentsCreateInput {
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  projectId: ObjectId;
  /** The attachments, asset by asset. */
  attachments: readonly AssetAttachments[];
}

/** How `attachments.create` calls the operation `createAttachments`. */
export const attachmentsCreate: Row<AttachmentsCreateInput, void> = {
  operation: "createAttachments",
  method: "POST",
  path: "/v2/attachments",
  answersNothing: true,
  args: ["projectId","attachments"],
  fields: {
    projectId: { in: "body", name: "project", check: ObjectIdLimits, required: true },
    attachments: { in: "body", check: { type: "array", minItems: 1, items: AssetAttachmentsLimits }, required: true },
  },
};

/** What `integrations.list` sends. */
export interface IntegrationsListInput {}

/** How `integrations.list` calls the operation `listIntegrations`. */
export const integrationsList: Row<IntegrationsListInput, IntegrationListResponse["data"]["integrations"]> = {
  operation: "listIntegrations",
  method: "GET",
  path: "/v2/integrations",
  idempotent: true,
  dataKey: "integrations",
  args: [],
  fields: {

  },
};

/** What `webhooks.create` sends. */
export interface WebhooksCreateInput {
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  projectId: ObjectId;
  /** Where the calls go. It must be reachable from the internet. */
  url: string;
  /** Key of the signature that each call carries. */
  secret: string;
  /** What triggers a call. */
  types: readonly WebhookType[];
}

/** How `webhooks.create` calls the operation `createWebhook`. */
export const webhooksCreate: Row<WebhooksCreateInput, WebhookResponse["data"]> = {
  operation: "createWebhook",
  method: "POST",
  path: "/v2/webhook",
  args: ["projectId"],
  fields: {
    projectId: { in: "body", name: "project", check: ObjectIdLimits, required: true },
    url: { in: "body", check: { type: "string", format: "uri" }, required: true },
    secret: { in: "body", check: { type: "string", format: "password", minLength: 1 }, required: true },
    types: { in: "body", check: { type: "array", minItems: 1, items: WebhookTypeLimits }, required: true },
  },
};

/** What `downloadExport` sends. */
export interface DownloadExportInput {
  /** Key of the object in its bucket, part of the presigned URL. */
  objectKey: string;
}

/** The operation `downloadExport`, in its own words. */
export const downloadExport: Row<DownloadExportInput, Blob> = {
  operation: "downloadExport",
  method: "GET",
  path: "/{objectKey}",
  idempotent: true,
  presigned: true,
  answersFile: true,
  args: [],
  fields: {
    objectKey: { in: "path", check: { type: "string", minLength: 1 }, required: true },
  },
};

/** What `uploadFile` sends. */
export interface UploadFileInput {
  /** Key of the object in its bucket, part of the presigned URL. */
  objectKey: string;
}

/** The operation `uploadFile`, in its own words. */
export const uploadFile: Row<UploadFileInput, void> = {
  operation: "uploadFile",
  method: "PUT",
  path: "/{objectKey}",
  idempotent: true,
  presigned: true,
  answersNothing: true,
  args: [],
  fields: {
    objectKey: { in: "path", check: { type: "string", minLength: 1 }, required: true },
  },
};
