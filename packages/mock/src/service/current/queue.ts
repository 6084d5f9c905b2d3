import type {
  AssignTasksRequest,
  MarkBenchmarkTasksRequest,
  RequeueTasksRequest,
  SetTaskPriorityRequest,
  TaskSelection,
} from "@ango-hub/openapi";
import type { ProjectRecord, TaskRecord } from "../../store/current/records.ts";
import { stageOf } from "../../workflow/state.ts";
import { type Call, type Handler, memberOf, projectOf, tasksOf } from "./call.ts";
import { happen } from "./happen.ts";

export const assignTasks: Handler = (call: Call<AssignTasksRequest>) => {
  const project = projectOf(call, call.body.project);
  const tasks = tasksOf(call, project, call.body.tasks);
  const { email } = memberOf(call, call.body.user);
  happen(call, tasks, { type: "assign", stage: call.body.stage, assignee: email });
  return {};
};

export const requeueTasks: Handler = (call: Call<RequeueTasksRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const { toStageId, filters, options } = call.body;
  stageOf(project.stages, toStageId);
  const { removeAnnotations = false, removeAssignee = false, removeStageHistory = false } = options;
  const choice = { removeAnnotations, removeAssignee, removeStageHistory };
  const moved = happen(call, selected(call, project, filters), { type: "requeue", to: toStageId, ...choice });
  return { modifiedCount: { modified: moved.length, toStageId } };
};

export const setTaskPriority: Handler = (call: Call<SetTaskPriorityRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const { priority, filters } = call.body;
  const tasks = selected(call, project, filters);
  for (const task of tasks) call.store.setTask({ ...task, priority, ...changed(call) });
  return { result: { modified: tasks.length } };
};

export const markBenchmarkTasks: Handler = (call: Call<MarkBenchmarkTasksRequest>) => {
  const project = projectOf(call, call.params.projectId);
  const { isBenchmark } = call.body;
  for (const task of tasksOf(call, project, call.body.tasks))
    call.store.setTask({ ...task, isBenchmark, ...changed(call) });
  return {};
};

function changed({ time, owner }: Call): Pick<TaskRecord, "updatedAt" | "updatedBy"> {
  return { updatedAt: time, updatedBy: owner };
}

/** The tasks of a project of which all of a selection holds: every one where it is empty. */
function selected({ store }: Call, project: ProjectRecord, selection: TaskSelection): TaskRecord[] {
  const { taskIds, externalIds, assetIds, fromStageIds, batches } = selection;
  const among = (list: readonly string[] | undefined): ((value: string) => boolean) => {
    const set = list && new Set(list);
    return (value) => set === undefined || set.has(value);
  };
  const [isTask, isNamed, isAsset, isFrom] = [taskIds, externalIds, assetIds, fromStageIds].map(among) as [
    (value: string) => boolean,
    (value: string) => boolean,
    (value: string) => boolean,
    (value: string) => boolean,
  ];
  return store.queue(project._id).filter((task) => {
    const asset = store.assets.get(task.asset);
    const isInBatch = batches === undefined || batches.some((id) => asset?.batches.includes(id));
    return (
      isTask(task._id) && isNamed(asset?.externalId ?? "") && isAsset(task.asset) && isFrom(task.stage) && isInBatch
    );
  });
}
