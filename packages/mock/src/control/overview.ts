import type { Asset, CategorySchema, StoredAnswer } from "@ango-hub/openapi";
import type { Media } from "./media.ts";

/** A project in the answer of `/_hub/overview`. */
export interface ProjectOverview {
  _id: string;
  name: string;
  description?: string;
  createdAt?: string;
  /** How many assets the project has. */
  assets: number;
  /** How many tasks are in each stage, by its name; in the classic generation, how many there are of each status. */
  tasks: Record<string, number>;
  /** How many tasks are done. */
  done: number;
  /** Names of its batches. */
  batches: string[];
}

/** The answer of `/_hub/projects/{id}`: one page of a project's assets with their tasks. */
export interface ProjectPage {
  project: ProjectOverview;
  categorySchema: CategorySchema;
  assets: AssetOverview[];
  /** How many assets there are on all pages. */
  total: number;
}

/** An asset in the answer of `/_hub/projects/{id}`. */
export interface AssetOverview extends Pick<Asset, "_id" | "externalId" | "metadata"> {
  /** URL of the file, or the text of an asset without a file. */
  data: string;
  /** What the file holds, as far as its type or its name say. */
  media: Media;
  /** URLs of the pages, where there are several. */
  dataset?: string[];
  priority: number;
  tasks: TaskOverview[];
}

/** A task in the answer of `/_hub/projects/{id}`. */
export interface TaskOverview {
  _id: string;
  /** Name of its stage; in the classic generation, its status. */
  status: string;
  answer?: StoredAnswer;
  /** URL of the strokes of brushes, a picture as large as the asset. */
  brush?: string;
  /** How many issues were raised. */
  issues: number;
}

/** What the hub's own page shows of a hub. */
export interface View {
  /** All projects with their numbers, newest first. */
  overview(): { projects: ProjectOverview[] };
  /** One page of a project's assets: all, or those with a task of one stage or status, or with a text in their name. */
  projectPage(id: string, query: URLSearchParams): ProjectPage;
  /** A task with all that is known of it. */
  taskPage(id: string): TaskPage;
}

/** What can be done to a task on the hub's own page. */
export type TaskAction = "accept" | "reject" | "submit" | "forward" | "requeue";

/** The answer of `/_hub/tasks/{id}`: a task with all that is known of it. */
export interface TaskPage {
  project: Pick<ProjectOverview, "_id" | "name">;
  categorySchema: CategorySchema;
  asset: AssetOverview;
  task: TaskDetail;
  /** Tasks of the assets before and after it in the project. */
  previous?: string;
  next?: string;
}

/** A task in the answer of `/_hub/tasks/{id}`. */
export interface TaskDetail extends Omit<TaskOverview, "issues"> {
  assignee: string | null;
  /** Oldest first. */
  history: HistoryEntry[];
  issues: IssueOverview[];
  /** What can be done to it where it stands. */
  actions: TaskAction[];
  /** Where it can be requeued to. */
  stages: { id: string; name: string }[];
}

/** A stage that a task left. */
export interface HistoryEntry {
  stage: string;
  completedAt: string;
  completedBy: string | null;
  /** Active time, in milliseconds. */
  duration?: number;
  reviewStatus?: string;
}

/** An issue in the answer of `/_hub/tasks/{id}`. */
export interface IssueOverview {
  _id: string;
  content: string;
  status: string;
  createdBy: string;
  createdAt: string;
  comments: { content: string; createdBy: string; createdAt: string }[];
}
