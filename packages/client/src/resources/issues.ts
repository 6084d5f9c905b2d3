import type { ErrorCode, IssueStatus, PointCloudDetails } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkObject, refuse, shown } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import type { AssetId, IssueId, ProjectId, StageId, TaskId } from "../types/ids.ts";
import type { Issue } from "../types/models.ts";
import { type Position, positionText } from "./position-text.ts";
import { Resource } from "./resource.ts";

/** An issue to open: on an object, at a place, or for a task as a whole. */
export interface NewIssue {
  /** What is to be said. */
  content: string;
  /** Object that it is about. It excludes all places. */
  objectId?: string | undefined;
  /**
   * Where it is: `[x, y]` in pixels on an image or a video, the index of a character in a text, `[start, end]` in a
   * recording.
   */
  position?: Position | undefined;
  /** Page or frame, counted from 0. */
  page?: number | undefined;
  /** Last frame, counted from 0. It needs `page`. */
  pageEnd?: number | undefined;
  /** Which of the asset's files, counted from 0. */
  dataIndex?: number | undefined;
  /** Plane of a volume: axial, sagittal or coronal. */
  plane?: "A" | "S" | "C" | undefined;
  /** E-mail addresses of those who are mentioned. */
  mentions?: readonly string[] | undefined;
  /** Codes of the errors. */
  errorCodes?: readonly ErrorCode[] | undefined;
  /** Where it is in a point cloud. */
  details?: PointCloudDetails | undefined;
}

/** Which issues to list. All of it must hold. */
export interface IssueFilters {
  /** Only issues of this asset. */
  assetId?: AssetId | undefined;
  /** Only issues of this task. */
  taskId?: TaskId | undefined;
  /** Only issues that were opened in this stage. */
  stageId?: StageId | undefined;
  /** Only issues that this person opened, by e-mail address. */
  createdBy?: string | undefined;
  /** Only issues that this person is to resolve, by e-mail address. */
  assignee?: string | undefined;
  /** Only issues of this status. */
  status?: IssueStatus | undefined;
  /** Which page, counted from 1, where the service heeds it. */
  page?: number | undefined;
  /** How many issues a page holds, where the service heeds it. */
  limit?: number | undefined;
}

/** What changes of an issue. What is left out stays as it is. */
export interface IssueChanges {
  /** What is to be said. */
  content?: string | undefined;
  /** E-mail addresses of those who are mentioned. */
  mentions?: readonly string[] | undefined;
  /** Whether it is still to be seen to. */
  status?: IssueStatus | undefined;
  /** Codes of the errors. */
  errorCodes?: readonly ErrorCode[] | undefined;
  /** Where it is in a point cloud. */
  details?: PointCloudDetails | undefined;
}

/** A comment on an issue. */
export interface NewComment {
  /** What it says. */
  content: string;
  /** E-mail addresses of those who are mentioned. */
  mentions?: readonly string[] | undefined;
}

const places = ["position", "page", "pageEnd", "dataIndex", "plane"] as const;

/** Issues are remarks on a task. */
export class Issues extends Resource {
  /**
   * Opens an issue on a task and returns it. Sent once: after a lost answer it is not known whether the issue is open.
   * Operation `createIssue`.
   *
   * @param taskId Id of the task.
   * @param issue What is to be said, and where.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when it has an object and a place, or a last frame without a first one.
   * @example
   * await ango.issues.create(taskId, {
   *   content: "Reach the edges.",
   *   position: [25, 15],
   * });
   */
  create(taskId: TaskId, issue: NewIssue, options?: RequestOptions): ApiPromise<Issue> {
    const input = () => {
      checkPlace(issue);
      const { mentions, errorCodes, position, ...rest } = issue;
      return {
        ...rest,
        taskId,
        position: positionText(position),
        mentions: mentions && [...mentions],
        errorCodes: errorCodes && [...errorCodes],
      };
    };
    return this.call(rows.createIssue, input, options) as ApiPromise<Issue>;
  }

  /**
   * Lists the issues of a project, all of them or those of a filter. Operation `listIssues`.
   *
   * @param projectId Id of the project.
   * @param filters Which issues.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const open = await ango.issues.list(projectId, { status: "Open", limit: 100 });
   */
  list(projectId: ProjectId, filters: IssueFilters = {}, options?: RequestOptions): ApiPromise<Issue[]> {
    return this.call(rows.issuesList, { ...filters, projectId }, options) as ApiPromise<Issue[]>;
  }

  /**
   * Changes an issue and returns it. Operation `updateIssue`.
   *
   * @param issueId Id of the issue.
   * @param changes What changes, something at least.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.issues.update(issueId, { status: "Resolved" });
   */
  update(issueId: IssueId, changes: IssueChanges, options?: RequestOptions): ApiPromise<Issue> {
    const input = () => {
      checkObject("changes", changes);
      if (Object.values(changes).every((value) => value === undefined)) {
        refuse("changes", 'an object with what changes, such as { status: "Resolved" }', "an empty object");
      }
      const { mentions, errorCodes, ...rest } = changes;
      return { ...rest, issueId, mentions: mentions && [...mentions], errorCodes: errorCodes && [...errorCodes] };
    };
    return this.call(rows.issuesUpdate, input, options) as ApiPromise<Issue>;
  }

  /**
   * Adds a comment to an issue, and returns the issue. Sent once: after a lost answer it is not known whether it was added.
   * Operation `commentOnIssue`.
   *
   * @param issueId Id of the issue.
   * @param comment What it says.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.issues.comment(issueId, {
   *   content: "Done.",
   *   mentions: ["ada@example.com"],
   * });
   */
  comment(issueId: IssueId, comment: NewComment, options?: RequestOptions): ApiPromise<Issue> {
    const input = () => ({ ...comment, issueId, mentions: comment?.mentions && [...comment.mentions] });
    return this.call(rows.issuesComment, input, options) as ApiPromise<Issue>;
  }

  /**
   * Deletes an issue of a project. Operation `deleteIssue`.
   *
   * @param projectId Id of the project.
   * @param issueId Id of the issue.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.issues.delete(projectId, issueId);
   */
  delete(projectId: ProjectId, issueId: IssueId, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.issuesDelete, { projectId, issueId }, options);
  }
}

function checkPlace(issue: NewIssue): void {
  checkObject("issue", issue);
  const given = places.filter((place) => issue[place] !== undefined);
  if (issue.objectId !== undefined && given.length > 0) {
    refuse("issue", "on an object or at a place, not both", `one with objectId and ${given.join(", ")}`);
  }
  if (issue.pageEnd !== undefined && issue.page === undefined) refuse("page", "given beside pageEnd", shown(undefined));
}
