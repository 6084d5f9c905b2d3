import type * as wire from "@ango-hub/openapi";
import type { AssetId, BatchId, IssueId, LlmId, OrganizationId, ProjectId, StageId, StorageId, TaskId } from "./ids.ts";

/** A project as lists show it. */
export interface ProjectSummary extends wire.ProjectSummary {
  _id: ProjectId;
  organization?: OrganizationId;
}

/** A project with its label set, workflow, members, batches and settings. */
export interface Project extends Omit<wire.Project, "_id" | "organization" | "batches"> {
  _id: ProjectId;
  organization?: OrganizationId;
  /** The batches of the project. */
  batches?: Batch[];
}

/** A named group of a project's assets. */
export interface Batch extends wire.Batch {
  _id: BatchId;
}

/** One asset on its way through the workflow. With `fields`, a task has only those. */
export interface Task extends Omit<wire.Task, "_id" | "project" | "asset" | "stage"> {
  _id: TaskId;
  /** The project, by id or whole. */
  project?: ProjectId | ProjectSummary;
  /** The asset, by id or whole. */
  asset?: AssetId | Asset;
  /** Id of the stage that the task is in. */
  stage?: StageId;
}

/** A file that is labelled. */
export interface Asset extends wire.Asset {
  _id: AssetId;
}

/** A remark on a task. */
export interface Issue extends Omit<wire.Issue, "_id" | "labelTask"> {
  _id: IssueId;
  /** Id of the task. */
  labelTask?: TaskId;
}

/** An object storage that your organization has connected. Logs and copies leave its keys out. */
export interface Storage extends wire.Storage {
  _id: StorageId;
  organization?: OrganizationId;
}

/** A large language model that your organization has connected. Logs and copies leave its key out. */
export interface Llm extends wire.Llm {
  _id: LlmId;
}
