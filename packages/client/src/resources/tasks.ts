import type { NewAnswer, RequeuedTasks, ReviewStatus, TaskHistoryEntry } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { check, checkObject } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import type { ProjectId, StageId, TaskId } from "../types/ids.ts";
import type { Task } from "../types/models.ts";
import { annotate, type Submission } from "./annotate.ts";
import type { Batches } from "./batches.ts";
import { type TaskFilter, wireFilter } from "./comparisons.ts";
import { Resource } from "./resource.ts";
import { type TaskChoice, wireSelection } from "./selections.ts";
import { type Sorting, sortText } from "./sorting.ts";

/** Which tasks to list, in which order, and what of them. */
export interface TaskFilters extends PageOptions {
  /** Only tasks of which all of this holds. */
  filter?: TaskFilter | undefined;
  /** By what to sort: a field, or several; a `-` before one turns its order round. */
  sort?: Sorting | undefined;
  /** Which fields tasks have. `_id`, `project` and `asset` are among them always. */
  fields?: readonly string[] | undefined;
  /**
   * Whether tasks have their answer.
   *
   * @default false
   */
  includeAnswer?: boolean | undefined;
}

/** What to return of a task. */
export interface TaskParts {
  /**
   * Whether it has its answer.
   *
   * @default true
   */
  includeAnswer?: boolean | undefined;
}

/** Who works on tasks, and in which stage. */
export interface Assignment {
  /** The stage in which the person will work on them. */
  stage: StageId;
  /** E-mail address of the person. */
  email: string;
}

/** What goes with a review. */
export interface Review {
  /** Details, such as a `reason` and `errorCodes`. */
  details?: Readonly<Record<string, unknown>> | undefined;
}

/** Which tasks go where, and what they lose. */
export interface Requeue {
  /** The stage that they go to. */
  to: StageId;
  /** Which tasks, or `"all"` for every task of the project. */
  filter: TaskChoice | "all";
  /**
   * Whether they lose what was annotated.
   *
   * @default false
   */
  removeAnnotations?: boolean | undefined;
  /**
   * Whether they lose their assignee. A kept one is the only person who can work on them.
   *
   * @default false
   */
  removeAssignee?: boolean | undefined;
  /**
   * Whether they lose the history of their stages.
   *
   * @default false
   */
  removeStageHistory?: boolean | undefined;
}

/** Which tasks get a priority. */
export interface PrioritySelection {
  /** Which tasks, or `"all"` for every task of the project. */
  filter: TaskChoice | "all";
}

const alwaysThere = ["_id", "project", "asset"];

/** A task is one asset on its way through the workflow. */
export class Tasks extends Resource {
  readonly #batches: Batches;

  /** @internal */
  constructor(transport: Transport, batches: Batches) {
    super(transport);
    this.#batches = batches;
  }

  /**
   * Lists the tasks of a project: all of them, or those of a filter. Operation `listTasks`, and `getProject` when batches
   * are given.
   *
   * @param projectId Id of the project.
   * @param filters Which tasks, in which order, what of them, which page, and how many a page holds.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when a filter is none, or the project has no batch of a given name or id.
   * @example
   * for await (const task of ango.tasks.list(projectId))
   *   console.log(task._id, task.stage);
   *
   * const page = await ango.tasks.list(projectId, {
   *   filter: {
   *     stage: ["Label"],
   *     priority: { gte: 10 },
   *     batches: ["Night"],
   *     updatedAt: { from: "2026-01-01" },
   *   },
   *   sort: "-priority",
   *   limit: 100,
   * });
   * console.log(page.total, page.items);
   */
  list(projectId: ProjectId, filters: TaskFilters = {}, options: RequestOptions = {}): List<Task> {
    const input = async () => {
      const { filter = {}, sort, fields, includeAnswer = fields !== undefined, ...page } = filters;
      const { batches, ...rest } = filter;
      const ids = batches && (await this.#batches.resolve(projectId, batches, options));
      return {
        ...page,
        projectId,
        filter: wireFilter(ids ? { ...rest, batches: ids } : rest),
        sort: sortText(sort),
        fields: fields && fieldsText(fields),
        includeAnswer,
      };
    };
    return listOf(this.transport, rows.listTasks, filters, input, options);
  }

  /**
   * Returns a task with its answer. Operation `getTask`.
   *
   * @param taskId Id of the task, as in its *Task Info* panel.
   * @param parts `{ includeAnswer: false }` leaves the answer out.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {NotFoundError} when no task has the id.
   * @example
   * const { stage, answer } = await ango.tasks.get(taskId);
   */
  get(taskId: TaskId, parts: TaskParts = {}, options?: RequestOptions): ApiPromise<Task> {
    return this.call(rows.tasksGet, { includeAnswer: true, ...parts, taskId }, options);
  }

  /**
   * Returns what a task was like each time that it left a stage. Operation `getTaskHistory`.
   *
   * @param taskId Id of the task.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for (const { answer } of await ango.tasks.history(taskId))
   *   console.log(answer?.tools?.length);
   */
  history(taskId: TaskId, options?: RequestOptions): ApiPromise<TaskHistoryEntry[]> {
    return this.call(rows.tasksHistory, { taskId }, options);
  }

  /**
   * Returns one entry of a task's history. Operation `getTaskHistoryEntry`.
   *
   * @param historyId Id of the entry.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {NotFoundError} when no entry has the id.
   * @example
   * const { answer } = await ango.tasks.historyEntry("6422a5c06ee9eb45e8290d01");
   */
  historyEntry(historyId: string, options?: RequestOptions): ApiPromise<TaskHistoryEntry> {
    return this.call(rows.tasksHistoryEntry, { historyId }, options);
  }

  /**
   * Assigns tasks to one person, for the stage in which that person will work on them. Whoever had them is replaced.
   * Operation `assignTasks`.
   *
   * @param projectId Id of the project.
   * @param taskIds Ids of the tasks, at least one.
   * @param assignment The person, and the stage.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.tasks.assign(projectId, [taskId], {
   *   stage: "Label",
   *   email: "lorenzo@example.com",
   * });
   */
  assign(
    projectId: ProjectId,
    taskIds: readonly TaskId[],
    assignment: Assignment,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return this.call(rows.tasksAssign, { ...assignment, projectId, taskIds }, options);
  }

  /**
   * Stores an answer for a task, in whatever stage it is, and returns the task. Strokes of brushes are uploaded first, and
   * nothing is annotated when that fails. Sent once: after a lost answer it is not known whether the task is annotated.
   * Operation `annotateTask`; `getTask` when it is merged or has strokes, `getSignedUrl` and `downloadExport` to read the
   * strokes that new ones are merged with, and `getUploadUrl` and `uploadFile` to store them.
   *
   * Merged strokes lie over those that the task has: where a new pixel is not transparent, or a new voxel not 0, it takes the
   * place of the old one. People may be at work on the task at the same time: what they save between the first and the last
   * request of a merge is lost.
   *
   * @param taskId Id of the task.
   * @param answer Objects, answers and relations, as imports have them: classifications are answered with the texts of
   * options. A label of `@ango-hub/label-set` is one.
   * @param submission Whether it is merged, its strokes, how long it took, and whether the task moves on.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when strokes are given twice, or with more or fewer pixels than their size says; and when they
   * can't be merged, because the stored ones have another size, or are in a file that is damaged or of a form that is not
   * supported.
   * @throws {LoadError} when there are strokes, and the code for brushes, which comes with first use, could not be loaded.
   * @example
   * const vehicle = {
   *   schemaId: "c7b4b8c8eead545dbc7420b527c43f8d",
   *   objectId: "3a1f6cbb8f1c4d52a9e07c1",
   *   "bounding-box": { x: 20, y: 30, width: 50, height: 60 },
   *   classifications: [
   *     { schemaId: "a828b89d24805927a5e3d9d4aa3cb168", answer: "Truck" },
   *   ],
   * };
   * const answer = { objects: [vehicle], classifications: [], relations: [] };
   * await ango.tasks.annotate(taskId, answer, {
   *   mode: "merge",
   *   nextStage: true,
   *   duration: 21_500,
   * });
   *
   * const brush = {
   *   width: 2,
   *   height: 1,
   *   data: new Uint8Array([1, 0]),
   *   color: "#C38700",
   * };
   * await ango.tasks.annotate(taskId, answer, { mode: "merge", brush });
   */
  annotate(
    taskId: TaskId,
    answer: NewAnswer,
    submission: Submission = {},
    options: RequestOptions = {},
  ): ApiPromise<Task> {
    const { transport } = this;
    return transport.composite("annotateTask", options, (job) =>
      annotate({ transport, job, options }, taskId, answer, submission),
    );
  }

  /**
   * Accepts or rejects a task. Sent once: after a lost answer it is not known whether the task was reviewed. Operation
   * `reviewTask`.
   *
   * @param taskId Id of the task.
   * @param status What the review says.
   * @param review Details.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.tasks.review(taskId, "Rejected", {
   *   details: { reason: "The box is too wide." },
   * });
   */
  review(taskId: TaskId, status: ReviewStatus, review: Review = {}, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.tasksReview, { ...review, taskId, status }, options);
  }

  /**
   * Moves tasks to another stage, and says how many. Their annotations, assignees and histories stay, unless they are to be
   * removed. Sent once: after a lost answer it is not known which tasks were moved. Operation `requeueTasks`, and
   * `getProject` when batches are given.
   *
   * @param projectId Id of the project.
   * @param requeue Where to, which tasks, and what they lose. Every task of the project only with `filter: "all"`.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when it is not said which tasks.
   * @example
   * await ango.tasks.requeue(projectId, {
   *   to: "Label",
   *   filter: { batches: ["Night"] },
   *   removeAssignee: true,
   * });
   */
  requeue(projectId: ProjectId, requeue: Requeue, options: RequestOptions = {}): ApiPromise<RequeuedTasks> {
    const input = async () => {
      checkObject("requeue", requeue);
      const { to, filter, removeAnnotations, removeAssignee, removeStageHistory } = requeue;
      const filters = await wireSelection(filter, (batches) => this.#batches.resolve(projectId, batches, options));
      const wanted = { removeAnnotations, removeAssignee, removeStageHistory };
      const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
      return { projectId, toStageId: to, filters, options: Object.fromEntries(given) };
    };
    return this.call(rows.requeueTasks, input, options);
  }

  /**
   * Moves tasks forward or back in the queue. Operation `setTaskPriority`, and `getProject` when batches are given.
   *
   * @param projectId Id of the project.
   * @param priority -1000 to 1000, higher is earlier; every task starts at 0.
   * @param selection Which tasks. Every task of the project only with `filter: "all"`.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when it is not said which tasks.
   * @example
   * await ango.tasks.setPriority(projectId, 100, {
   *   filter: { externalIds: ["a.jpg"] },
   * });
   */
  setPriority(
    projectId: ProjectId,
    priority: number,
    selection: PrioritySelection,
    options: RequestOptions = {},
  ): ApiPromise<void> {
    const input = async () => {
      const resolve = (batches: readonly string[]) => this.#batches.resolve(projectId, batches, options);
      return { projectId, priority, filters: await wireSelection(selection?.filter, resolve) };
    };
    return this.call(rows.setTaskPriority, input, options).transform(() => {});
  }
}

function fieldsText(fields: readonly string[]): string {
  check("fields", fields, { type: "array", minItems: 1, items: { type: "string", minLength: 1 } });
  return [...new Set([...alwaysThere, ...fields])].join(",");
}
