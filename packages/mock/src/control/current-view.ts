import { pageOf } from "../http/input.ts";
import type { Hub } from "../hub.ts";
import { projectOf } from "../service/current/call.ts";
import { projectSummary } from "../service/current/views.ts";
import { uploads } from "../storage/address.ts";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../store/current/records.ts";
import type { AssetOverview, ProjectOverview, View } from "./overview.ts";

/** What the hub's own page shows of a hub of the current generation. */
export function currentView({ state }: Hub): View {
  return {
    overview: () => ({
      projects: [...state.projects.values()].reverse().map((project) => projectOverview(state, project)),
    }),
    projectPage: (id, query) => {
      const project = projectOf({ store: state }, id);
      const { page, limit } = pageOf(query);
      const status = query.get("status");
      const all = state.assetsOf(id).map((asset) => assetOverview(state, project, asset));
      const found = all.filter(({ tasks }) => !status || tasks.some((task) => task.status === status));
      const assets = found.slice((page - 1) * limit, page * limit);
      const { categorySchema } = project;
      return { project: projectOverview(state, project), categorySchema, assets, total: found.length };
    },
  };
}

function projectOverview(state: Hub["state"], project: ProjectRecord): ProjectOverview {
  const tasks: Record<string, number> = Object.fromEntries(project.stages.map(({ name }) => [name, 0]));
  const queue = state.queue(project._id);
  for (const task of queue) {
    const name = stageName(project, task);
    tasks[name] = (tasks[name] ?? 0) + 1;
  }
  return {
    ...projectSummary(project),
    assets: state.assetCount(project._id),
    tasks,
    done: queue.filter(({ completedAt }) => completedAt !== null).length,
    batches: project.batches.map(({ name }) => name),
  };
}

function assetOverview(state: Hub["state"], project: ProjectRecord, asset: AssetRecord): AssetOverview {
  const task = state.tasks.get(asset.task) as TaskRecord;
  const { _id, answer, issues, priority } = task;
  return {
    _id: asset._id,
    externalId: asset.externalId,
    ...(asset.metadata ? { metadata: asset.metadata } : {}),
    priority,
    // Through the storage itself, every look at the page would be noted among the requests.
    data: asset.data.startsWith(uploads) ? asset.data.replace(uploads, "/_hub/files/") : asset.data,
    tasks: [{ _id, status: stageName(project, task), ...(answer ? { answer } : {}), issues: issues.length }],
  };
}

function stageName({ stages }: ProjectRecord, { stage }: TaskRecord): string {
  return stages.find(({ id }) => id === stage)?.name ?? stage;
}
