import type { Task, TaskHistoryEntry } from "@ango-hub/openapi";
import { invalid } from "../../http/failure.ts";
import { absolute } from "../../storage/address.ts";
import type { TaskRecord } from "../../store/current/records.ts";
import { type Call, type Handler, listed, pageOf, projectOf, taskOf } from "./call.ts";
import { fits } from "./filter-tasks.ts";
import { sorted, valueAt } from "./sorting.ts";
import { taskView } from "./views.ts";

export const listTasks: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const { filter = {}, sort, fields, includeAnswer = false, stage, batches } = call.query;
  const status = call.query["status[eq]"];
  const fitting = fits({
    // What the older parameters say counts where the filter does not say it.
    ...(status === undefined ? {} : { status: { $eq: status } }),
    ...(stage === undefined ? {} : { stage: `${stage}` }),
    ...(batches === undefined ? {} : { batches: { $in: batches } }),
    ...filter,
  });
  const hasAnswer = includeAnswer || fields !== undefined;
  // What is neither filtered nor sorted need not be looked at: projects are large, and pages small.
  const isPlain = fitting === undefined && sort === undefined;
  const queue = listed(call, call.store.queue(project._id));
  const found = isPlain ? queue : arranged(queue, fitting, sort, call);
  const tasks = pageOf(call, found).map((task) => taskView(task, call, hasAnswer));
  return { tasks: fields === undefined ? tasks : tasks.map((task) => only(task, fields)), total: found.length };
};

/** Tasks that a filter fits, sorted: both by what operations show of them. */
function arranged(
  queue: readonly TaskRecord[],
  fitting: ((task: Task) => boolean) | undefined,
  sort: string | undefined,
  call: Call,
): TaskRecord[] {
  const shown = queue.map((record) => ({ record, task: taskView(record, call, false) }));
  const found = fitting ? shown.filter(({ task }) => fitting(task)) : shown;
  return sorted(found, sort, "task").map(({ record }) => record);
}

export const getTask: Handler = (call) => {
  const task = taskOf(call, call.params.taskId);
  // As long as there was no such parameter, the answer was always there.
  return { task: taskView(task, call, call.alwaysAnswer || (call.query.includeAnswer ?? true)) };
};

export const getTaskHistory: Handler = (call) => {
  const task = taskOf(call, call.params.taskId);
  return { taskHistory: task.history.map((entry) => historyEntry(task, entry, call)) };
};

export const getTaskHistoryEntry: Handler = (call) => {
  const { historyId = "" } = call.params;
  for (const task of call.store.tasks.values()) {
    const entry = task.history.find(({ id }) => id === historyId);
    if (entry) return { taskHistory: historyEntry(task, entry, call) };
  }
  throw invalid("task history", historyId);
};

function historyEntry(task: TaskRecord, entry: TaskRecord["history"][number], { origin }: Call): TaskHistoryEntry {
  const { id = "", answer, brushDataUrl, medicalBrushDataUrl, ...passed } = entry;
  return {
    id,
    labelTaskId: task._id,
    ...passed,
    answer: answer ?? { tools: [], classifications: [], relations: [] },
    brushDataUrl: brushDataUrl && absolute(brushDataUrl, origin),
    medicalBrushDataUrl: medicalBrushDataUrl && absolute(medicalBrushDataUrl, origin),
  } as TaskHistoryEntry;
}

/** A task with chosen fields, and its id, without which nobody knows what it is. */
function only(task: Task, fields: string): Task {
  const chosen: Record<string, unknown> = { _id: task._id };
  for (const path of fields.split(",")) {
    const value = valueAt(task, path);
    if (value !== undefined) put(chosen, path.split("."), value);
  }
  return chosen as unknown as Task;
}

function put(target: Record<string, unknown>, [name = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = { ...(target[name] as Record<string, unknown> | undefined) };
  put(inner, rest, value);
  target[name] = inner;
}
