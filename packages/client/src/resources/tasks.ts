import type { SettableTaskStatus, StoredAnswer, TaskStatus } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { checkId, checkOneOf, checkText } from "../arguments.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { ProjectId, TaskId, UserId } from "../types/ids.ts";
import type { Task } from "../types/models.ts";
import type { Batches } from "./batches.ts";
import { Resource } from "./resource.ts";

/** Which tasks to list. */
export interface TaskFilters extends PageOptions {
  /** Only tasks of this status. */
  status?: TaskStatus | undefined;
  /** Only tasks whose asset is in one of these batches, by name or id. */
  batches?: readonly string[] | undefined;
}

/** A person, by exactly one of the two. */
export interface Assignee {
  /** Id of the person. */
  userId?: UserId | undefined;
  /** E-mail address that the person registered with. */
  email?: string | undefined;
}

/** How a task is annotated. */
export interface AnnotateOptions extends RequestOptions {
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

  /** Lists the tasks of a project: all of them, or those of a status or of some batches. Operation `listTasks`. */
  list(projectId: ProjectId, options: TaskFilters & RequestOptions = {}): List<Task> {
    const { status, batches } = options;
    let tag: string[] | undefined;
    return listOf(this.transport, "listTasks", options, async (page) => {
      const path = { projectId: checkId("projectId", projectId) };
      const eq = status && checkOneOf("status", status, constraints.TaskStatus.enum);
      if (batches) tag ??= await this.#batches.resolve(projectId, batches, options);
      return { path, query: { ...page, status: eq && { eq }, tag } };
    });
  }

  /** Returns a task with its asset, its project and the stored answer. Operation `getTask`. */
  get(taskId: TaskId, options: RequestOptions = {}): ApiPromise<Task> {
    return this.transport.call("getTask", options, () => ({ path: { taskId: checkId("taskId", taskId) } }));
  }

  /** Assigns a task to one person, by id or by e-mail address. Operation `assignTask`. */
  assign(taskId: TaskId, assignee: Assignee, options: RequestOptions = {}): ApiPromise<void> {
    return this.transport
      .call("assignTask", options, async () => (await this.inputs()).assigneeInput(taskId, assignee))
      .transform(() => undefined);
  }

  /** Reopens a task (`TODO`) or marks it as done (`Completed`). Operation `setTaskStatus`. */
  setStatus(taskId: TaskId, status: SettableTaskStatus, options: RequestOptions = {}): ApiPromise<void> {
    return this.transport
      .call("setTaskStatus", options, () => ({
        path: { taskId: checkId("taskId", taskId) },
        body: { status: checkOneOf("status", status, constraints.SettableTaskStatus.enum) },
      }))
      .transform(() => undefined);
  }

  /**
   * Stores an answer for a task, as an annotator's *Submit* does. Sent once: after a lost answer it is not known whether
   * the task is annotated. Operation `annotateTask`.
   *
   * @param answer Objects, answers and relations in the form of `task.answer`: classifications are answered with the
   * `schemaId` of an option.
   */
  annotate(taskId: TaskId, answer: StoredAnswer, options: AnnotateOptions = {}): ApiPromise<void> {
    return this.transport
      .call("annotateTask", options, async () => (await this.inputs()).answerInput(taskId, answer, options))
      .transform(() => undefined);
  }

  /**
   * Returns the mask of one segmentation as a PNG picture of the asset's size: a `Blob`, which gives bytes
   * (`arrayBuffer()`) or a stream (`stream()`). Operation `getMask`.
   *
   * @param objectId Object id of the segmentation.
   */
  mask(taskId: TaskId, objectId: string, options: RequestOptions = {}): ApiPromise<Blob> {
    return this.transport.file("getMask", options, () => ({
      query: { task: checkId("taskId", taskId), annotation: checkText("objectId", objectId) },
    }));
  }
}
