import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import { type Position, positionText } from "../resources/position-text.ts";
import { Resource } from "../resources/resource.ts";
import type { TaskId } from "../types/ids.ts";

/** An issue to open. */
export interface NewIssue {
  /** What is to be said. */
  content: string;
  /** Where it is: `[x, y]` in pixels on an image, or the index of a character in a text. */
  position?: Position | undefined;
  /** Page or frame, counted from 0. */
  page?: number | undefined;
}

/** Issues are remarks on a task. */
export class Issues extends Resource {
  /**
   * Opens an issue on a task, at a place of the asset or for the whole of it. Sent once: after a lost answer it is not
   * known whether the issue is open. Operation `createIssue`.
   *
   * @param taskId Id of the task.
   * @param issue What is to be said, and where.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.issues.create(taskId, {
   *   content: "Reach the edges.",
   *   position: [25, 15],
   * });
   */
  create(taskId: TaskId, issue: NewIssue, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.issuesCreate, () => ({ ...issue, taskId, position: positionText(issue?.position) }), options);
  }
}
