// Written from openapi.yaml by `npm run generate`. Do not edit.

import {
  AssetAttachments as AssetAttachmentsLimits,
  AssetFilters as AssetFiltersLimits,
  CategorySchema as CategorySchemaLimits,
  Duration as DurationLimits,
  Email as EmailLimits,
  EmailList as EmailListLimits,
  ErrorCode as ErrorCodeLimits,
  ExportTimeRange as ExportTimeRangeLimits,
  ExternalValidation as ExternalValidationLimits,
  FileType as FileTypeLimits,
  FilterTime as FilterTimeLimits,
  ImportAsset as ImportAssetLimits,
  ImportLabel as ImportLabelLimits,
  IssueStatus as IssueStatusLimits,
  LlmConfiguration as LlmConfigurationLimits,
  Metric as MetricLimits,
  NewAnswer as NewAnswerLimits,
  ObjectId as ObjectIdLimits,
  ObjectIdList as ObjectIdListLimits,
  OrganizationRole as OrganizationRoleLimits,
  PageIndex as PageIndexLimits,
  PageLimit as PageLimitLimits,
  PageNumber as PageNumberLimits,
  PointCloudDetails as PointCloudDetailsLimits,
  Priority as PriorityLimits,
  ProjectAssignment as ProjectAssignmentLimits,
  ProjectRole as ProjectRoleLimits,
  ProjectType as ProjectTypeLimits,
  RequeueOptions as RequeueOptionsLimits,
  ReviewStatus as ReviewStatusLimits,
  RoleOfMember as RoleOfMemberLimits,
  SchemaId as SchemaIdLimits,
  Sort as SortLimits,
  StageId as StageIdLimits,
  StageIdList as StageIdListLimits,
  TaskFilter as TaskFilterLimits,
  TaskSelection as TaskSelectionLimits,
  TaskTypeList as TaskTypeListLimits,
  Workflow as WorkflowLimits,
} from "./constraints.ts";
import type { Row } from "./row.ts";
import type {
  AnnotateTaskResponse,
  AssetAttachments,
  AssetFilters,
  AssetListResponse,
  AssetsCreatedResponse,
  AssignBatchesResponse,
  AttachmentsCreatedResponse,
  CategorySchema,
  ChatsCreatedResponse,
  CloneProjectResponse,
  CreateBatchResponse,
  Duration,
  Email,
  ErrorCode,
  ExportResponse,
  ExportTimeRange,
  ExternalValidation,
  FileType,
  FilterTime,
  ImportAsset,
  ImportLabel,
  ImportLabelsResponse,
  InvitesResponse,
  IssueListResponse,
  IssueResponse,
  IssueStatus,
  LlmConfiguration,
  LlmListResponse,
  Metric,
  NewAnswer,
  ObjectId,
  OpenResponse,
  OrganizationMembersResponse,
  OrganizationRole,
  PageIndex,
  PageLimit,
  PageNumber,
  PerformanceResponse,
  PluginLogResponse,
  PluginResultResponse,
  PointCloudDetails,
  Priority,
  ProjectAssignment,
  ProjectListResponse,
  ProjectResponse,
  ProjectRole,
  ProjectType,
  RemoveOrganizationMembersResponse,
  RequeueOptions,
  RequeueTasksResponse,
  ReviewStatus,
  RoleOfMember,
  SchemaId,
  SetOrganizationRolesResponse,
  SetTaskPriorityResponse,
  SignedUrlResponse,
  Sort,
  Stage,
  StageId,
  StorageListResponse,
  StorageResponse,
  TaskFilter,
  TaskHistoryEntryResponse,
  TaskHistoryResponse,
  TaskListResponse,
  TaskResponse,
  TaskSelection,
  TemplateColumn,
  TemplatePreLabel,
  UploadUrlResponse,
} from "./types.ts";

/** What `projects.list` sends. */
export interface ProjectsListInput {
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
  /** By which fields to sort, separated by commas; a `-` before one turns its order round. */
  sort?: Sort | undefined;
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
    sort: { in: "query", check: SortLimits },
  },
};

/** What `projects.create` sends. */
export interface ProjectsCreateInput {
  /** Name of the project. */
  name: string;
  /** What the project is about. */
  description?: string | undefined;
  /** What is labelled: files and texts (`ango`), point clouds with several sensors (`pct`), or pages in a frame (`iframe`). */
  type?: ProjectType | undefined;
  /** A label set: what annotators can draw, answer and relate in a project. It is open, so that what a project returns can be sent back whole. */
  categorySchema?: CategorySchema | undefined;
  /** Whether the project has benchmark tasks. */
  benchmarkEnabled?: boolean | undefined;
  /** How many tasks in a hundred are benchmarks. */
  benchmarkRatio?: number | undefined;
  /** URL of the instructions for annotators. */
  instructions?: string | null | undefined;
  /** Language of texts in pictures, by three letters such as `eng`. */
  ocrLanguage?: string | undefined;
  /** Seconds without a movement after which somebody is idle. */
  idleTimeout?: number | undefined;
  /** Which plugins the project uses. */
  projectPlugins?: Readonly<Record<string, unknown>> | undefined;
  /** Settings of plugins. */
  pluginPresets?: readonly unknown[] | undefined;
  /** Whether issues carry codes of errors. */
  errorCodesEnabled?: boolean | undefined;
  /** The codes of errors. */
  errorSchema?: Readonly<Record<string, unknown>> | undefined;
  /** Storage that exports are copied to. */
  exportStorageId?: string | null | undefined;
  /** Bucket that exports are copied to. */
  exportStorageBucket?: string | null | undefined;
  /** Path that exports are copied to. */
  exportStoragePath?: string | null | undefined;
  /** Whether exports are copied. */
  exportStorageEnabled?: boolean | undefined;
  /** Whether annotators may skip tasks. */
  taskSkipEnabled?: boolean | undefined;
  /** Whether a task that is skipped loses its assignee. */
  unassignSkippedTask?: boolean | undefined;
  /** Whether the project is kept in step with a connected system. */
  gcSyncEnabled?: boolean | undefined;
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
    type: { in: "body", check: ProjectTypeLimits },
    categorySchema: { in: "body", check: CategorySchemaLimits },
    benchmarkEnabled: { in: "body", check: { type: "boolean" } },
    benchmarkRatio: { in: "body", check: { type: "number", minimum: 0, maximum: 100 } },
    instructions: { in: "body", check: { type: "string", nullable: true } },
    ocrLanguage: { in: "body", check: { type: "string" } },
    idleTimeout: { in: "body", check: { type: "integer", minimum: 1 } },
    projectPlugins: { in: "body", check: { type: "object" } },
    pluginPresets: { in: "body", check: { type: "array", items: {  } } },
    errorCodesEnabled: { in: "body", check: { type: "boolean" } },
    errorSchema: { in: "body", check: { type: "object" } },
    exportStorageId: { in: "body", check: { type: "string", nullable: true } },
    exportStorageBucket: { in: "body", check: { type: "string", nullable: true } },
    exportStoragePath: { in: "body", check: { type: "string", nullable: true } },
    exportStorageEnabled: { in: "body", check: { type: "boolean" } },
    taskSkipEnabled: { in: "body", check: { type: "boolean" } },
    unassignSkippedTask: { in: "body", check: { type: "boolean" } },
    gcSyncEnabled: { in: "body", check: { type: "boolean" } },
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

/** What `workflows.get` sends. */
export interface WorkflowsGetInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
}

/** How `workflows.get` calls the operation `getProject`. */
export const workflowsGet: Row<WorkflowsGetInput, ProjectResponse["data"]["project"]> = labelSetsGet;

/** What `assetBuilders.list` sends. */
export interface AssetBuildersListInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
}

/** How `assetBuilders.list` calls the operation `getProject`. */
export const assetBuildersList: Row<AssetBuildersListInput, ProjectResponse["data"]["project"]> = workflowsGet;

/** What `labelSets.set` sends. */
export interface LabelSetsSetInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** A label set: what annotators can draw, answer and relate in a project. It is open, so that what a project returns can be sent back whole. */
  labelSet: CategorySchema;
}

/** How `labelSets.set` calls the operation `updateProject`. */
export const labelSetsSet: Row<LabelSetsSetInput, ProjectResponse["data"]["project"]> = {
  operation: "updateProject",
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

/** What `workflows.set` sends. */
export interface WorkflowsSetInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** The stages of a project, as a graph: each leads to those in its `next`. The first three of a project are `Start`, `Label` and `Complete`. */
  stages: readonly Stage[];
}

/** How `workflows.set` calls the operation `updateProject`. */
export const workflowsSet: Row<WorkflowsSetInput, ProjectResponse["data"]["project"]> = {
  operation: "updateProject",
  method: "POST",
  path: "/v2/project/{projectId}",
  idempotent: true,
  dataKey: "project",
  args: ["projectId","stages"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    stages: { in: "body", check: WorkflowLimits, required: true },
  },
};

/** What `benchmarks.configure` sends. */
export interface BenchmarksConfigureInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Whether the project has benchmark tasks. */
  isEnabled: boolean;
  /** How many tasks in a hundred are benchmarks. */
  ratio?: number | undefined;
  /** Whether benchmarks have a cut-off. Inferred: nothing says what is cut off. */
  hasCutoff?: boolean | undefined;
}

/** How `benchmarks.configure` calls the operation `updateProject`. */
export const benchmarksConfigure: Row<BenchmarksConfigureInput, ProjectResponse["data"]["project"]> = {
  operation: "updateProject",
  method: "POST",
  path: "/v2/project/{projectId}",
  idempotent: true,
  dataKey: "project",
  args: ["projectId"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    isEnabled: { in: "body", name: "benchmarkEnabled", check: { type: "boolean" }, required: true },
    ratio: { in: "body", name: "benchmarkRatio", check: { type: "integer", minimum: 0, maximum: 100 } },
    hasCutoff: { in: "body", name: "benchmarkCutoff", check: { type: "boolean" } },
  },
};

/** What `projects.delete` sends. */
export interface ProjectsDeleteInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
}

/** How `projects.delete` calls the operation `deleteProject`. */
export const projectsDelete: Row<ProjectsDeleteInput, void> = {
  operation: "deleteProject",
  method: "DELETE",
  path: "/v2/project/{projectId}",
  idempotent: true,
  answersNothing: true,
  args: ["projectId"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `projects.clone` sends. */
export interface ProjectsCloneInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Whether it has the same label set. */
  labelSet?: boolean | undefined;
  /** Whether it has the same members. */
  members?: boolean | undefined;
  /** Whether it has batches of the same names. */
  batches?: boolean | undefined;
  /** Whether it has the same workflow. */
  workflow?: boolean | undefined;
  /** Whether it has the same settings of plugins. */
  pluginPresets?: boolean | undefined;
  /** Whether it has the same settings. */
  settings?: boolean | undefined;
}

/** How `projects.clone` calls the operation `cloneProject`. */
export const projectsClone: Row<ProjectsCloneInput, CloneProjectResponse["data"]> = {
  operation: "cloneProject",
  method: "POST",
  path: "/v2/project/{projectId}/clone",
  args: ["projectId"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    labelSet: { in: "body", name: "categorySchema", check: { type: "boolean" } },
    members: { in: "body", name: "assignedTo", check: { type: "boolean" } },
    batches: { in: "body", check: { type: "boolean" } },
    workflow: { in: "body", check: { type: "boolean" } },
    pluginPresets: { in: "body", check: { type: "boolean" } },
    settings: { in: "body", name: "projectGeneralSettings", check: { type: "boolean" } },
  },
};

/** What `projects.purge` sends. */
export interface ProjectsPurgeInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** The name of the project that is purged. */
  confirmName: string;
}

/** How `projects.purge` calls the operation `purgeProject`. */
export const projectsPurge: Row<ProjectsPurgeInput, void> = {
  operation: "purgeProject",
  method: "POST",
  path: "/v2/project/{projectId}/purge",
  answersNothing: true,
  args: ["projectId","confirmName"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    confirmName: { in: "body", check: { type: "string", minLength: 1 }, required: true },
  },
};

/** What `members.add` sends. */
export interface MembersAddInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** E-mail addresses, one at least. */
  emails: readonly Email[];
  /** What a person may do in a project. */
  role: ProjectRole;
}

/** How `members.add` calls the operation `addMembers`. */
export const membersAdd: Row<MembersAddInput, void> = {
  operation: "addMembers",
  method: "POST",
  path: "/v2/project/{projectId}/assigned",
  idempotent: true,
  answersNothing: true,
  args: ["projectId","emails"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    emails: { in: "body", name: "assignees", check: EmailListLimits, required: true },
    role: { in: "body", check: ProjectRoleLimits, required: true },
  },
};

/** What `uploadInstructions` sends. */
export interface UploadInstructionsInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** The storage that the file goes into, unless it is the service's own. */
  storageId?: ObjectId | undefined;
  /** The bucket of that storage. */
  bucket?: string | undefined;
}

/** The operation `uploadInstructions`, in its own words. */
export const uploadInstructions: Row<UploadInstructionsInput, void> = {
  operation: "uploadInstructions",
  method: "POST",
  path: "/v2/project/{projectId}/instructions",
  idempotent: true,
  answersNothing: true,
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    storageId: { in: "query", check: ObjectIdLimits },
    bucket: { in: "query", check: { type: "string", minLength: 1 } },
  },
};

/** What `labelSets.setValidation` sends. */
export interface LabelSetsSetValidationInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Whether the function checks labels. */
  isEnabled?: boolean | undefined;
  /** The function, in JavaScript. It gets the tools, classifications and relations of an answer, as tasks hold them, and returns a list of what is wrong, each with a `message` and, where it has one, the `objectId`. */
  function?: string | undefined;
  /** A service of your own that checks labels of point clouds. */
  external?: ExternalValidation | undefined;
}

/** How `labelSets.setValidation` calls the operation `setLabelValidation`. */
export const labelSetsSetValidation: Row<LabelSetsSetValidationInput, void> = {
  operation: "setLabelValidation",
  method: "POST",
  path: "/v2/project/{projectId}/labelValidation",
  idempotent: true,
  answersNothing: true,
  args: ["projectId"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    isEnabled: { in: "body", name: "customValidationEnabled", check: { type: "boolean" } },
    function: { in: "body", name: "validationFunction", check: { type: "string" } },
    external: { in: "body", name: "externalValidation", check: ExternalValidationLimits },
  },
};

/** What `batches.create` sends. */
export interface BatchesCreateInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Name of the batch. */
  name: string;
}

/** How `batches.create` calls the operation `createBatch`. */
export const batchesCreate: Row<BatchesCreateInput, CreateBatchResponse["data"]["project"]> = {
  operation: "createBatch",
  method: "POST",
  path: "/v2/batches/{projectId}",
  dataKey: "project",
  args: ["projectId","name"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    name: { in: "body", check: { type: "string", minLength: 1 }, required: true },
  },
};

/** What `assignBatches` sends. */
export interface AssignBatchesInput {
  /** Ids of the assets. */
  assetIds: readonly ObjectId[];
  /** Ids of the batches. */
  batches: readonly ObjectId[];
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  projectId: ObjectId;
}

/** The operation `assignBatches`, in its own words. */
export const assignBatches: Row<AssignBatchesInput, AssignBatchesResponse["data"]["assets"]> = {
  operation: "assignBatches",
  method: "POST",
  path: "/v2/assignBatches",
  idempotent: true,
  dataKey: "assets",
  args: [],
  fields: {
    assetIds: { in: "body", name: "assets", check: { type: "array", minItems: 1, items: ObjectIdLimits }, required: true },
    batches: { in: "body", check: { type: "array", minItems: 1, items: ObjectIdLimits }, required: true },
    projectId: { in: "body", check: ObjectIdLimits, required: true },
  },
};

/** What `listAssets` sends. */
export interface ListAssetsInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
  /** Which assets, as JSON. */
  filters?: AssetFilters | undefined;
}

/** The operation `listAssets`, in its own words. */
export const listAssets: Row<ListAssetsInput, AssetListResponse["data"]> = {
  operation: "listAssets",
  method: "GET",
  path: "/v2/project/{projectId}/assets",
  idempotent: true,
  paginated: true,
  dataKey: "assets",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
    filters: { in: "query", check: AssetFiltersLimits, json: true },
  },
};

/** What `deleteAssets` sends. */
export interface DeleteAssetsInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  project: ObjectId;
  /** Ids of the assets. */
  assetIds: readonly ObjectId[];
}

/** The operation `deleteAssets`, in its own words. */
export const deleteAssets: Row<DeleteAssetsInput, void> = {
  operation: "deleteAssets",
  method: "DELETE",
  path: "/v2/project/{projectId}/assets",
  idempotent: true,
  answersNothing: true,
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    project: { in: "body", check: ObjectIdLimits, required: true },
    assetIds: { in: "body", name: "assets", check: { type: "array", minItems: 1, items: ObjectIdLimits }, required: true },
  },
};

/** What `getUploadUrl` sends. */
export interface GetUploadUrlInput {
  /** A name that no other upload has, with the file's extension. */
  name: string;
  /** Id of the project that the file belongs to. */
  project: ObjectId;
  /** What the file is. */
  type?: FileType | undefined;
  /** The storage of your organization that the file lies in, unless it is the service's own. */
  storageId?: ObjectId | undefined;
  /** The bucket of that storage. */
  bucket?: string | undefined;
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
    project: { in: "query", check: ObjectIdLimits, required: true },
    type: { in: "query", check: FileTypeLimits },
    storageId: { in: "query", check: ObjectIdLimits },
    bucket: { in: "query", check: { type: "string", minLength: 1 } },
  },
};

/** What `getSignedUrl` sends. */
export interface GetSignedUrlInput {
  /** URL of the file. */
  name: string;
  /** Id of the project that the file belongs to. */
  project: ObjectId;
  /** What the file is. */
  type?: FileType | undefined;
  /** The storage of your organization that the file lies in, unless it is the service's own. */
  storageId?: ObjectId | undefined;
}

/** The operation `getSignedUrl`, in its own words. */
export const getSignedUrl: Row<GetSignedUrlInput, SignedUrlResponse["data"]["signedUrl"]> = {
  operation: "getSignedUrl",
  method: "GET",
  path: "/v2/getSignedUrl",
  idempotent: true,
  dataKey: "signedUrl",
  args: [],
  fields: {
    name: { in: "query", check: { type: "string", minLength: 1 }, required: true },
    project: { in: "query", check: ObjectIdLimits, required: true },
    type: { in: "query", check: FileTypeLimits },
    storageId: { in: "query", check: ObjectIdLimits },
  },
};

/** What `importAssets` sends. */
export interface ImportAssetsInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Ids of the batches that all assets of this call go into, as a JSON array. */
  batches?: readonly ObjectId[] | undefined;
  /** At least one asset. */
  assets: readonly ImportAsset[];
  /** Whether the service keeps the data itself (`"true"`), as with uploaded files and texts, or only refers to where it lies. */
  uploadLocal?: "true" | "false" | undefined;
  /** Place in the queue. Higher is earlier; every task starts at 0. */
  priority?: Priority | undefined;
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
    batches: { in: "query", check: ObjectIdListLimits, json: true },
    assets: { in: "body", check: { type: "array", minItems: 1, items: ImportAssetLimits }, required: true },
    uploadLocal: { in: "body", check: { type: "string", enum: ["true","false"], nullable: true } },
    priority: { in: "body", check: PriorityLimits },
  },
};

/** What `createChats` sends. */
export interface CreateChatsInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
}

/** The operation `createChats`, in its own words. */
export const createChats: Row<CreateChatsInput, ChatsCreatedResponse["data"]["assets"]> = {
  operation: "createChats",
  method: "POST",
  path: "/v2/project/{projectId}/chat",
  dataKey: "assets",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
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
export const attachmentsCreate: Row<AttachmentsCreateInput, AttachmentsCreatedResponse["data"]["project"]> = {
  operation: "createAttachments",
  method: "POST",
  path: "/v2/attachments",
  dataKey: "project",
  args: ["projectId","attachments"],
  fields: {
    projectId: { in: "body", name: "project", check: ObjectIdLimits, required: true },
    attachments: { in: "body", check: { type: "array", minItems: 1, items: AssetAttachmentsLimits }, required: true },
  },
};

/** What `listTasks` sends. */
export interface ListTasksInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
  /** Which tasks, as JSON. Inferred, that all of it must hold. */
  filter?: TaskFilter | undefined;
  /** By which fields to sort, separated by commas; a `-` before one turns its order round. */
  sort?: Sort | undefined;
  /** Which fields tasks have, separated by commas. Without it they have all, the answer aside. */
  fields?: string | undefined;
  /** Whether tasks have their answer. */
  includeAnswer?: boolean | undefined;
  /** Only tasks of this status. `filter` has it now. */
  status?: { eq?: string | undefined } | undefined;
  /** Only tasks in this stage. `filter` has it now. */
  stage?: StageId | undefined;
  /** Only tasks in these batches, as a JSON array of ids. `filter` has it now. */
  batches?: readonly ObjectId[] | undefined;
}

/** The operation `listTasks`, in its own words. */
export const listTasks: Row<ListTasksInput, TaskListResponse["data"]> = {
  operation: "listTasks",
  method: "GET",
  path: "/v2/project/{projectId}/tasks",
  idempotent: true,
  paginated: true,
  dataKey: "tasks",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
    filter: { in: "query", check: TaskFilterLimits, json: true },
    sort: { in: "query", check: SortLimits },
    fields: { in: "query", check: { type: "string", pattern: "^\\w+(\\.\\w+)*(,\\w+(\\.\\w+)*)*$", expected: "names of fields, separated by commas" } },
    includeAnswer: { in: "query", check: { type: "boolean" } },
    status: { in: "query", check: { type: "object", closed: true, properties: { eq: { type: "string" } } } },
    stage: { in: "query", check: StageIdLimits },
    batches: { in: "query", check: ObjectIdListLimits, json: true },
  },
};

/** What `tasks.get` sends. */
export interface TasksGetInput {
  /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
  taskId: ObjectId;
  /** Whether the task has its answer. */
  includeAnswer?: boolean | undefined;
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
    includeAnswer: { in: "query", check: { type: "boolean" } },
  },
};

/** What `tasks.history` sends. */
export interface TasksHistoryInput {
  /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
  taskId: ObjectId;
}

/** How `tasks.history` calls the operation `getTaskHistory`. */
export const tasksHistory: Row<TasksHistoryInput, TaskHistoryResponse["data"]["taskHistory"]> = {
  operation: "getTaskHistory",
  method: "GET",
  path: "/v2/task/{taskId}/history",
  idempotent: true,
  dataKey: "taskHistory",
  args: ["taskId"],
  fields: {
    taskId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `tasks.historyEntry` sends. */
export interface TasksHistoryEntryInput {
  /** Id of an entry of a task's history. */
  historyId: ObjectId;
}

/** How `tasks.historyEntry` calls the operation `getTaskHistoryEntry`. */
export const tasksHistoryEntry: Row<TasksHistoryEntryInput, TaskHistoryEntryResponse["data"]["taskHistory"]> = {
  operation: "getTaskHistoryEntry",
  method: "GET",
  path: "/v2/taskHistory/{historyId}",
  idempotent: true,
  dataKey: "taskHistory",
  args: ["historyId"],
  fields: {
    historyId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `tasks.assign` sends. */
export interface TasksAssignInput {
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  projectId: ObjectId;
  /** Ids of the tasks. */
  taskIds: readonly ObjectId[];
  /** E-mail address of a person's account. */
  email: Email;
  /** Id of a stage of a project's workflow: `Start`, `Label` and `Complete` for the first three, others as they were made. */
  stage: StageId;
}

/** How `tasks.assign` calls the operation `assignTasks`. */
export const tasksAssign: Row<TasksAssignInput, void> = {
  operation: "assignTasks",
  method: "POST",
  path: "/v2/task/assign",
  idempotent: true,
  answersNothing: true,
  args: ["projectId","taskIds"],
  fields: {
    projectId: { in: "body", name: "project", check: ObjectIdLimits, required: true },
    taskIds: { in: "body", name: "tasks", check: { type: "array", minItems: 1, items: ObjectIdLimits }, required: true },
    email: { in: "body", name: "user", check: EmailLimits, required: true },
    stage: { in: "body", check: StageIdLimits, required: true },
  },
};

/** What `annotateTask` sends. */
export interface AnnotateTaskInput {
  /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
  taskId: ObjectId;
  /** Whether the task moves on to its next stage. */
  nextStage?: boolean | undefined;
  /** Whether a plugin in a workflow answers. */
  isPlugin?: boolean | undefined;
  /** What is stored in place of a task's answer: objects and answers as imports have them, or as tasks hold them. */
  answer: NewAnswer;
  /** URL of a PNG picture of the asset's size with the strokes of all brush tools, each in its tool's colour on a transparent ground. */
  brushDataUrl?: string | null | undefined;
  /** URL of an NRRD file with the strokes of all voxel brush tools, whose values are their schema ids. */
  medicalBrushDataUrl?: string | null | undefined;
  /** A length of time in milliseconds. Inferred: the maximum, the largest whole number that every reader of JSON holds. */
  duration?: Duration | undefined;
}

/** The operation `annotateTask`, in its own words. */
export const annotateTask: Row<AnnotateTaskInput, AnnotateTaskResponse["data"]["label"]> = {
  operation: "annotateTask",
  method: "POST",
  path: "/v2/annotate/{taskId}",
  dataKey: "label",
  args: [],
  fields: {
    taskId: { in: "path", check: ObjectIdLimits, required: true },
    nextStage: { in: "query", check: { type: "boolean" } },
    isPlugin: { in: "query", check: { type: "boolean" } },
    answer: { in: "body", check: NewAnswerLimits, required: true },
    brushDataUrl: { in: "body", check: { type: "string", nullable: true } },
    medicalBrushDataUrl: { in: "body", check: { type: "string", nullable: true } },
    duration: { in: "body", check: DurationLimits },
  },
};

/** What `tasks.review` sends. */
export interface TasksReviewInput {
  /** Id of the task, as in its *Task Info* panel and in *List tasks*. */
  taskId: ObjectId;
  /** What a review says: `Accepted` and `Rejected` are the documented choices. */
  status: ReviewStatus;
  /** Details, such as a `reason` and `errorCodes`. */
  details?: Readonly<Record<string, unknown>> | undefined;
}

/** How `tasks.review` calls the operation `reviewTask`. */
export const tasksReview: Row<TasksReviewInput, void> = {
  operation: "reviewTask",
  method: "POST",
  path: "/v2/review/{taskId}",
  answersNothing: true,
  args: ["taskId","status"],
  fields: {
    taskId: { in: "path", check: ObjectIdLimits, required: true },
    status: { in: "body", name: "reviewStatus", check: ReviewStatusLimits, required: true },
    details: { in: "body", name: "pctDetails", check: { type: "object" } },
  },
};

/** What `requeueTasks` sends. */
export interface RequeueTasksInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Id of a stage of a project's workflow: `Start`, `Label` and `Complete` for the first three, others as they were made. */
  toStageId: StageId;
  /** Tasks of a project, by what they are and where they stand. All of it must hold. **Empty, it is every task.** */
  filters: TaskSelection;
  /** What is taken from tasks that are requeued. */
  options: RequeueOptions;
}

/** The operation `requeueTasks`, in its own words. */
export const requeueTasks: Row<RequeueTasksInput, RequeueTasksResponse["data"]["modifiedCount"]> = {
  operation: "requeueTasks",
  method: "POST",
  path: "/v2/project/{projectId}/requeueTasks",
  dataKey: "modifiedCount",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    toStageId: { in: "body", check: StageIdLimits, required: true },
    filters: { in: "body", check: TaskSelectionLimits, required: true },
    options: { in: "body", check: RequeueOptionsLimits, required: true },
  },
};

/** What `setTaskPriority` sends. */
export interface SetTaskPriorityInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Place in the queue. Higher is earlier; every task starts at 0. */
  priority: Priority;
  /** Tasks of a project, by what they are and where they stand. All of it must hold. **Empty, it is every task.** */
  filters: TaskSelection;
}

/** The operation `setTaskPriority`, in its own words. */
export const setTaskPriority: Row<SetTaskPriorityInput, SetTaskPriorityResponse["data"]["result"]> = {
  operation: "setTaskPriority",
  method: "POST",
  path: "/v2/project/{projectId}/updatePriority",
  idempotent: true,
  dataKey: "result",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    priority: { in: "body", check: PriorityLimits, required: true },
    filters: { in: "body", check: TaskSelectionLimits, required: true },
  },
};

/** What `benchmarks.mark` sends. */
export interface BenchmarksMarkInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Ids of the tasks. */
  taskIds: readonly ObjectId[];
  /** Whether they are benchmarks from now on. */
  isBenchmark: boolean;
}

/** How `benchmarks.mark` calls the operation `markBenchmarkTasks`. */
export const benchmarksMark: Row<BenchmarksMarkInput, void> = {
  operation: "markBenchmarkTasks",
  method: "POST",
  path: "/v2/project/{projectId}/benchmark-tasks",
  idempotent: true,
  answersNothing: true,
  args: ["projectId","taskIds"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    taskIds: { in: "body", name: "tasks", check: { type: "array", minItems: 1, items: ObjectIdLimits }, required: true },
    isBenchmark: { in: "body", check: { type: "boolean" }, required: true },
  },
};

/** What `importLabels` sends. */
export interface ImportLabelsInput {
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  projectId: ObjectId;
  /** The labels, asset by asset. */
  labels: readonly ImportLabel[];
}

/** The operation `importLabels`, in its own words. */
export const importLabels: Row<ImportLabelsInput, ImportLabelsResponse["data"]["project"]> = {
  operation: "importLabels",
  method: "POST",
  path: "/v2/import/labels",
  dataKey: "project",
  args: [],
  fields: {
    projectId: { in: "body", name: "project", check: ObjectIdLimits, required: true },
    labels: { in: "body", name: "jsonContent", check: { type: "array", minItems: 1, items: ImportLabelLimits }, required: true },
  },
};

/** What `createExport` sends. */
export interface CreateExportInput {
  /** Id of the project to export. */
  project: ObjectId;
  /** Whether the file is one JSON array, or has an object in each line. */
  format?: "json" | "ndjson" | "split" | undefined;
  /** Whether tasks or issues are exported. */
  type?: "task" | "issue" | undefined;
  /** Which kinds of tasks, as a JSON array. */
  taskTypes?: readonly ("default" | "consensus" | "benchmark")[] | undefined;
  /** Only tasks in these stages, as a JSON array of stage ids. Without it, tasks of all stages. */
  stage?: readonly StageId[] | undefined;
  /** Only assets in these batches, as a JSON array of batch ids. */
  batches?: readonly ObjectId[] | undefined;
  /** Whether annotations say who made them, when, and in which stage. */
  includeMetadata?: boolean | undefined;
  /** Whether tasks have a snapshot for each stage that they have passed. */
  includeHistory?: boolean | undefined;
  /** Whether frames of a video that are interpolated are left out. */
  includeOnlyKeyFrames?: boolean | undefined;
  /** Whether tasks say how long nobody moved, and how long their window was not in front. */
  includeIdleBlurDurations?: boolean | undefined;
  /** Whether the service mails the link to you. */
  sendEmail?: boolean | undefined;
  /** Whether the service's own notification of the finished export is left out. */
  doNotNotify?: boolean | undefined;
  /** Only tasks updated in this span, as JSON. */
  updatedAt?: ExportTimeRange | undefined;
  /** Only tasks created in this span, as JSON. */
  createdAt?: ExportTimeRange | undefined;
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
    project: { in: "query", check: ObjectIdLimits, required: true },
    format: { in: "query", check: { type: "string", enum: ["json","ndjson","split"] } },
    type: { in: "query", check: { type: "string", enum: ["task","issue"] } },
    taskTypes: { in: "query", check: TaskTypeListLimits, json: true },
    stage: { in: "query", check: StageIdListLimits, json: true },
    batches: { in: "query", check: ObjectIdListLimits, json: true },
    includeMetadata: { in: "query", check: { type: "boolean" } },
    includeHistory: { in: "query", check: { type: "boolean" } },
    includeOnlyKeyFrames: { in: "query", check: { type: "boolean" } },
    includeIdleBlurDurations: { in: "query", check: { type: "boolean" } },
    sendEmail: { in: "query", check: { type: "boolean" } },
    doNotNotify: { in: "query", check: { type: "boolean" } },
    updatedAt: { in: "query", check: ExportTimeRangeLimits, json: true },
    createdAt: { in: "query", check: ExportTimeRangeLimits, json: true },
  },
};

/** What `issues.list` sends. */
export interface IssuesListInput {
  /** Id of the project. */
  projectId: ObjectId;
  /** Only issues of this asset. */
  assetId?: ObjectId | undefined;
  /** Only issues of this task. */
  taskId?: ObjectId | undefined;
  /** Only issues that were opened in this stage. */
  stageId?: StageId | undefined;
  /** Only issues that this person opened. */
  createdBy?: Email | undefined;
  /** Only issues of this status. */
  status?: IssueStatus | undefined;
  /** Only issues that this person is to resolve. */
  assignee?: Email | undefined;
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
}

/** How `issues.list` calls the operation `listIssues`. */
export const issuesList: Row<IssuesListInput, IssueListResponse["data"]["issue"]> = {
  operation: "listIssues",
  method: "GET",
  path: "/v2/issues",
  idempotent: true,
  dataKey: "issue",
  args: ["projectId"],
  fields: {
    projectId: { in: "query", name: "project", check: ObjectIdLimits, required: true },
    assetId: { in: "query", name: "asset", check: ObjectIdLimits },
    taskId: { in: "query", name: "labelTask", check: ObjectIdLimits },
    stageId: { in: "query", name: "stage", check: StageIdLimits },
    createdBy: { in: "query", check: EmailLimits },
    status: { in: "query", check: IssueStatusLimits },
    assignee: { in: "query", check: EmailLimits },
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
  },
};

/** What `createIssue` sends. */
export interface CreateIssueInput {
  /** What is to be said. */
  content: string;
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  taskId: ObjectId;
  /** Where it is, as JSON in a string: `[x, y]` in pixels on an image or a video, an index on a text, `[start, end]` in a recording. */
  position?: string | undefined;
  /** A page of an asset, or a frame of a video, counted from 0. Inferred: the maximum. */
  page?: PageIndex | undefined;
  /** A page of an asset, or a frame of a video, counted from 0. Inferred: the maximum. */
  pageEnd?: PageIndex | undefined;
  /** A page of an asset, or a frame of a video, counted from 0. Inferred: the maximum. */
  dataIndex?: PageIndex | undefined;
  /** Plane of a volume: axial, sagittal or coronal. */
  plane?: "A" | "S" | "C" | undefined;
  /** Id of a part of a label set or of an annotated object. Ango Hub makes 23 hexadecimal digits; you may choose your own. */
  objectId?: SchemaId | undefined;
  /** E-mail addresses, one at least. */
  mentions?: readonly Email[] | undefined;
  /** Codes of the errors. */
  errorCodes?: readonly ErrorCode[] | undefined;
  /** Where something is in a point cloud. Indexes of -1 mean none. */
  details?: PointCloudDetails | undefined;
}

/** The operation `createIssue`, in its own words. */
export const createIssue: Row<CreateIssueInput, IssueResponse["data"]["issue"]> = {
  operation: "createIssue",
  method: "POST",
  path: "/v2/issues",
  dataKey: "issue",
  args: [],
  fields: {
    content: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    taskId: { in: "body", name: "labelTask", check: ObjectIdLimits, required: true },
    position: { in: "body", check: { type: "string", pattern: "^(\\[\\s*-?\\d+(\\.\\d+)?\\s*,\\s*-?\\d+(\\.\\d+)?\\s*\\]|\\d+)$", expected: "[x, y] in pixels, or an index, as JSON in a string" } },
    page: { in: "body", check: PageIndexLimits },
    pageEnd: { in: "body", check: PageIndexLimits },
    dataIndex: { in: "body", check: PageIndexLimits },
    plane: { in: "body", check: { type: "string", enum: ["A","S","C"] } },
    objectId: { in: "body", check: SchemaIdLimits },
    mentions: { in: "body", name: "contentMentions", check: EmailListLimits },
    errorCodes: { in: "body", check: { type: "array", items: ErrorCodeLimits } },
    details: { in: "body", name: "pctDetails", check: PointCloudDetailsLimits },
  },
};

/** What `issues.update` sends. */
export interface IssuesUpdateInput {
  /** Id of the issue. */
  issueId: ObjectId;
  /** What is to be said. */
  content?: string | undefined;
  /** E-mail addresses, one at least. */
  mentions?: readonly Email[] | undefined;
  /** Whether an issue is still to be seen to. */
  status?: IssueStatus | undefined;
  /** Where something is in a point cloud. Indexes of -1 mean none. */
  details?: PointCloudDetails | undefined;
  /** Codes of the errors. */
  errorCodes?: readonly ErrorCode[] | undefined;
}

/** How `issues.update` calls the operation `updateIssue`. */
export const issuesUpdate: Row<IssuesUpdateInput, IssueResponse["data"]["issue"]> = {
  operation: "updateIssue",
  method: "POST",
  path: "/v2/issues/{issueId}",
  idempotent: true,
  dataKey: "issue",
  args: ["issueId"],
  fields: {
    issueId: { in: "path", check: ObjectIdLimits, required: true },
    content: { in: "body", check: { type: "string", minLength: 1 } },
    mentions: { in: "body", name: "contentMentions", check: EmailListLimits },
    status: { in: "body", check: IssueStatusLimits },
    details: { in: "body", name: "pctDetails", check: PointCloudDetailsLimits },
    errorCodes: { in: "body", check: { type: "array", items: ErrorCodeLimits } },
  },
};

/** What `issues.delete` sends. */
export interface IssuesDeleteInput {
  /** Id of the project. */
  projectId: ObjectId;
  /** Id of the issue. */
  issueId: ObjectId;
}

/** How `issues.delete` calls the operation `deleteIssue`. */
export const issuesDelete: Row<IssuesDeleteInput, void> = {
  operation: "deleteIssue",
  method: "DELETE",
  path: "/v2/issues/{issueId}",
  idempotent: true,
  answersNothing: true,
  args: ["projectId","issueId"],
  fields: {
    projectId: { in: "query", name: "project", check: ObjectIdLimits, required: true },
    issueId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `issues.comment` sends. */
export interface IssuesCommentInput {
  /** Id of the issue. */
  issueId: ObjectId;
  /** What it says. */
  content: string;
  /** E-mail addresses, one at least. */
  mentions?: readonly Email[] | undefined;
}

/** How `issues.comment` calls the operation `commentOnIssue`. */
export const issuesComment: Row<IssuesCommentInput, IssueResponse["data"]["issue"]> = {
  operation: "commentOnIssue",
  method: "POST",
  path: "/v2/issues/{issueId}/comment",
  dataKey: "issue",
  args: ["issueId"],
  fields: {
    issueId: { in: "path", check: ObjectIdLimits, required: true },
    content: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    mentions: { in: "body", name: "contentMentions", check: EmailListLimits },
  },
};

/** What `organization.members` sends. */
export interface OrganizationMembersInput {
  /** Id of the organization, as projects have it. */
  organizationId: ObjectId;
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
  /** Only members whose name or e-mail address holds this. */
  search?: string | undefined;
}

/** How `organization.members` calls the operation `listOrganizationMembers`. */
export const organizationMembers: Row<OrganizationMembersInput, OrganizationMembersResponse["data"]["users"]> = {
  operation: "listOrganizationMembers",
  method: "GET",
  path: "/v2/organization/{organizationId}/users",
  idempotent: true,
  dataKey: "users",
  args: ["organizationId"],
  fields: {
    organizationId: { in: "path", check: ObjectIdLimits, required: true },
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
    search: { in: "query", check: { type: "string", minLength: 1 } },
  },
};

/** What `organization.setRoles` sends. */
export interface OrganizationSetRolesInput {
  /** Id of the organization, as projects have it. */
  organizationId: ObjectId;
  /** The members. */
  roles: readonly RoleOfMember[];
}

/** How `organization.setRoles` calls the operation `setOrganizationRoles`. */
export const organizationSetRoles: Row<OrganizationSetRolesInput, SetOrganizationRolesResponse["data"]["users"]> = {
  operation: "setOrganizationRoles",
  method: "POST",
  path: "/v2/organization/{organizationId}/users",
  idempotent: true,
  dataKey: "users",
  args: ["organizationId","roles"],
  fields: {
    organizationId: { in: "path", check: ObjectIdLimits, required: true },
    roles: { in: "body", name: "users", check: { type: "array", minItems: 1, items: RoleOfMemberLimits }, required: true },
  },
};

/** What `organization.removeMembers` sends. */
export interface OrganizationRemoveMembersInput {
  /** Id of the organization, as projects have it. */
  organizationId: ObjectId;
  /** E-mail addresses, one at least. */
  emails: readonly Email[];
}

/** How `organization.removeMembers` calls the operation `removeOrganizationMembers`. */
export const organizationRemoveMembers: Row<OrganizationRemoveMembersInput, RemoveOrganizationMembersResponse["data"]> = {
  operation: "removeOrganizationMembers",
  method: "DELETE",
  path: "/v2/organization/{organizationId}/users",
  idempotent: true,
  args: ["organizationId","emails"],
  fields: {
    organizationId: { in: "path", check: ObjectIdLimits, required: true },
    emails: { in: "body", name: "users", check: EmailListLimits, required: true },
  },
};

/** What `organization.invites` sends. */
export interface OrganizationInvitesInput {
  /** Id of the organization, as projects have it. */
  organizationId: ObjectId;
  /** Only invitations of this status: `pending` ones have not been answered. */
  status?: string | undefined;
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
}

/** How `organization.invites` calls the operation `listInvites`. */
export const organizationInvites: Row<OrganizationInvitesInput, InvitesResponse["data"]["invites"]> = {
  operation: "listInvites",
  method: "GET",
  path: "/v2/organization/{organizationId}/invites",
  idempotent: true,
  dataKey: "invites",
  args: ["organizationId"],
  fields: {
    organizationId: { in: "path", check: ObjectIdLimits, required: true },
    status: { in: "query", check: { type: "string", minLength: 1 } },
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
  },
};

/** What `organization.invite` sends. */
export interface OrganizationInviteInput {
  /** Id of the organization, as projects have it. */
  organizationId: ObjectId;
  /** E-mail addresses, one at least. */
  emails: readonly Email[];
  /** What a person may do in the organization. */
  role: OrganizationRole;
  /** Roles in projects. */
  projects?: readonly ProjectAssignment[] | undefined;
}

/** How `organization.invite` calls the operation `inviteMembers`. */
export const organizationInvite: Row<OrganizationInviteInput, void> = {
  operation: "inviteMembers",
  method: "POST",
  path: "/v2/organization/{organizationId}/invites",
  answersNothing: true,
  args: ["organizationId"],
  fields: {
    organizationId: { in: "path", check: ObjectIdLimits, required: true },
    emails: { in: "body", name: "to", check: EmailListLimits, required: true },
    role: { in: "body", name: "organizationRole", check: OrganizationRoleLimits, required: true },
    projects: { in: "body", name: "projectAssignments", check: { type: "array", items: ProjectAssignmentLimits } },
  },
};

/** What `organization.revokeInvites` sends. */
export interface OrganizationRevokeInvitesInput {
  /** Id of the organization, as projects have it. */
  organizationId: ObjectId;
  /** E-mail addresses, one at least. */
  emails: readonly Email[];
}

/** How `organization.revokeInvites` calls the operation `revokeInvites`. */
export const organizationRevokeInvites: Row<OrganizationRevokeInvitesInput, void> = {
  operation: "revokeInvites",
  method: "DELETE",
  path: "/v2/organization/{organizationId}/invites",
  idempotent: true,
  answersNothing: true,
  args: ["organizationId","emails"],
  fields: {
    organizationId: { in: "path", check: ObjectIdLimits, required: true },
    emails: { in: "body", name: "invites", check: EmailListLimits, required: true },
  },
};

/** What `storages.list` sends. */
export interface StoragesListInput {
  /** Only the storage with this id. */
  _id?: ObjectId | undefined;
  /** Which page to return, counted from 1. */
  page?: PageNumber | undefined;
  /** How many items a page holds. */
  limit?: PageLimit | undefined;
}

/** How `storages.list` calls the operation `listStorages`. */
export const storagesList: Row<StoragesListInput, StorageListResponse["data"]["storages"]> = {
  operation: "listStorages",
  method: "GET",
  path: "/v2/storages",
  idempotent: true,
  dataKey: "storages",
  args: [],
  fields: {
    _id: { in: "query", check: ObjectIdLimits },
    page: { in: "query", check: PageNumberLimits },
    limit: { in: "query", check: PageLimitLimits },
  },
};

/** What `storages.create` sends. */
export interface StoragesCreateInput {
  /** Name of the storage. */
  name: string;
  /** Whose storage it is. */
  provider: "AWS" | "GCP" | "AZURE";
  /** Public half of the pair of keys. */
  publicKey?: string | null | undefined;
  /** Secret half of the pair of keys. */
  privateKey?: string | null | undefined;
  /** Where it lies. */
  region?: string | null | undefined;
  /** The service account, as JSON in a text. */
  credentials?: string | null | undefined;
}

/** How `storages.create` calls the operation `createStorage`. */
export const storagesCreate: Row<StoragesCreateInput, StorageResponse["data"]["storage"]> = {
  operation: "createStorage",
  method: "POST",
  path: "/v2/storages/",
  dataKey: "storage",
  args: [],
  fields: {
    name: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    provider: { in: "body", check: { type: "string", enum: ["AWS","GCP","AZURE"] }, required: true },
    publicKey: { in: "body", check: { type: "string", nullable: true } },
    privateKey: { in: "body", check: { type: "string", format: "password", nullable: true } },
    region: { in: "body", check: { type: "string", nullable: true } },
    credentials: { in: "body", check: { type: "string", format: "password", nullable: true } },
  },
};

/** What `storages.delete` sends. */
export interface StoragesDeleteInput {
  /** Id of the storage. */
  storageId: ObjectId;
}

/** How `storages.delete` calls the operation `deleteStorage`. */
export const storagesDelete: Row<StoragesDeleteInput, StorageResponse["data"]["storage"]> = {
  operation: "deleteStorage",
  method: "DELETE",
  path: "/v2/storages/{storageId}",
  idempotent: true,
  dataKey: "storage",
  args: ["storageId"],
  fields: {
    storageId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `storages.files` sends. */
export interface StoragesFilesInput {
  /** Id of the storage. */
  storageId: ObjectId;
  /** The bucket. */
  bucket: string;
  /** The folder in the bucket. */
  path?: string | undefined;
  /** Whether each file has a presigned URL. */
  getSignedUrls?: boolean | undefined;
  /** Whether the service waits and tries again when the storage is busy. */
  retryOnSlowDown?: boolean | undefined;
}

/** How `storages.files` calls the operation `listStorageFiles`. */
export const storagesFiles: Row<StoragesFilesInput, OpenResponse["data"]> = {
  operation: "listStorageFiles",
  method: "GET",
  path: "/v2/storages/{storageId}/files",
  idempotent: true,
  args: ["storageId"],
  fields: {
    storageId: { in: "path", check: ObjectIdLimits, required: true },
    bucket: { in: "query", name: "bucketName", check: { type: "string", minLength: 1 }, required: true },
    path: { in: "query", check: { type: "string" } },
    getSignedUrls: { in: "query", check: { type: "boolean" } },
    retryOnSlowDown: { in: "query", check: { type: "boolean" } },
  },
};

/** What `storages.explore` sends. */
export interface StoragesExploreInput {
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  storageId: ObjectId;
  /** The bucket. */
  bucket: string;
  /** The folder. */
  folder?: string | undefined;
  /** The files to register. */
  files?: readonly string[] | undefined;
  /** Whether files are registered as assets. */
  upload?: boolean | undefined;
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  projectId?: ObjectId | undefined;
  /** Where to go on, as the last answer said; `null` to begin. */
  scrollToken?: string | null | undefined;
  /** A list of ids. */
  batches?: readonly ObjectId[] | undefined;
  /** Only files with these extensions. */
  extensions?: readonly string[] | undefined;
}

/** How `storages.explore` calls the operation `exploreFiles`. */
export const storagesExplore: Row<StoragesExploreInput, OpenResponse["data"]> = {
  operation: "exploreFiles",
  method: "POST",
  path: "/v2/file-explorer",
  args: ["storageId"],
  fields: {
    storageId: { in: "body", check: ObjectIdLimits, required: true },
    bucket: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    folder: { in: "body", check: { type: "string" } },
    files: { in: "body", check: { type: "array", items: { type: "string", minLength: 1 } } },
    upload: { in: "body", check: { type: "boolean" } },
    projectId: { in: "body", check: ObjectIdLimits },
    scrollToken: { in: "body", check: { type: "string", nullable: true } },
    batches: { in: "body", check: ObjectIdListLimits },
    extensions: { in: "body", check: { type: "array", items: { type: "string", minLength: 1 } } },
  },
};

/** What `llms.list` sends. */
export interface LlmsListInput {
  /** Only the LLM with this id. */
  _id?: ObjectId | undefined;
}

/** How `llms.list` calls the operation `listLlms`. */
export const llmsList: Row<LlmsListInput, LlmListResponse["data"]["llms"]> = {
  operation: "listLlms",
  method: "GET",
  path: "/v2/llms",
  idempotent: true,
  dataKey: "llms",
  args: [],
  fields: {
    _id: { in: "query", check: ObjectIdLimits },
  },
};

/** What `createLlm` sends. */
export interface CreateLlmInput {
  /** Name of the model. */
  name: string;
  /** Who runs it. */
  provider: "openai" | "openrouter";
  /** Which model, in its provider's words. */
  model: string;
  /** Whether it answers piece by piece. */
  isStreamable: boolean;
  /** How the model is reached. */
  configuration: LlmConfiguration;
}

/** The operation `createLlm`, in its own words. */
export const createLlm: Row<CreateLlmInput, void> = {
  operation: "createLlm",
  method: "POST",
  path: "/v2/llms/",
  answersNothing: true,
  args: [],
  fields: {
    name: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    provider: { in: "body", check: { type: "string", enum: ["openai","openrouter"] }, required: true },
    model: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    isStreamable: { in: "body", check: { type: "boolean" }, required: true },
    configuration: { in: "body", check: LlmConfigurationLimits, required: true },
  },
};

/** What `llms.delete` sends. */
export interface LlmsDeleteInput {
  /** Id of the LLM. */
  llmId: ObjectId;
}

/** How `llms.delete` calls the operation `deleteLlm`. */
export const llmsDelete: Row<LlmsDeleteInput, void> = {
  operation: "deleteLlm",
  method: "DELETE",
  path: "/v2/llms/{llmId}",
  idempotent: true,
  answersNothing: true,
  args: ["llmId"],
  fields: {
    llmId: { in: "path", check: ObjectIdLimits, required: true },
  },
};

/** What `notifications.send` sends. */
export interface NotificationsSendInput {
  /** E-mail addresses of 1 to 100 members. */
  receivers: readonly Email[];
  /** What is to be said. */
  message: string;
  /** A heading. */
  title?: string | undefined;
  /** A link that opens with a click, an absolute URL. */
  link?: string | undefined;
}

/** How `notifications.send` calls the operation `sendNotification`. */
export const notificationsSend: Row<NotificationsSendInput, void> = {
  operation: "sendNotification",
  method: "POST",
  path: "/v2/notifications",
  answersNothing: true,
  args: [],
  fields: {
    receivers: { in: "body", check: { type: "array", minItems: 1, maxItems: 100, items: EmailLimits }, required: true },
    message: { in: "body", check: { type: "string", minLength: 1, maxLength: 1000 }, required: true },
    title: { in: "body", check: { type: "string", maxLength: 200 } },
    link: { in: "body", name: "clickableLink", check: { type: "string", maxLength: 2048, pattern: "^https?://.", expected: "an http or https URL" } },
  },
};

/** What `metrics.get` sends. */
export interface MetricsGetInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Which metric. */
  metric: Metric;
}

/** How `metrics.get` calls the operation `getMetric`. */
export const metricsGet: Row<MetricsGetInput, OpenResponse["data"]> = {
  operation: "getMetric",
  method: "GET",
  path: "/v2/{projectId}/overview/{metric}",
  idempotent: true,
  args: ["projectId","metric"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    metric: { in: "path", check: MetricLimits, required: true },
  },
};

/** What `getPerformance` sends. */
export interface GetPerformanceInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Start and end. */
  interval?: readonly FilterTime[] | undefined;
  /** A list of ids. */
  batches?: readonly ObjectId[] | undefined;
}

/** The operation `getPerformance`, in its own words. */
export const getPerformance: Row<GetPerformanceInput, PerformanceResponse["data"]["performance"]> = {
  operation: "getPerformance",
  method: "POST",
  path: "/v2/performance/{projectId}",
  idempotent: true,
  dataKey: "performance",
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    interval: { in: "body", check: { type: "array", minItems: 2, maxItems: 2, items: FilterTimeLimits } },
    batches: { in: "body", check: ObjectIdListLimits },
  },
};

/** What `createAssetBuilderTemplate` sends. */
export interface CreateAssetBuilderTemplateInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Name of the template. */
  name: string;
  /** What it is for. */
  description?: string | undefined;
  /** The HTML page. */
  template: string;
  /** The column that names batches. */
  batchColumn?: string | null | undefined;
  /** The column that holds external ids. */
  selectedExternalId: string;
  /** The columns, by name. */
  dataConfig: Readonly<Record<string, TemplateColumn>>;
  /** The classifications that are answered from columns, by key. */
  preLabelConfig?: Readonly<Record<string, TemplatePreLabel>> | undefined;
}

/** The operation `createAssetBuilderTemplate`, in its own words. */
export const createAssetBuilderTemplate: Row<CreateAssetBuilderTemplateInput, void> = {
  operation: "createAssetBuilderTemplate",
  method: "POST",
  path: "/v2/project/{projectId}/assetBuilderTemplates",
  answersNothing: true,
  args: [],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    name: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    description: { in: "body", check: { type: "string" } },
    template: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    batchColumn: { in: "body", check: { type: "string", nullable: true } },
    selectedExternalId: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    dataConfig: { in: "body", check: { type: "object" }, required: true },
    preLabelConfig: { in: "body", check: { type: "object" } },
  },
};

/** What `webhooks.rerun` sends. */
export interface WebhooksRerunInput {
  /** Id of the project, as in the address of its page and in *List projects*. */
  projectId: ObjectId;
  /** Id of a stage of a project's workflow: `Start`, `Label` and `Complete` for the first three, others as they were made. */
  stageId: StageId;
}

/** How `webhooks.rerun` calls the operation `rerunWebhook`. */
export const webhooksRerun: Row<WebhooksRerunInput, void> = {
  operation: "rerunWebhook",
  method: "POST",
  path: "/v2/project/{projectId}/rerun-webhook",
  answersNothing: true,
  args: ["projectId","stageId"],
  fields: {
    projectId: { in: "path", check: ObjectIdLimits, required: true },
    stageId: { in: "body", check: StageIdLimits, required: true },
  },
};

/** What `logOfPlugin` sends. */
export interface LogOfPluginInput {
  /** How much it matters. */
  level: "DEBUG" | "INFO" | "WARNING" | "ERROR" | "CRITICAL";
  /** Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits. */
  organization: ObjectId;
  /** Id of the plugin. */
  pluginId: string;
  /** Who started the job. */
  runBy: string;
  /** Session of the job. */
  session: string;
  /** What it says. */
  msg: string;
}

/** The operation `logOfPlugin`, in its own words. */
export const logOfPlugin: Row<LogOfPluginInput, PluginLogResponse["data"]["response"]> = {
  operation: "logOfPlugin",
  method: "POST",
  path: "/v2/pluginLog",
  dataKey: "response",
  args: [],
  fields: {
    level: { in: "body", check: { type: "string", enum: ["DEBUG","INFO","WARNING","ERROR","CRITICAL"] }, required: true },
    organization: { in: "body", check: ObjectIdLimits, required: true },
    pluginId: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    runBy: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    session: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    msg: { in: "body", check: { type: "string" }, required: true },
  },
};

/** What `respondOfPlugin` sends. */
export interface RespondOfPluginInput {
  /** Session of the job. */
  session: string;
  /** The result, which depends on the kind of plugin. */
  response?: unknown | undefined;
  /** Whether the result is the URL of a file. */
  export?: boolean | undefined;
  /** Whether the job failed. */
  error?: boolean | undefined;
}

/** The operation `respondOfPlugin`, in its own words. */
export const respondOfPlugin: Row<RespondOfPluginInput, PluginResultResponse["data"]["response"]> = {
  operation: "respondOfPlugin",
  method: "POST",
  path: "/v2/pluginResponse",
  dataKey: "response",
  args: [],
  fields: {
    session: { in: "body", check: { type: "string", minLength: 1 }, required: true },
    response: { in: "body", check: {  } },
    export: { in: "body", check: { type: "boolean" } },
    error: { in: "body", check: { type: "boolean" } },
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
