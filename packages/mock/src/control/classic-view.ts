import type { TaskStatus } from "@ango-hub/openapi/classic";
import { pageOf } from "../http/input.ts";
import type { ClassicHub } from "../hub.ts";
import { projectOf, taskOf } from "../service/classic/call.ts";
import { assetView, projectSummary } from "../service/classic/views.ts";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../store/classic/records.ts";
import { mediaOf, shownUrl } from "./media.ts";
import type { AssetOverview, HistoryEntry, ProjectOverview, TaskAction, TaskDetail, View } from "./overview.ts";

/** What the hub's own page shows of a hub of the classic generation. */
export function classicView({ state }: ClassicHub): View {
  return {
    overview: () => ({ projects: [...state.projects.values()].reverse().map(projectOverview) }),
    projectPage: (id, query) => {
      const project = projectOf({ store: state }, id);
      const { page, limit } = pageOf(query);
      const status = query.get("status");
      const name = query.get("name")?.toLowerCase() ?? "";
      const found = project.assets.filter(
        (asset) =>
          (!status || asset.tasks.some((task) => task.status === status)) &&
          asset.externalId.toLowerCase().includes(name),
      );
      const assets = found.slice((page - 1) * limit, page * limit).map((asset) => assetOverview(state, asset));
      return { project: projectOverview(project), categorySchema: project.categorySchema, assets, total: found.length };
    },
    taskPage: (id) => {
      const task = taskOf({ store: state }, id);
      const { asset } = task;
      const tasks = asset.project.assets.flatMap((other) => other.tasks);
      const at = tasks.indexOf(task);
      const [previous, next] = [tasks[at - 1]?._id, tasks[at + 1]?._id];
      return {
        project: { _id: asset.project._id, name: asset.project.name },
        categorySchema: asset.project.categorySchema,
        asset: assetOverview(state, asset),
        task: taskDetail(state, task),
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      };
    },
  };
}

function projectOverview(project: ProjectRecord): ProjectOverview {
  const tasks: Record<TaskStatus, number> = { TODO: 0, Completed: 0, Reviewed: 0 };
  for (const asset of project.assets) for (const task of asset.tasks) tasks[task.status]++;
  return {
    ...projectSummary(project),
    assets: project.assets.length,
    tasks,
    done: tasks.Completed + tasks.Reviewed,
    batches: project.tags.map(({ name }) => name),
  };
}

function assetOverview(state: ClassicHub["state"], asset: AssetRecord): AssetOverview {
  return {
    ...assetView(asset, { origin: "" }),
    priority: asset.priority,
    data: shownUrl(asset.data),
    media: mediaOf(asset.data, state.files),
    ...(asset.dataset ? { dataset: asset.dataset.map(shownUrl) } : {}),
    tasks: asset.tasks.map((task) => ({ ...annotated(task), issues: task.issues.length })),
  };
}

/** What both the list and the page of a task show of it. */
function annotated({
  _id,
  status,
  answer,
  brushDataUrl,
}: TaskRecord): Pick<TaskDetail, "_id" | "status" | "answer" | "brush"> {
  return { _id, status, ...(answer ? { answer } : {}), ...(brushDataUrl ? { brush: shownUrl(brushDataUrl) } : {}) };
}

function taskDetail({ users }: ClassicHub["state"], task: TaskRecord): TaskDetail {
  const email = (id: string | null): string | null => (id === null ? null : (users.get(id)?.email ?? id));
  const entry = (stage: string, completedAt: string | null, by: string | null): HistoryEntry[] =>
    completedAt === null ? [] : [{ stage, completedAt, completedBy: email(by) }];
  return {
    ...annotated(task),
    assignee: email(task.assignee),
    history: [
      ...entry("Completed", task.completedAt, task.completedBy),
      ...entry("Reviewed", task.reviewedAt, task.reviewedBy),
    ],
    issues: task.issues.map(({ _id = "", content = "", status = "", createdBy = "", createdAt = "" }) => ({
      _id,
      content,
      status,
      createdBy: typeof createdBy === "string" ? createdBy : `${createdBy.name ?? createdBy._id}`,
      createdAt,
      comments: [],
    })),
    actions: actionsByStatus[task.status],
    stages: [],
  };
}

const actionsByStatus: Readonly<Record<TaskStatus, TaskAction[]>> = {
  TODO: ["submit", "accept"],
  Completed: ["accept", "requeue"],
  Reviewed: ["requeue"],
};
