import { pageOf } from "../http/input.ts";
import type { Hub } from "../hub.ts";
import { projectOf, taskOf } from "../service/current/call.ts";
import { projectSummary } from "../service/current/views.ts";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../store/current/records.ts";
import { stageOf } from "../workflow/state.ts";
import { mediaOf, shownUrl } from "./media.ts";
import type { AssetOverview, IssueOverview, ProjectOverview, TaskAction, TaskDetail, View } from "./overview.ts";

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
      const name = query.get("name")?.toLowerCase() ?? "";
      const found = state.assetsOf(id).filter((asset) => {
        const isThere = !status || stageName(project, state.tasks.get(asset.task) as TaskRecord) === status;
        return isThere && asset.externalId.toLowerCase().includes(name);
      });
      const assets = found.slice((page - 1) * limit, page * limit).map((asset) => assetOverview(state, project, asset));
      const { categorySchema } = project;
      return { project: projectOverview(state, project), categorySchema, assets, total: found.length };
    },
    taskPage: (id) => {
      const task = taskOf({ store: state }, id);
      const project = projectOf({ store: state }, task.project);
      const assets = state.assetsOf(project._id);
      const at = assets.findIndex(({ _id }) => _id === task.asset);
      const [previous, next] = [assets[at - 1]?.task, assets[at + 1]?.task];
      return {
        project: { _id: project._id, name: project.name },
        categorySchema: project.categorySchema,
        asset: assetOverview(state, project, assets[at] as AssetRecord),
        task: taskDetail(state, project, task),
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      };
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
  return {
    _id: asset._id,
    externalId: asset.externalId,
    ...(asset.metadata ? { metadata: asset.metadata } : {}),
    priority: task.priority,
    data: shownUrl(asset.data),
    media: mediaOf(asset.data, state.files),
    ...(asset.dataset ? { dataset: asset.dataset.map(shownUrl) } : {}),
    tasks: [{ ...annotated(project, task), issues: task.issues.length }],
  };
}

/** What both the list and the page of a task show of it. */
function annotated(project: ProjectRecord, task: TaskRecord): Pick<TaskDetail, "_id" | "status" | "answer" | "brush"> {
  const { _id, answer, brushDataUrl } = task;
  return {
    _id,
    status: stageName(project, task),
    ...(answer ? { answer } : {}),
    ...(brushDataUrl ? { brush: shownUrl(brushDataUrl) } : {}),
  };
}

function taskDetail(state: Hub["state"], project: ProjectRecord, task: TaskRecord): TaskDetail {
  return {
    ...annotated(project, task),
    assignee: task.assignee,
    history: task.history.map(({ stage, completedAt, completedBy, duration, reviewStatus }) => ({
      stage,
      completedAt,
      completedBy,
      duration,
      ...(reviewStatus ? { reviewStatus } : {}),
    })),
    issues: task.issues.flatMap((id) => issueOverview(state, id)),
    actions: actionsOn(project, task),
    stages: project.stages.filter(({ id }) => id !== task.stage).map(({ id, name }) => ({ id, name })),
  };
}

function issueOverview({ issues }: Hub["state"], id: string): IssueOverview[] {
  const issue = issues.get(id);
  if (!issue) return [];
  const { content = "", status = "", createdBy = "", createdAt } = issue;
  const comments = (issue.comments ?? []).map((comment) => ({
    content: comment.content ?? "",
    createdBy: comment.createdBy ?? "",
    createdAt: comment.createdAt ?? "",
  }));
  return [{ _id: id, content, status, createdBy: `${createdBy}`, createdAt, comments }];
}

function actionsOn({ stages }: ProjectRecord, task: TaskRecord): TaskAction[] {
  const { type } = stageOf(stages, task.stage);
  if (type === "Review") return ["accept", "reject", "requeue"];
  if (type === "Start" || type === "Hold") return ["forward", "requeue"];
  return type === "Complete" ? ["requeue"] : ["submit", "requeue"];
}

function stageName({ stages }: ProjectRecord, { stage }: TaskRecord): string {
  return stages.find(({ id }) => id === stage)?.name ?? stage;
}
