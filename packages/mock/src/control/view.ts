import type { Asset, CategorySchema, ProjectSummary, StoredAnswer, TaskStatus } from "@ango-hub/openapi";
import { pageOf } from "../http/input.ts";
import type { Hub } from "../hub.ts";
import { projectOf } from "../service/call.ts";
import { assetView, projectSummary } from "../service/views.ts";
import { uploads } from "../storage/address.ts";
import type { ProjectRecord } from "../store/records.ts";

/** A project in the answer of `/_hub/overview`. */
export interface ProjectOverview extends ProjectSummary {
  /** How many assets the project has. */
  assets: number;
  /** How many tasks of each status it has. */
  tasks: Record<TaskStatus, number>;
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
export interface AssetOverview extends Asset {
  tasks: TaskOverview[];
}

/** A task in the answer of `/_hub/projects/{id}`. */
export interface TaskOverview {
  _id: string;
  status: TaskStatus;
  answer?: StoredAnswer;
  /** How many issues were raised. */
  issues: number;
}

/** All projects of a hub with their numbers, newest first. */
export function overview({ state }: Hub): { projects: ProjectOverview[] } {
  return { projects: [...state.projects.values()].reverse().map(projectOverview) };
}

/** One page of a project's assets: all, or those with a task of one status. */
export function projectPage({ state }: Hub, id: string, query: URLSearchParams): ProjectPage {
  const project = projectOf({ store: state }, id);
  const { page, limit } = pageOf(query);
  const status = query.get("status");
  const found = project.assets.filter((asset) => !status || asset.tasks.some((task) => task.status === status));
  const assets = found.slice((page - 1) * limit, page * limit).map((asset) => ({
    ...assetView(asset, { origin: "" }),
    // Through the storage itself, every look at the page would be noted among the requests.
    data: asset.data.startsWith(uploads) ? asset.data.replace(uploads, "/_hub/files/") : asset.data,
    tasks: asset.tasks.map(({ _id, status, answer, issues }) => ({
      _id,
      status,
      ...(answer ? { answer } : {}),
      issues: issues.length,
    })),
  }));
  return { project: projectOverview(project), categorySchema: project.categorySchema, assets, total: found.length };
}

function projectOverview(project: ProjectRecord): ProjectOverview {
  const tasks: Record<TaskStatus, number> = { TODO: 0, Completed: 0, Reviewed: 0 };
  for (const asset of project.assets) for (const task of asset.tasks) tasks[task.status]++;
  return {
    ...projectSummary(project),
    assets: project.assets.length,
    tasks,
    batches: project.tags.map(({ name }) => name),
  };
}
