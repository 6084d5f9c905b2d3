// Written from openapi.yaml by `npm run generate`. Do not edit.

import { AssetAttachments, CategorySchema, Email, EmailList, ErrorCode, ExternalValidation, IssueStatus, Metric, NewAnswer, ObjectId, ObjectIdList, OrganizationRole, PageLimit, PageNumber, PointCloudDetails, Priority, ProjectAssignment, ProjectRole, ProjectType, ReviewStatus, RoleOfMember, Sort, StageId, Workflow } from "./constraints.ts";
import type { Limits } from "./limits.ts";
import type { OperationId } from "./operations.ts";

/** What a method does to the service. */
export type Effect = "reads" | "changes" | "deletes";

/** A value that a method takes. */
export interface Argument {
  /** What it is, in a sentence. */
  readonly description: string;
  /** What it must be. */
  readonly check: Limits;
  readonly required?: true;
  /** Whether it is a secret, which is shown nowhere. */
  readonly secret?: true;
}

/** What a method of the client does, and what it takes. */
export interface Method {
  /** The operation that it is about. */
  readonly operation: OperationId;
  /** What it does, in a few words. */
  readonly summary: string;
  /** What it does, in sentences. They may hold Markdown. */
  readonly description: string;
  readonly effect: Effect;
  /** Whether it returns a list, page by page. */
  readonly paginated?: true;
  /** Arguments with a place of their own, in their order. All others are fields of the method's input. */
  readonly args: readonly string[];
  /** What it takes, by public name. */
  readonly fields: Readonly<Record<string, Argument>>;
}

/**
 * The methods of `AngoHub` that are plain calls, by name: `tasks.list` is `ango.tasks.list`. Those that move files, and
 * exports, are not among them.
 */
export const methods: Readonly<Record<MethodName, Method>> = {
  "projects.list": {
    operation: "listProjects",
    summary: "List projects",
    description: "Lists the projects of your organization, page by page.",
    effect: "reads",
    paginated: true,
    args: [],
    fields: {
      page: { description: "Which page to return, counted from 1.", check: PageNumber },
      limit: { description: "How many items a page holds.", check: PageLimit },
      sort: { description: "By which fields to sort, separated by commas; a `-` before one turns its order round.", check: Sort },
    },
  },
  "projects.create": {
    operation: "createProject",
    summary: "Create a project",
    description: "Creates an empty project that belongs to you. Its label set is empty until you set one, and its workflow leads from *Start* over *Label* to *Complete*.",
    effect: "changes",
    args: [],
    fields: {
      name: { description: "Name of the project.", check: { type: "string", minLength: 1 }, required: true },
      description: { description: "What the project is about.", check: { type: "string" } },
      type: { description: "What is labelled: files and texts (`ango`), point clouds with several sensors (`pct`), or pages in a frame (`iframe`).", check: ProjectType },
      categorySchema: { description: "A label set: what annotators can draw, answer and relate in a project. It is open, so that what a project returns can be sent back whole.", check: CategorySchema },
      benchmarkEnabled: { description: "Whether the project has benchmark tasks.", check: { type: "boolean" } },
      benchmarkRatio: { description: "How many tasks in a hundred are benchmarks.", check: { type: "number", minimum: 0, maximum: 100 } },
      instructions: { description: "URL of the instructions for annotators.", check: { type: "string", nullable: true } },
      ocrLanguage: { description: "Language of texts in pictures, by three letters such as `eng`.", check: { type: "string" } },
      idleTimeout: { description: "Seconds without a movement after which somebody is idle.", check: { type: "integer", minimum: 1 } },
      projectPlugins: { description: "Which plugins the project uses.", check: { type: "object" } },
      pluginPresets: { description: "Settings of plugins.", check: { type: "array", items: {  } } },
      errorCodesEnabled: { description: "Whether issues carry codes of errors.", check: { type: "boolean" } },
      errorSchema: { description: "The codes of errors.", check: { type: "object" } },
      exportStorageId: { description: "Storage that exports are copied to.", check: { type: "string", nullable: true } },
      exportStorageBucket: { description: "Bucket that exports are copied to.", check: { type: "string", nullable: true } },
      exportStoragePath: { description: "Path that exports are copied to.", check: { type: "string", nullable: true } },
      exportStorageEnabled: { description: "Whether exports are copied.", check: { type: "boolean" } },
      taskSkipEnabled: { description: "Whether annotators may skip tasks.", check: { type: "boolean" } },
      unassignSkippedTask: { description: "Whether a task that is skipped loses its assignee.", check: { type: "boolean" } },
      gcSyncEnabled: { description: "Whether the project is kept in step with a connected system.", check: { type: "boolean" } },
    },
  },
  "projects.get": {
    operation: "getProject",
    summary: "Get a project",
    description: "Returns a project with its label set, its workflow, its members, its batches and its settings. Answers of the older generation carried **your API key** here. Never log or print an answer whole.",
    effect: "reads",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
    },
  },
  "batches.list": {
    operation: "getProject",
    summary: "List the batches of a project",
    description: "List the batches of a project",
    effect: "reads",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
    },
  },
  "labelSets.get": {
    operation: "getProject",
    summary: "Get the label set of a project",
    description: "Get the label set of a project",
    effect: "reads",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
    },
  },
  "workflows.get": {
    operation: "getProject",
    summary: "Get the workflow of a project",
    description: "Get the workflow of a project",
    effect: "reads",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
    },
  },
  "assetBuilders.list": {
    operation: "getProject",
    summary: "List the asset builder templates of a project",
    description: "List the asset builder templates of a project",
    effect: "reads",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
    },
  },
  "labelSets.set": {
    operation: "updateProject",
    summary: "Set the label set of a project",
    description: "Set the label set of a project",
    effect: "changes",
    args: ["projectId","labelSet"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      labelSet: { description: "A label set: what annotators can draw, answer and relate in a project. It is open, so that what a project returns can be sent back whole.", check: CategorySchema, required: true },
    },
  },
  "workflows.set": {
    operation: "updateProject",
    summary: "Set the workflow of a project",
    description: "Set the workflow of a project",
    effect: "changes",
    args: ["projectId","stages"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      stages: { description: "The stages of a project, as a graph: each leads to those in its `next`. The first three of a project are `Start`, `Label` and `Complete`.", check: Workflow, required: true },
    },
  },
  "benchmarks.configure": {
    operation: "updateProject",
    summary: "Configure the benchmarks of a project",
    description: "Configure the benchmarks of a project",
    effect: "changes",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      isEnabled: { description: "Whether the project has benchmark tasks.", check: { type: "boolean" }, required: true },
      ratio: { description: "How many tasks in a hundred are benchmarks.", check: { type: "integer", minimum: 0, maximum: 100 } },
      hasCutoff: { description: "Whether benchmarks have a cut-off. Inferred: nothing says what is cut off.", check: { type: "boolean" } },
    },
  },
  "projects.delete": {
    operation: "deleteProject",
    summary: "Delete a project",
    description: "Deletes a project with its assets, tasks, issues and histories. Their files stay in the storage.",
    effect: "deletes",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
    },
  },
  "projects.clone": {
    operation: "cloneProject",
    summary: "Clone a project",
    description: "Makes a new project of the same organization, with the name of this one and ` copy`. What it takes over can be chosen; assets, tasks and labels are never copied. Needs a manager of the project. Inferred: that the answer holds the new project as `project`.",
    effect: "changes",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      labelSet: { description: "Whether it has the same label set.", check: { type: "boolean" } },
      members: { description: "Whether it has the same members.", check: { type: "boolean" } },
      batches: { description: "Whether it has batches of the same names.", check: { type: "boolean" } },
      workflow: { description: "Whether it has the same workflow.", check: { type: "boolean" } },
      pluginPresets: { description: "Whether it has the same settings of plugins.", check: { type: "boolean" } },
      settings: { description: "Whether it has the same settings.", check: { type: "boolean" } },
    },
  },
  "projects.purge": {
    operation: "purgeProject",
    summary: "Purge a project",
    description: "Deletes a project **and** its files in the default storage, for good. Files in storages of your own stay. The project's name must be given once more.",
    effect: "deletes",
    args: ["projectId","confirmName"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      confirmName: { description: "The name of the project that is purged.", check: { type: "string", minLength: 1 }, required: true },
    },
  },
  "members.add": {
    operation: "addMembers",
    summary: "Add members to a project",
    description: "Gives people of the organization a role in a project. Inferred: that somebody who has a role gets the new one.",
    effect: "changes",
    args: ["projectId","emails"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      emails: { description: "E-mail addresses, one at least.", check: EmailList, required: true },
      role: { description: "What a person may do in a project.", check: ProjectRole, required: true },
    },
  },
  "labelSets.setValidation": {
    operation: "setLabelValidation",
    summary: "Set the validation of labels",
    description: "Sets how labels are checked when they are saved and submitted: by a function in JavaScript, or, in projects of point clouds, by a service of your own. What is left out stays as it is.",
    effect: "changes",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      isEnabled: { description: "Whether the function checks labels.", check: { type: "boolean" } },
      function: { description: "The function, in JavaScript. It gets the tools, classifications and relations of an answer, as tasks hold them, and returns a list of what is wrong, each with a `message` and, where it has one, the `objectId`.", check: { type: "string" } },
      external: { description: "A service of your own that checks labels of point clouds.", check: ExternalValidation },
    },
  },
  "batches.create": {
    operation: "createBatch",
    summary: "Create a batch",
    description: "Adds a batch to a project, by its `name` alone; the answer is the batch. With `batches` in place of the name, the whole list of batches is replaced: all existing ones and the new ones, which have a name only. A batch that is left out is gone. Inferred: that, and that the answer is then the project. Two callers who do this at once can lose a batch, so create batches one by one.",
    effect: "changes",
    args: ["projectId","name"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      name: { description: "Name of the batch.", check: { type: "string", minLength: 1 }, required: true },
    },
  },
  "batches.createAll": {
    operation: "createBatch",
    summary: "Create those batches that a project lacks",
    description: "Create those batches that a project lacks",
    effect: "changes",
    args: ["projectId","names"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      names: { description: "Names of the batches.", check: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } }, required: true },
    },
  },
  "batches.assign": {
    operation: "assignBatches",
    summary: "Assign assets to batches",
    description: "Puts each of the assets into each of the batches, and says how many assets were assigned.",
    effect: "changes",
    args: ["projectId","assetIds","batches"],
    fields: {
      projectId: { description: "Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits.", check: ObjectId, required: true },
      assetIds: { description: "Ids of the assets.", check: { type: "array", minItems: 1, items: ObjectId }, required: true },
      batches: { description: "Names or ids of the batches.", check: { type: "array", minItems: 1, items: { type: "string" } }, required: true },
    },
  },
  "assets.list": {
    operation: "listAssets",
    summary: "List assets",
    description: "Lists the assets of a project, page by page, all of them or those that `filters` describes. External ids need not be unique, so one of them may name several assets.",
    effect: "reads",
    paginated: true,
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      assetId: { description: "Only the asset with this id.", check: ObjectId },
      externalId: { description: "Only assets with this external id.", check: { type: "string" } },
      isPreLabeled: { description: "Only assets that have imported labels, or that have none.", check: { type: "boolean" } },
      batches: { description: "Only assets that are in all of these batches, by name or id.", check: { type: "array", items: { type: "string" } } },
      page: { description: "Which page to return, counted from 1.", check: PageNumber },
      limit: { description: "How many items a page holds.", check: PageLimit },
    },
  },
  "assets.delete": {
    operation: "deleteAssets",
    summary: "Delete assets",
    description: "Deletes assets of a project, with their tasks. Uploading the same files again does not bring the tasks back. The ids stand in the **body** of the request.",
    effect: "deletes",
    args: ["projectId","assetIds"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      assetIds: { description: "Ids of the assets.", check: { type: "array", minItems: 1, items: ObjectId }, required: true },
    },
  },
  "assets.createChats": {
    operation: "createChats",
    summary: "Create chat assets",
    description: "Creates conversations to be labelled: a number of empty ones, or those of a file. With an LLM, annotators talk to it; without one, a conversation stays as it is. 10 000 in a call at most. A failure may come as `{\"error\": {\"statusCode\": 400}, \"message\": \"…\"}`.",
    effect: "changes",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      count: { description: "How many empty conversations.", check: { type: "integer", minimum: 1, maximum: 10000 } },
      conversations: { description: "The conversations", check: { type: "array", items: { type: "object" } } },
      llmId: { description: "The LLM that annotators talk to.", check: ObjectId },
      priority: { description: "Priority of their tasks.", check: { type: "integer", minimum: -1000, maximum: 1000 } },
      storageId: { description: "The storage that the conversations lie in.", check: ObjectId },
      bucket: { description: "The bucket of that storage.", check: { type: "string" } },
    },
  },
  "attachments.create": {
    operation: "createAttachments",
    summary: "Create attachments",
    description: "Attaches images, videos and texts to existing assets, each named by its external id.",
    effect: "changes",
    args: ["projectId","attachments"],
    fields: {
      projectId: { description: "Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits.", check: ObjectId, required: true },
      attachments: { description: "The attachments, asset by asset.", check: { type: "array", minItems: 1, items: AssetAttachments }, required: true },
    },
  },
  "tasks.list": {
    operation: "listTasks",
    summary: "List tasks",
    description: "Lists the tasks of a project, page by page, all of them or those that `filter` describes, whole or with chosen fields.",
    effect: "reads",
    paginated: true,
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      filter: { description: "Which tasks, all of which must hold. A text is compared with itself or with one of several; `eq`, `ne`, `regex`, `in`, `nin` and `exists` say it otherwise, `eq`, `ne`, `gt`, `gte`, `lt` and `lte` for numbers, `from` and `to` for times.", check: { type: "object", closed: true, properties: { stage: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }, { type: "object", closed: true, properties: { eq: { type: "string" }, ne: { type: "string" }, regex: { type: "string" }, in: { type: "array", items: { type: "string" } }, nin: { type: "array", items: { type: "string" } }, exists: { type: "boolean" } } }] }, batches: { type: "array", items: { type: "string" } }, status: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }, { type: "object", closed: true, properties: { eq: { type: "string" }, ne: { type: "string" }, regex: { type: "string" }, in: { type: "array", items: { type: "string" } }, nin: { type: "array", items: { type: "string" } }, exists: { type: "boolean" } } }] }, reviewStatus: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }, { type: "object", closed: true, properties: { eq: { type: "string" }, ne: { type: "string" }, regex: { type: "string" }, in: { type: "array", items: { type: "string" } }, nin: { type: "array", items: { type: "string" } }, exists: { type: "boolean" } } }] }, type: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }, { type: "object", closed: true, properties: { eq: { type: "string" }, ne: { type: "string" }, regex: { type: "string" }, in: { type: "array", items: { type: "string" } }, nin: { type: "array", items: { type: "string" } }, exists: { type: "boolean" } } }] }, assignee: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }, { type: "object", closed: true, properties: { eq: { type: "string" }, ne: { type: "string" }, regex: { type: "string" }, in: { type: "array", items: { type: "string" } }, nin: { type: "array", items: { type: "string" } }, exists: { type: "boolean" } } }] }, externalId: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }, { type: "object", closed: true, properties: { eq: { type: "string" }, ne: { type: "string" }, regex: { type: "string" }, in: { type: "array", items: { type: "string" } }, nin: { type: "array", items: { type: "string" } }, exists: { type: "boolean" } } }] }, createdBy: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }, { type: "object", closed: true, properties: { eq: { type: "string" }, ne: { type: "string" }, regex: { type: "string" }, in: { type: "array", items: { type: "string" } }, nin: { type: "array", items: { type: "string" } }, exists: { type: "boolean" } } }] }, updatedBy: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }, { type: "object", closed: true, properties: { eq: { type: "string" }, ne: { type: "string" }, regex: { type: "string" }, in: { type: "array", items: { type: "string" } }, nin: { type: "array", items: { type: "string" } }, exists: { type: "boolean" } } }] }, createdAt: { type: "object", closed: true, properties: { from: { type: "string" }, to: { type: "string" } } }, updatedAt: { type: "object", closed: true, properties: { from: { type: "string" }, to: { type: "string" } } }, priority: { anyOf: [{ type: "number" }, { type: "object", closed: true, properties: { eq: { type: "number" }, ne: { type: "number" }, gt: { type: "number" }, gte: { type: "number" }, lt: { type: "number" }, lte: { type: "number" } } }] }, openIssuesCount: { anyOf: [{ type: "number" }, { type: "object", closed: true, properties: { eq: { type: "number" }, ne: { type: "number" }, gt: { type: "number" }, gte: { type: "number" }, lt: { type: "number" }, lte: { type: "number" } } }] }, duration: { anyOf: [{ type: "number" }, { type: "object", closed: true, properties: { eq: { type: "number" }, ne: { type: "number" }, gt: { type: "number" }, gte: { type: "number" }, lt: { type: "number" }, lte: { type: "number" } } }] }, totalDuration: { anyOf: [{ type: "number" }, { type: "object", closed: true, properties: { eq: { type: "number" }, ne: { type: "number" }, gt: { type: "number" }, gte: { type: "number" }, lt: { type: "number" }, lte: { type: "number" } } }] }, isDraft: { type: "boolean" }, isSkipped: { type: "boolean" }, isBenchmark: { type: "boolean" } } } },
      sort: { description: "By which fields to sort; a `-` before one turns its order round.", check: { type: "array", items: { type: "string" } } },
      fields: { description: "Which fields tasks have.", check: { type: "array", items: { type: "string" } } },
      includeAnswer: { description: "Whether tasks have their answer.", check: { type: "boolean" } },
      page: { description: "Which page to return, counted from 1.", check: PageNumber },
      limit: { description: "How many items a page holds.", check: PageLimit },
    },
  },
  "tasks.get": {
    operation: "getTask",
    summary: "Get a task",
    description: "Returns one task, with its answer where that is asked for. Inferred: that the answer is there, too, when `includeAnswer` is not said at all; ask for it where you rely on it.",
    effect: "reads",
    args: ["taskId"],
    fields: {
      taskId: { description: "Id of the task, as in its *Task Info* panel and in *List tasks*.", check: ObjectId, required: true },
      includeAnswer: { description: "Whether the task has its answer.", check: { type: "boolean" } },
    },
  },
  "tasks.history": {
    operation: "getTaskHistory",
    summary: "Get the history of a task",
    description: "Returns what a task was like each time that it left a stage.",
    effect: "reads",
    args: ["taskId"],
    fields: {
      taskId: { description: "Id of the task, as in its *Task Info* panel and in *List tasks*.", check: ObjectId, required: true },
    },
  },
  "tasks.historyEntry": {
    operation: "getTaskHistoryEntry",
    summary: "Get an entry of a history",
    description: "Returns what a task was like once when it left a stage.",
    effect: "reads",
    args: ["historyId"],
    fields: {
      historyId: { description: "Id of an entry of a task's history.", check: ObjectId, required: true },
    },
  },
  "tasks.assign": {
    operation: "assignTasks",
    summary: "Assign tasks",
    description: "Assigns tasks to one person, for the stage in which that person will work on them. Whoever had them is replaced.",
    effect: "changes",
    args: ["projectId","taskIds"],
    fields: {
      projectId: { description: "Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits.", check: ObjectId, required: true },
      taskIds: { description: "Ids of the tasks.", check: { type: "array", minItems: 1, items: ObjectId }, required: true },
      email: { description: "E-mail address of a person's account.", check: Email, required: true },
      stage: { description: "Id of a stage of a project's workflow: `Start`, `Label` and `Complete` for the first three, others as they were made.", check: StageId, required: true },
    },
  },
  "tasks.annotate": {
    operation: "annotateTask",
    summary: "Annotate a task",
    description: "Stores an answer for a task, in whatever stage it is, in place of the one that it has. With `nextStage=true` the task moves on, as after an annotator's *Submit*. Inferred: that answers of classifications may be texts of options, as imports have them, and ids, as tasks do.",
    effect: "changes",
    args: ["taskId","answer"],
    fields: {
      taskId: { description: "Id of the task, as in its *Task Info* panel and in *List tasks*.", check: ObjectId, required: true },
      answer: { description: "What is stored in place of a task's answer: objects and answers as imports have them, or as tasks hold them.", check: NewAnswer, required: true },
      mode: { description: "Whether the answer replaces the one that the task has, or is merged with it.", check: { type: "string", enum: ["replace","merge"] } },
      nextStage: { description: "Whether the task moves on to its next stage, as after *Submit*.", check: { type: "boolean" } },
      duration: { description: "Active time spent on the task, in milliseconds.", check: { type: "integer", minimum: 0 } },
      brushDataUrl: { description: "URL of a PNG picture of the strokes that is uploaded already.", check: { type: "string" } },
      medicalBrushDataUrl: { description: "URL of an NRRD file of the strokes that is uploaded already.", check: { type: "string" } },
    },
  },
  "tasks.review": {
    operation: "reviewTask",
    summary: "Review a task",
    description: "Accepts or rejects a task. Inferred: that the task moves on as the reviewer's decision would have it.",
    effect: "changes",
    args: ["taskId","status"],
    fields: {
      taskId: { description: "Id of the task, as in its *Task Info* panel and in *List tasks*.", check: ObjectId, required: true },
      status: { description: "What a review says: `Accepted` and `Rejected` are the documented choices.", check: ReviewStatus, required: true },
      details: { description: "Details, such as a `reason` and `errorCodes`.", check: { type: "object" } },
    },
  },
  "tasks.requeue": {
    operation: "requeueTasks",
    summary: "Requeue tasks",
    description: "Moves tasks to another stage. Their annotations, assignees and histories stay, unless `options` says otherwise. **With no filters, every task of the project is moved.**",
    effect: "changes",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      to: { description: "The stage that they go to.", check: StageId, required: true },
      filter: { description: "Which tasks, by ids, external ids, ids of their assets, stages and batches, all of which must hold; or `all` for every task of the project.", check: { anyOf: [{ type: "string", enum: ["all"] }, { type: "object", closed: true, properties: { taskIds: ObjectIdList, externalIds: { type: "array", minItems: 1, items: { type: "string" } }, assetIds: ObjectIdList, stages: { type: "array", minItems: 1, items: { type: "string" } }, batches: { type: "array", minItems: 1, items: { type: "string" } } } }] }, required: true },
      removeAnnotations: { description: "Whether they lose what was annotated.", check: { type: "boolean" } },
      removeAssignee: { description: "Whether they lose their assignee.", check: { type: "boolean" } },
      removeStageHistory: { description: "Whether they lose the history of their stages.", check: { type: "boolean" } },
    },
  },
  "tasks.setPriority": {
    operation: "setTaskPriority",
    summary: "Set the priority of tasks",
    description: "Moves tasks forward or back in the queue. **With no filters, every task of the project.** The name of the count in the answer is not documented.",
    effect: "changes",
    args: ["projectId","priority"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      priority: { description: "Place in the queue. Higher is earlier; every task starts at 0.", check: Priority, required: true },
      filter: { description: "Which tasks, by ids, external ids, ids of their assets, stages and batches, all of which must hold; or `all` for every task of the project.", check: { anyOf: [{ type: "string", enum: ["all"] }, { type: "object", closed: true, properties: { taskIds: ObjectIdList, externalIds: { type: "array", minItems: 1, items: { type: "string" } }, assetIds: ObjectIdList, stages: { type: "array", minItems: 1, items: { type: "string" } }, batches: { type: "array", minItems: 1, items: { type: "string" } } } }] }, required: true },
    },
  },
  "benchmarks.mark": {
    operation: "markBenchmarkTasks",
    summary: "Mark benchmark tasks",
    description: "Makes tasks benchmarks, by which the work of others is measured, or makes them ordinary again.",
    effect: "changes",
    args: ["projectId","taskIds"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      taskIds: { description: "Ids of the tasks.", check: { type: "array", minItems: 1, items: ObjectId }, required: true },
      isBenchmark: { description: "Whether they are benchmarks from now on.", check: { type: "boolean" } },
    },
  },
  "issues.list": {
    operation: "listIssues",
    summary: "List issues",
    description: "Lists the issues of a project, all of them or those of an asset, a task, a stage or a person. Inferred: that `page` and `limit` are heeded. The key `issue` holds a list.",
    effect: "reads",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project.", check: ObjectId, required: true },
      assetId: { description: "Only issues of this asset.", check: ObjectId },
      taskId: { description: "Only issues of this task.", check: ObjectId },
      stageId: { description: "Only issues that were opened in this stage.", check: StageId },
      createdBy: { description: "Only issues that this person opened.", check: Email },
      status: { description: "Only issues of this status.", check: IssueStatus },
      assignee: { description: "Only issues that this person is to resolve.", check: Email },
      page: { description: "Which page to return, counted from 1.", check: PageNumber },
      limit: { description: "How many items a page holds.", check: PageLimit },
    },
  },
  "issues.create": {
    operation: "createIssue",
    summary: "Open an issue",
    description: "Opens an issue on a task: at a place, on an object, or for the whole of it. A place is `position`, `page`, `pageEnd`, `dataIndex` and `plane`; an issue on an object has none of those.",
    effect: "changes",
    args: ["taskId"],
    fields: {
      taskId: { description: "Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits.", check: ObjectId, required: true },
      content: { description: "What is to be said.", check: { type: "string", minLength: 1 }, required: true },
      objectId: { description: "Object that it is about. It excludes all places.", check: { type: "string" } },
      position: { description: "`[x, y]` in pixels, the index of a character in a text, or `[start, end]` in a recording.", check: { anyOf: [{ type: "number" }, { type: "array", items: { type: "number" } }] } },
      page: { description: "Page or frame, counted from 0.", check: { type: "integer", minimum: 0 } },
      pageEnd: { description: "Last frame, counted from 0. It needs `page`.", check: { type: "integer", minimum: 0 } },
      dataIndex: { description: "Which of the asset's files, counted from 0.", check: { type: "integer", minimum: 0 } },
      plane: { description: "Plane of a volume: axial, sagittal or coronal.", check: { type: "string", enum: ["A","S","C"] } },
      mentions: { description: "E-mail addresses of those who are mentioned.", check: { type: "array", items: { type: "string", format: "email" } } },
      errorCodes: { description: "Codes of the errors.", check: { type: "array", items: ErrorCode } },
      details: { description: "Where it is in a point cloud.", check: PointCloudDetails },
    },
  },
  "issues.update": {
    operation: "updateIssue",
    summary: "Change an issue",
    description: "Changes an issue. What is left out stays as it is. Inferred: that the answer is the issue.",
    effect: "changes",
    args: ["issueId"],
    fields: {
      issueId: { description: "Id of the issue.", check: ObjectId, required: true },
      content: { description: "What is to be said.", check: { type: "string", minLength: 1 } },
      mentions: { description: "E-mail addresses, one at least.", check: EmailList },
      status: { description: "Whether an issue is still to be seen to.", check: IssueStatus },
      details: { description: "Where something is in a point cloud. Indexes of -1 mean none.", check: PointCloudDetails },
      errorCodes: { description: "Codes of the errors.", check: { type: "array", items: ErrorCode } },
    },
  },
  "issues.delete": {
    operation: "deleteIssue",
    summary: "Delete an issue",
    description: "Deletes an issue of a project.",
    effect: "deletes",
    args: ["projectId","issueId"],
    fields: {
      projectId: { description: "Id of the project.", check: ObjectId, required: true },
      issueId: { description: "Id of the issue.", check: ObjectId, required: true },
    },
  },
  "issues.comment": {
    operation: "commentOnIssue",
    summary: "Comment on an issue",
    description: "Adds a comment to an issue. Inferred: that the answer is the issue.",
    effect: "changes",
    args: ["issueId"],
    fields: {
      issueId: { description: "Id of the issue.", check: ObjectId, required: true },
      content: { description: "What it says.", check: { type: "string", minLength: 1 }, required: true },
      mentions: { description: "E-mail addresses, one at least.", check: EmailList },
    },
  },
  "organization.members": {
    operation: "listOrganizationMembers",
    summary: "List members",
    description: "Lists the members of an organization. Inferred, that a page holds 10 of them.",
    effect: "reads",
    args: ["organizationId"],
    fields: {
      organizationId: { description: "Id of the organization, as projects have it.", check: ObjectId, required: true },
      page: { description: "Which page to return, counted from 1.", check: PageNumber },
      limit: { description: "How many items a page holds.", check: PageLimit },
      search: { description: "Only members whose name or e-mail address holds this.", check: { type: "string", minLength: 1 } },
    },
  },
  "organization.setRoles": {
    operation: "setOrganizationRoles",
    summary: "Set the roles of members",
    description: "Gives members of an organization other roles, and says for each whether it was done.",
    effect: "changes",
    args: ["organizationId","roles"],
    fields: {
      organizationId: { description: "Id of the organization, as projects have it.", check: ObjectId, required: true },
      roles: { description: "The members.", check: { type: "array", minItems: 1, items: RoleOfMember }, required: true },
    },
  },
  "organization.removeMembers": {
    operation: "removeOrganizationMembers",
    summary: "Remove members",
    description: "Removes members from an organization. Who they are stands in the **body** of the request.",
    effect: "deletes",
    args: ["organizationId","emails"],
    fields: {
      organizationId: { description: "Id of the organization, as projects have it.", check: ObjectId, required: true },
      emails: { description: "E-mail addresses, one at least.", check: EmailList, required: true },
    },
  },
  "organization.invites": {
    operation: "listInvites",
    summary: "List invitations",
    description: "Lists the invitations of an organization. Inferred, that a page holds 10 of them.",
    effect: "reads",
    args: ["organizationId"],
    fields: {
      organizationId: { description: "Id of the organization, as projects have it.", check: ObjectId, required: true },
      status: { description: "Only invitations of this status: `pending` ones have not been answered.", check: { type: "string", minLength: 1 } },
      page: { description: "Which page to return, counted from 1.", check: PageNumber },
      limit: { description: "How many items a page holds.", check: PageLimit },
    },
  },
  "organization.invite": {
    operation: "inviteMembers",
    summary: "Invite people",
    description: "Invites people into an organization, by mail. They can be given roles in projects at once.",
    effect: "changes",
    args: ["organizationId"],
    fields: {
      organizationId: { description: "Id of the organization, as projects have it.", check: ObjectId, required: true },
      emails: { description: "E-mail addresses, one at least.", check: EmailList, required: true },
      role: { description: "What a person may do in the organization.", check: OrganizationRole, required: true },
      projects: { description: "Roles in projects.", check: { type: "array", items: ProjectAssignment } },
    },
  },
  "organization.revokeInvites": {
    operation: "revokeInvites",
    summary: "Revoke invitations",
    description: "Takes invitations back. Whose they are stands in the **body** of the request.",
    effect: "deletes",
    args: ["organizationId","emails"],
    fields: {
      organizationId: { description: "Id of the organization, as projects have it.", check: ObjectId, required: true },
      emails: { description: "E-mail addresses, one at least.", check: EmailList, required: true },
    },
  },
  "storages.list": {
    operation: "listStorages",
    summary: "List storages",
    description: "Lists the storages that your organization has connected, or the one with an id. Answers may carry **keys of the storage**. Never log or print them.",
    effect: "reads",
    args: [],
    fields: {

    },
  },
  "storages.get": {
    operation: "listStorages",
    summary: "Get a storage",
    description: "Get a storage",
    effect: "reads",
    args: ["storageId"],
    fields: {
      storageId: { description: "Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits.", check: ObjectId, required: true },
    },
  },
  "storages.create": {
    operation: "createStorage",
    summary: "Create a storage",
    description: "Connects an object storage to your organization: AWS with a pair of keys, GCP with the JSON of a service account. Inferred: that a service account goes into `credentials`. What Azure needs is not documented.",
    effect: "changes",
    args: [],
    fields: {
      name: { description: "Name of the storage.", check: { type: "string", minLength: 1 }, required: true },
      provider: { description: "Whose storage it is.", check: { type: "string", enum: ["AWS","GCP","AZURE"] }, required: true },
      publicKey: { description: "Public half of the pair of keys.", check: { type: "string", nullable: true } },
      privateKey: { description: "Secret half of the pair of keys.", check: { type: "string", format: "password", nullable: true }, secret: true },
      region: { description: "Where it lies.", check: { type: "string", nullable: true } },
      credentials: { description: "The service account, as JSON in a text.", check: { type: "string", format: "password", nullable: true }, secret: true },
    },
  },
  "storages.delete": {
    operation: "deleteStorage",
    summary: "Delete a storage",
    description: "Disconnects a storage from your organization. Files in it stay.",
    effect: "deletes",
    args: ["storageId"],
    fields: {
      storageId: { description: "Id of the storage.", check: ObjectId, required: true },
    },
  },
  "storages.files": {
    operation: "listStorageFiles",
    summary: "List the files of a storage",
    description: "Lists what lies in a bucket of a storage. The shape of the answer is not documented.",
    effect: "reads",
    args: ["storageId"],
    fields: {
      storageId: { description: "Id of the storage.", check: ObjectId, required: true },
      bucket: { description: "The bucket.", check: { type: "string", minLength: 1 }, required: true },
      path: { description: "The folder in the bucket.", check: { type: "string" } },
      getSignedUrls: { description: "Whether each file has a presigned URL.", check: { type: "boolean" } },
      retryOnSlowDown: { description: "Whether the service waits and tries again when the storage is busy.", check: { type: "boolean" } },
    },
  },
  "storages.explore": {
    operation: "exploreFiles",
    summary: "Explore a storage",
    description: "Lists folders and files of a bucket, or, with `upload`, registers files as assets of a project. Inferred: the answers, `{folders, files, scrollToken, success}` or a message.",
    effect: "changes",
    args: ["storageId"],
    fields: {
      storageId: { description: "Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits.", check: ObjectId, required: true },
      bucket: { description: "The bucket.", check: { type: "string", minLength: 1 }, required: true },
      folder: { description: "The folder.", check: { type: "string" } },
      files: { description: "The files to register.", check: { type: "array", items: { type: "string", minLength: 1 } } },
      upload: { description: "Whether files are registered as assets.", check: { type: "boolean" } },
      projectId: { description: "Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits.", check: ObjectId },
      scrollToken: { description: "Where to go on, as the last answer said; `null` to begin.", check: { type: "string", nullable: true } },
      batches: { description: "A list of ids.", check: ObjectIdList },
      extensions: { description: "Only files with these extensions.", check: { type: "array", items: { type: "string", minLength: 1 } } },
    },
  },
  "llms.list": {
    operation: "listLlms",
    summary: "List LLMs",
    description: "Lists the large language models that your organization has connected, or the one with an id. Answers may carry **the key of the model**. Never log or print them.",
    effect: "reads",
    args: [],
    fields: {

    },
  },
  "llms.get": {
    operation: "listLlms",
    summary: "Get an LLM",
    description: "Get an LLM",
    effect: "reads",
    args: ["llmId"],
    fields: {
      llmId: { description: "Id of a project, task, asset, batch, issue, user, organization, storage or LLM, 24 lower-case hexadecimal digits.", check: ObjectId, required: true },
    },
  },
  "llms.create": {
    operation: "createLlm",
    summary: "Create an LLM",
    description: "Connects a large language model to your organization, for chats to be labelled.",
    effect: "changes",
    args: [],
    fields: {
      name: { description: "Name of the model.", check: { type: "string", minLength: 1 }, required: true },
      provider: { description: "Who runs it.", check: { type: "string", enum: ["openai","openrouter"] }, required: true },
      model: { description: "Which model, in its provider's words.", check: { type: "string", minLength: 1 }, required: true },
      apiKey: { description: "Key of the model.", check: { type: "string", format: "password", minLength: 1 }, required: true, secret: true },
      baseUrl: { description: "Where it is, where that is not its provider's address.", check: { type: "string" } },
      isStreamable: { description: "Whether it answers piece by piece.", check: { type: "boolean" } },
    },
  },
  "llms.delete": {
    operation: "deleteLlm",
    summary: "Delete an LLM",
    description: "Disconnects a large language model.",
    effect: "deletes",
    args: ["llmId"],
    fields: {
      llmId: { description: "Id of the LLM.", check: ObjectId, required: true },
    },
  },
  "notifications.send": {
    operation: "sendNotification",
    summary: "Send a notification",
    description: "Sends members of your organization a message, which they find in the web application. Needs an admin of the organization. One receiver who is no member makes the whole call fail.",
    effect: "changes",
    args: [],
    fields: {
      receivers: { description: "E-mail addresses of 1 to 100 members.", check: { type: "array", minItems: 1, maxItems: 100, items: Email }, required: true },
      message: { description: "What is to be said.", check: { type: "string", minLength: 1, maxLength: 1000 }, required: true },
      title: { description: "A heading.", check: { type: "string", maxLength: 200 } },
      link: { description: "A link that opens with a click, an absolute URL.", check: { type: "string", maxLength: 2048, pattern: "^https?://.", expected: "an http or https URL" } },
    },
  },
  "metrics.get": {
    operation: "getMetric",
    summary: "Get a metric of a project",
    description: "Returns a metric of the overview page of a project. What each of them holds is not documented.",
    effect: "reads",
    args: ["projectId","metric"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      metric: { description: "Which metric.", check: Metric, required: true },
    },
  },
  "metrics.performance": {
    operation: "getPerformance",
    summary: "Get the performance of a project",
    description: "Returns how a project went in a span of time, all of it or some batches. What the answer holds is not documented.",
    effect: "reads",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      from: { description: "Start, as ISO 8601; without a zone it is UTC. It needs `to`.", check: { type: "string" } },
      to: { description: "End, as ISO 8601; without a zone it is UTC. It needs `from`.", check: { type: "string" } },
      batches: { description: "Names or ids of batches.", check: { type: "array", items: { type: "string" } } },
    },
  },
  "assetBuilders.create": {
    operation: "createAssetBuilderTemplate",
    summary: "Create a template",
    description: "Adds a template to a project: an HTML page with `{{column}}` where the value of a column goes. Assets are made from it row by row, and registered as texts (*Import assets*).",
    effect: "changes",
    args: ["projectId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      name: { description: "Name of the template.", check: { type: "string", minLength: 1 }, required: true },
      description: { description: "What it is for.", check: { type: "string" } },
      template: { description: "The HTML page.", check: { type: "string" }, required: true },
      externalIdColumn: { description: "The column that holds external ids.", check: { type: "string" }, required: true },
      batchColumn: { description: "The column that names batches.", check: { type: "string" } },
      columns: { description: "The columns, by name. Pictures, sounds, videos and PDFs need the id of their storage, or `Public`.", check: { type: "object" }, required: true },
      preLabels: { description: "The classifications that are answered from columns, by key.", check: { type: "object" } },
    },
  },
  "webhooks.rerun": {
    operation: "rerunWebhook",
    summary: "Run a webhook again",
    description: "Sends again what a *Webhook* stage of a project could not deliver. Inferred, which calls are repeated.",
    effect: "changes",
    args: ["projectId","stageId"],
    fields: {
      projectId: { description: "Id of the project, as in the address of its page and in *List projects*.", check: ObjectId, required: true },
      stageId: { description: "Id of a stage of a project's workflow: `Start`, `Label` and `Complete` for the first three, others as they were made.", check: StageId, required: true },
    },
  },
};

/** Name of a method that is a plain call. */
export type MethodName =
  | "projects.list"
  | "projects.create"
  | "projects.get"
  | "batches.list"
  | "labelSets.get"
  | "workflows.get"
  | "assetBuilders.list"
  | "labelSets.set"
  | "workflows.set"
  | "benchmarks.configure"
  | "projects.delete"
  | "projects.clone"
  | "projects.purge"
  | "members.add"
  | "labelSets.setValidation"
  | "batches.create"
  | "batches.createAll"
  | "batches.assign"
  | "assets.list"
  | "assets.delete"
  | "assets.createChats"
  | "attachments.create"
  | "tasks.list"
  | "tasks.get"
  | "tasks.history"
  | "tasks.historyEntry"
  | "tasks.assign"
  | "tasks.annotate"
  | "tasks.review"
  | "tasks.requeue"
  | "tasks.setPriority"
  | "benchmarks.mark"
  | "issues.list"
  | "issues.create"
  | "issues.update"
  | "issues.delete"
  | "issues.comment"
  | "organization.members"
  | "organization.setRoles"
  | "organization.removeMembers"
  | "organization.invites"
  | "organization.invite"
  | "organization.revokeInvites"
  | "storages.list"
  | "storages.get"
  | "storages.create"
  | "storages.delete"
  | "storages.files"
  | "storages.explore"
  | "llms.list"
  | "llms.get"
  | "llms.create"
  | "llms.delete"
  | "notifications.send"
  | "metrics.get"
  | "metrics.performance"
  | "assetBuilders.create"
  | "webhooks.rerun";
