import type * as wire from "@ango-hub/openapi/classic";
import type { AssetId, BatchId, IntegrationId, OrganizationId, ProjectId, TaskId, UserId } from "../types/ids.ts";

/** A project as tasks name it, which may be by its id alone. */
export interface ProjectReference extends wire.ProjectReference {
  _id: ProjectId;
  organization?: OrganizationId;
}

/** A project as lists show it. */
export interface ProjectSummary extends wire.ProjectSummary {
  _id: ProjectId;
  organization?: OrganizationId;
}

/** A project with its label set, members and batches. */
export interface Project extends wire.Project {
  _id: ProjectId;
  organization?: OrganizationId;
  /** Who created the project: an id, or an object that may carry your API key. Logs and copies leave the key out. */
  user?: UserId | User;
  /** The batches of the project. Missing where it never had any. */
  tags?: Batch[];
}

/** A person with an account. */
export interface User extends wire.User {
  _id?: UserId;
}

/** A named group of a project's assets. */
export interface Batch extends wire.Batch {
  _id: BatchId;
}

/** One asset to be labelled once. */
export interface Task extends wire.Task {
  _id: TaskId;
  /** The project, by id or whole. */
  project: ProjectId | ProjectReference;
  asset: Asset;
  /** Who is to label the task, by id or whole. */
  assignee?: UserId | User | null;
  /** Ids of the batches that the task's asset is in. */
  tags?: BatchId[];
  /** Who completed the task. */
  completedBy?: UserId | null;
  /** Who changed the task last. */
  updatedBy?: UserId | null;
}

/** A file that is labelled. */
export interface Asset extends wire.Asset {
  _id: AssetId;
  project?: ProjectId;
  /** Ids of the batches that the asset is in. */
  tags?: BatchId[];
}

/** A connection of your organization to a private cloud storage. */
export interface Integration extends wire.Integration {
  id: IntegrationId;
  _id?: IntegrationId;
  organization?: OrganizationId;
}
