import type { Stage } from "@ango-hub/openapi";
import { arrive, leave } from "./move.ts";
import {
  type RequeueChoice,
  stageOf,
  type TaskState,
  type WorkflowEvent,
  WorkflowRefusal,
  type WorkflowState,
} from "./state.ts";

/**
 * A new task: it comes into the start, and goes on from there where the start forwards by itself.
 *
 * @param stages The stages of the workflow.
 * @param at When it comes, in ISO 8601.
 * @example
 * const hub = await createHub({ content: { projects: [{ name: "Road scenes" }] } });
 * for (const { stages } of hub.state.projects.values())
 *   console.log(enter(stages, "2026-03-01T09:00:00Z").task.stage);
 */
export function enter(stages: readonly Stage[], at: string): WorkflowState {
  const task: TaskState = {
    stage: "Start",
    assignee: null,
    workers: {},
    reviewStatus: null,
    isDraft: false,
    duration: 0,
    totalDuration: 0,
    completedAt: null,
    history: [],
    answer: null,
    brushDataUrl: null,
    medicalBrushDataUrl: null,
  };
  return { stages, clock: at, task: arrive(task, stages, "Start", at) };
}

/**
 * What an event makes of a task. The state that is given stays as it is; its clock goes on to the time of the event, and never
 * back.
 *
 * @param state The task in its workflow, as `enter` or another step left it.
 * @param event What happens to it, when, and who does it.
 * @throws WorkflowRefusal when the workflow does not allow the event.
 * @example
 * const hub = await createHub({ content: { projects: [{ name: "Road scenes" }] } });
 * const at = "2026-03-01T09:00:00Z";
 * for (const { stages } of hub.state.projects.values()) {
 *   const assigned = {
 *     type: "assign",
 *     stage: "Label",
 *     assignee: "lorenzo@example.com",
 *     at,
 *     by: "lorenzo@example.com",
 *   } as const;
 *   console.log(step(enter(stages, at), assigned).task.assignee);
 * }
 */
export function step(state: WorkflowState, event: WorkflowEvent): WorkflowState {
  const clock = event.at > state.clock ? event.at : state.clock;
  return { stages: state.stages, clock, task: next({ ...state, clock }, event) };
}

function next({ stages, task, clock: at }: WorkflowState, event: WorkflowEvent): TaskState {
  switch (event.type) {
    case "forward":
      return forward(task, stages, at, event.by);
    case "assign":
      return assign(task, stages, event.stage, event.assignee);
    case "save":
      return saved(task, stages, event);
    case "submit":
      return submit(saved(task, stages, event), stages, at, event.by);
    case "review":
      return review(task, stages, at, event);
    case "requeue":
      return requeue(task, stages, event, at);
  }
}

/** What a manager does with tasks that wait in *Start* or *Hold*. */
function forward(task: TaskState, stages: readonly Stage[], at: string, by: string): TaskState {
  const { type, name } = stageOf(stages, task.stage);
  if (type !== "Start" && type !== "Hold")
    throw new WorkflowRefusal(`only a Start and a Hold are forwarded, and ${name} is a ${type}`);
  return leave(task, stages, { way: 0, at, by });
}

function assign(task: TaskState, stages: readonly Stage[], stage: string, assignee: string): TaskState {
  const { type, name } = stageOf(stages, stage);
  if (type === "Complete") throw new WorkflowRefusal(`nobody works in ${name}`);
  const workers = { ...task.workers, [stage]: assignee };
  return { ...task, workers, assignee: task.stage === stage ? assignee : task.assignee };
}

type Save = Extract<WorkflowEvent, { type: "save" | "submit" }>;

/** An answer is taken in whatever stage the task is. */
function saved(task: TaskState, stages: readonly Stage[], { annotations, duration, by }: Save): TaskState {
  const { answer, brushDataUrl, medicalBrushDataUrl } = annotations;
  const isWork = stageOf(stages, task.stage).type !== "Complete";
  const assignee = task.assignee ?? by;
  return {
    ...task,
    answer,
    brushDataUrl,
    medicalBrushDataUrl,
    duration: Math.min(task.duration + duration, Number.MAX_SAFE_INTEGER),
    totalDuration: Math.min(task.totalDuration + duration, Number.MAX_SAFE_INTEGER),
    ...(isWork ? { assignee, workers: { ...task.workers, [task.stage]: assignee }, isDraft: true } : {}),
  };
}

function submit(task: TaskState, stages: readonly Stage[], at: string, by: string): TaskState {
  const { type, name } = stageOf(stages, task.stage);
  if (type === "Hold") throw new WorkflowRefusal(`${name} is a Hold: tasks in it can be saved, and not submitted`);
  const move = { way: 0, at, by: task.assignee ?? by };
  return leave(task, stages, type === "Review" ? { ...move, reviewStatus: "Accepted" } : move);
}

type Review = Extract<WorkflowEvent, { type: "review" }>;

function review(task: TaskState, stages: readonly Stage[], at: string, { reviewStatus, by }: Review): TaskState {
  const { type, name } = stageOf(stages, task.stage);
  if (type !== "Review") throw new WorkflowRefusal(`only a Review is reviewed in, and ${name} is a ${type}`);
  const reviewer = task.assignee ?? by;
  const reviewed = { ...task, assignee: reviewer, workers: { ...task.workers, [task.stage]: reviewer }, reviewStatus };
  if (reviewStatus !== "Accepted" && reviewStatus !== "Rejected") return reviewed;
  return leave(reviewed, stages, { way: reviewStatus === "Accepted" ? 0 : 1, at, by: reviewer, reviewStatus });
}

/** Puts a task into another stage, without an entry in its history. */
function requeue(
  task: TaskState,
  stages: readonly Stage[],
  { to, removeAnnotations, removeAssignee, removeStageHistory }: { to: string } & RequeueChoice,
  at: string,
): TaskState {
  const { type, name, preventRequeue } = stageOf(stages, task.stage);
  if (type === "Complete" && preventRequeue) throw new WorkflowRefusal(`${name} prevents that tasks are requeued`);
  const { [to]: _, ...others } = task.workers;
  const requeued: TaskState = {
    ...task,
    isDraft: false,
    ...(removeAssignee ? { assignee: null, workers: others } : {}),
    ...(removeAnnotations ? { answer: null, brushDataUrl: null, medicalBrushDataUrl: null } : {}),
    ...(removeStageHistory ? { history: [], reviewStatus: null } : {}),
  };
  return arrive(requeued, stages, to, at);
}
