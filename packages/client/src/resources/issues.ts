import { checkId, checkInteger, checkText, shown } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
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
  create(taskId: TaskId, { content, position, page }: NewIssue, options: RequestOptions = {}): ApiPromise<void> {
    return this.transport
      .call("createIssue", options, () => ({
        body: {
          content: checkText("content", content),
          labelTask: checkId("taskId", taskId),
          ...(position !== undefined && { position: positionText(position) }),
          ...(page !== undefined && { page: checkInteger("page", page, { minimum: 0 }) }),
        },
      }))
      .transform(() => undefined);
  }
}

/** The service takes a position as JSON in a string, and numbers in it without an exponent. */
function positionText(position: readonly number[] | number): string {
  if (typeof position === "number") return String(checkInteger("position", position, { minimum: 0 }));
  if (Array.isArray(position) && position.length === 2 && position.every(Number.isFinite)) {
    return JSON.stringify(position.map((pixels) => Math.round(pixels * 1e6) / 1e6));
  }
  throw new ValidationError("position", "[x, y] in pixels, or an index", shown(position));
}
