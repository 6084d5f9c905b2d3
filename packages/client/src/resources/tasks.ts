import { constraints, type SettableTaskStatus, type StoredAnswer, type Task, type TaskStatus } from "@ango-hub/openapi";
import { checkAlternatives, checkId, checkOneOf, checkText } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { Batches } from "./batches.ts";

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
  userId?: string | undefined;
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
export class Tasks {
  readonly #transport: Transport;
  readonly #batches: Batches;

  /** @internal */
  constructor(transport: Transport, batches: Batches) {
    this.#transport = transport;
    this.#batches = batches;
  }

  /** Lists the tasks of a project: all of them, or those of a status or of some batches. Operation `listTasks`. */
  list(projectId: string, options: TaskFilters & RequestOptions = {}): List<Task> {
    const { status, batches } = options;
    return listOf(this.#transport, "listTasks", options, async (page) => ({
      path: { projectId: checkId("projectId", projectId) },
      query: {
        ...page,
        status: status && { eq: checkOneOf("status", status, constraints.TaskStatus.enum) },
        tag: batches && (await this.#batches.resolve(projectId, batches, options)),
      },
    }));
  }

  /** Returns a task with its asset, its project and the stored answer. Operation `getTask`. */
  get(taskId: string, options: RequestOptions = {}): ApiPromise<Task> {
    return this.#transport.call("getTask", options, () => ({ path: { taskId: checkId("taskId", taskId) } }));
  }

  /** Assigns a task to one person, by id or by e-mail address. Operation `assignTask`. */
  async assign(taskId: string, { userId, email }: Assignee, options: RequestOptions = {}): Promise<void> {
    await this.#transport.call("assignTask", options, () => {
      const task = checkId("taskId", taskId);
      checkAlternatives({ userId, email });
      if (userId !== undefined) return { body: { task, user: checkId("userId", userId) } };
      return { body: { task, username: checkEmail(email) } };
    });
  }

  /** Reopens a task (`TODO`) or marks it as done (`Completed`). Operation `setTaskStatus`. */
  async setStatus(taskId: string, status: SettableTaskStatus, options: RequestOptions = {}): Promise<void> {
    await this.#transport.call("setTaskStatus", options, () => ({
      path: { taskId: checkId("taskId", taskId) },
      body: { status: checkOneOf("status", status, constraints.SettableTaskStatus.enum) },
    }));
  }

  /** Stores an answer for a task, as an annotator's *Submit* does. Sent once. Operation `annotateTask`. */
  async annotate(taskId: string, answer: StoredAnswer, options: AnnotateOptions = {}): Promise<void> {
    const { duration, nextStage } = options;
    if (duration !== undefined && !(duration >= 0)) {
      throw new ValidationError("duration", "milliseconds, 0 or more", String(duration));
    }
    await this.#transport.call("annotateTask", options, () => ({
      path: { taskId: checkId("taskId", taskId) },
      query: { nextStage },
      body: { answer, ...(duration === undefined ? {} : { duration }) },
    }));
  }

  /**
   * Returns the mask of one segmentation as a PNG picture of the asset's size. Operation `getMask`.
   *
   * @param objectId Object id of the segmentation.
   */
  mask(taskId: string, objectId: string, options: RequestOptions = {}): ApiPromise<Blob> {
    return this.#transport.file("getMask", options, () => ({
      query: { task: checkId("taskId", taskId), annotation: checkText("objectId", objectId) },
    }));
  }
}

function checkEmail(email: string | undefined): string {
  if (typeof email === "string" && /^[^\s@]+@[^\s@]+$/.test(email)) return email;
  throw new ValidationError("email", "an e-mail address", JSON.stringify(email));
}
