import type { SettableTaskStatus, StoredAnswer, TaskStatus } from "@ango-hub/openapi/classic";
import * as limits from "@ango-hub/openapi/classic/constraints";
import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkOneOf } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import { Resource } from "../resources/resource.ts";
import type { ProjectId, TaskId, UserId } from "../types/ids.ts";
import type { Batches } from "./batches.ts";
import type { Task } from "./models.ts";

/** Which tasks to list. */
export interface TaskFilters extends PageOptions {
  /** Only tasks of this status. */
  status?: TaskStatus | undefined;
  /** Only tasks whose asset is in one of these batches, by name or id. */
  batches?: readonly string[] | undefined;
}

/** A person, by id or by the e-mail address they registered with. */
export type Assignee =
  | {
      /** Id of the person. */
      userId: UserId;
      email?: undefined;
    }
  | {
      /** E-mail address that the person registered with. */
      email: string;
      userId?: undefined;
    };

/** What goes with an answer. */
export interface Submission {
  /** Time spent on the task, in milliseconds. */
  duration?: number | undefined;
  /**
   * Whether the task moves on to its next stage, as after *Submit*.
   *
   * @default false
   */
  nextStage?: boolean | undefined;
}

/** A task is one asset to be labelled once. */
export class Tasks extends Resource {
  readonly #batches: Batches;

  /** @internal */
  constructor(transport: Transport, batches: Batches) {
    super(transport);
    this.#batches = batches;
  }

  /**
   * Lists the tasks of a project: all of them, or those of a status or of some batches. Operation `listTasks`, and
   * `getProject` when batches are given.
   *
   * @param projectId Id of the project.
   * @param filters Which tasks, which page, and how many tasks a page holds.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when the project has no batch of a given name or id.
   * @example
   * for await (const task of ango.tasks.list(projectId)) console.log(task._id);
   *
   * const page = await ango.tasks.list(projectId, {
   *   status: "Completed",
   *   batches: ["Night"],
   *   limit: 100,
   * });
   * console.log(page.total, page.items);
   */
  list(projectId: ProjectId, filters: TaskFilters = {}, options: RequestOptions = {}): List<Task> {
    const input = async () => {
      const { status, batches, ...page } = filters;
      return {
        ...page,
        projectId,
        status: status === undefined ? undefined : { eq: checkOneOf("status", status, limits.TaskStatus.enum) },
        batches: batches === undefined ? undefined : await this.#batches.resolve(projectId, batches, options),
      };
    };
    return listOf(this.transport, rows.tasksList, filters, input, options);
  }

  /**
   * Returns a task with its asset, its project and the stored answer. Operation `getTask`.
   *
   * @param taskId Id of the task, as in its *Task Info* panel.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {NotFoundError} when no task has the id.
   * @example
   * const { asset, answer } = await ango.tasks.get(taskId);
   */
  get(taskId: TaskId, options?: RequestOptions): ApiPromise<Task> {
    return this.call(rows.tasksGet, { taskId }, options);
  }

  /**
   * Returns the mask of one segmentation as a PNG picture of the asset's size: a `Blob`, which gives bytes
   * (`arrayBuffer()`) or a stream (`stream()`). Operation `getMask`.
   *
   * @param taskId Id of the task that holds the segmentation.
   * @param objectId Object id of the segmentation.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const png = await ango.tasks.mask(taskId, "6b8a4338d299c63b5ee7825");
   * console.log(png.size);
   */
  mask(taskId: TaskId, objectId: string, options?: RequestOptions): ApiPromise<Blob> {
    return this.call(rows.tasksMask, { taskId, objectId }, options);
  }

  /**
   * Assigns a task to one person, by id or by e-mail address. Operation `assignTask`.
   *
   * @param taskId Id of the task.
   * @param assignee The person: `{ userId }` or `{ email }`.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.tasks.assign(taskId, { email: "lorenzo@example.com" });
   */
  assign(taskId: TaskId, assignee: Assignee, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.tasksAssign, { ...assignee, taskId }, options);
  }

  /**
   * Reopens a task (`TODO`) or marks it as done (`Completed`). Operation `setTaskStatus`.
   *
   * @param taskId Id of the task.
   * @param status The status that the task is to have.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.tasks.setStatus(taskId, "Completed");
   */
  setStatus(taskId: TaskId, status: SettableTaskStatus, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.tasksSetStatus, { taskId, status }, options);
  }

  /**
   * Stores an answer for a task, as an annotator's *Submit* does. Sent once: after a lost answer it is not known whether
   * the task is annotated. Operation `annotateTask`.
   *
   * @param taskId Id of the task.
   * @param answer Objects, answers and relations in the form of `task.answer`: classifications are answered with the
   * `schemaId` of an option.
   * @param submission How long it took, and whether the task moves on.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const vehicle = {
   *   schemaId: "c7b4b8c8eead545dbc7420b527c43f8d",
   *   objectId: "3a1f6cbb8f1c4d52a9e07c1",
   *   "bounding-box": { x: 20, y: 30, width: 50, height: 60 },
   * };
   * const answer = { tools: [vehicle], classifications: [], relations: [] };
   * await ango.tasks.annotate(taskId, answer, { duration: 21_500, nextStage: true });
   */
  annotate(
    taskId: TaskId,
    answer: StoredAnswer,
    submission: Submission = {},
    options?: RequestOptions,
  ): ApiPromise<void> {
    return this.call(rows.tasksAnnotate, { ...submission, taskId, answer }, options);
  }
}
