import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { TaskId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** An issue to open. */
export interface NewIssue {
  /** What is to be said. */
  content: string;
  /** Where it is: `[x, y]` in pixels on an image, or the index of a character in a text. */
  position?: readonly [x: number, y: number] | number | undefined;
  /** Page or frame, counted from 0. */
  page?: number | undefined;
}

/** Issues are remarks on a task. */
export class Issues extends Resource {
  /**
   * Opens an issue on a task, at a place of the asset or for the whole of it. Sent once: after a lost answer it is not
   * known whether the issue is open. Operation `createIssue`.
   */
  create(taskId: TaskId, issue: NewIssue, options: RequestOptions = {}): ApiPromise<void> {
    return this.transport
      .call("createIssue", options, async () => (await this.inputs()).issueInput(taskId, issue))
      .transform(() => undefined);
  }
}
