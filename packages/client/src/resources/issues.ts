import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkInteger, refuse, shown } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
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
   *
   * @param taskId Id of the task.
   * @param issue What is to be said, and where.
   * @example
   * await ango.issues.create(taskId, { content: "Reach the edges.", position: [25, 15] });
   */
  create(taskId: TaskId, issue: NewIssue, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.issuesCreate, () => ({ ...issue, taskId, position: positionText(issue?.position) }), options);
  }
}

/** The service takes a position as JSON in a string, and numbers in it without an exponent. */
function positionText(position: NewIssue["position"]): string | undefined {
  if (position === undefined) return undefined;
  if (typeof position === "number") return String(checkInteger("position", position, { minimum: 0 }));
  if (Array.isArray(position) && position.length === 2 && position.every(Number.isFinite)) {
    return JSON.stringify(position.map((pixels) => Math.round(pixels * 1e6) / 1e6));
  }
  return refuse("position", "[x, y] in pixels, or an index", shown(position));
}
