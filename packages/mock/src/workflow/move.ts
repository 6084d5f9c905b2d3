import type { ReviewStatus, Stage } from "@ango-hub/openapi";
import { type PassedStage, stageOf, type TaskState } from "./state.ts";

/** Stages in which a task waits for somebody. */
const waiting: ReadonlySet<string> = new Set(["Start", "Label", "Review", "Hold", "Complete"]);

/**
 * Whether tasks leave a stage as they come in: *Start* where it forwards by itself, and all stages that nobody works in. What
 * those would do (*Logic*, *Consensus*, *Plugin*, *Webhook*) is not stood in for: tasks go on to the first of their `next`.
 */
export function passesThrough({ type, autoForward, next = [] }: Stage): boolean {
  if (type === "Start") return autoForward === true;
  return !waiting.has(type) && next.length > 0;
}

/** A move out of a stage. */
export interface Move {
  /** Where in the stage's `next` the task goes. */
  way: number;
  at: string;
  by: string | null;
  reviewStatus?: ReviewStatus;
}

/** Sends a task on, with an entry in its history. A task that leads nowhere stays. */
export function leave(task: TaskState, stages: readonly Stage[], move: Move): TaskState {
  const stage = stageOf(stages, task.stage);
  const to = stage.next?.[move.way];
  if (to === undefined) return task;
  const passed: PassedStage = {
    stage: stage.name,
    stageId: stage.id,
    duration: task.duration,
    completedAt: move.at,
    // Nobody is said to have completed the start.
    completedBy: stage.type === "Start" ? null : move.by,
    reviewStatus: move.reviewStatus ?? null,
    answer: task.answer,
    brushDataUrl: task.brushDataUrl,
    medicalBrushDataUrl: task.medicalBrushDataUrl,
  };
  const history = [...task.history, passed];
  return arrive(
    { ...task, history, reviewStatus: move.reviewStatus ?? task.reviewStatus, isDraft: false },
    stages,
    to,
    move.at,
  );
}

/** Puts a task into a stage, and on from there where the stage does not keep it. */
export function arrive(task: TaskState, stages: readonly Stage[], to: string, at: string): TaskState {
  const stage = stageOf(stages, to);
  // Nobody works on what is complete: it shows the last who did, and for how long.
  if (stage.type === "Complete") return { ...task, stage: to, completedAt: at };
  const arrived = { ...task, stage: to, assignee: task.workers[to] ?? null, duration: 0, completedAt: null };
  return passesThrough(stage) ? leave(arrived, stages, { way: 0, at, by: null }) : arrived;
}
