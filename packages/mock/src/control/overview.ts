import type { Asset, CategorySchema, StoredAnswer } from "@ango-hub/openapi";

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
  /** URL of the file. */
  data: string;
  priority: number;
  tasks: TaskOverview[];
}

/** A task in the answer of `/_hub/projects/{id}`. */
export interface TaskOverview {
  _id: string;
  /** Name of its stage; in the classic generation, its status. */
  status: string;
  answer?: StoredAnswer;
  /** How many issues were raised. */
  issues: number;
}

/** What the hub's own page shows of a hub. */
export interface View {
  /** All projects with their numbers, newest first. */
  overview(): { projects: ProjectOverview[] };
  /** One page of a project's assets: all, or those with a task of one stage or status. */
  projectPage(id: string, query: URLSearchParams): ProjectPage;
}
