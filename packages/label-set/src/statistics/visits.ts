import { isObject } from "../shared/json.ts";
import type { DayOf } from "./days.ts";

/** A task whose time is told, as exports have it and `labelSet.parse` reads it. */
export interface TimedTask {
  readonly stage?: string;
  readonly stageId?: string;
  /** Active time in the stage in milliseconds. */
  readonly duration?: number;
  /** Active time in all stages in milliseconds. */
  readonly totalDuration?: number;
  readonly updatedBy?: string | readonly string[] | null;
  readonly updatedAt?: string | null;
  readonly stageHistory?: readonly TimedSnapshot[] | null;
  /** Active time in milliseconds, in the classic generation. */
  readonly "duration(ms)"?: number;
  readonly completedBy?: string | readonly string[] | null;
  readonly completedAt?: string | null;
}

/** What a task was like when it left a stage. */
export interface TimedSnapshot {
  readonly stage?: string;
  readonly stageId?: string;
  /** Active time in the stage in milliseconds. */
  readonly duration?: number;
  readonly completedBy?: string | null;
  readonly completedAt?: string | null;
}

/** The time that a task spent in a stage. */
export interface Visit {
  /** Name of the stage; `null` where the export does not say. */
  readonly stage: string | null;
  /** Who sent the task on, or changed it last, by e-mail address; `null` where the export does not say. */
  readonly annotator: string | null;
  /** The day on which the task was sent on, or changed last, as `2026-11-26`; `null` where the export does not say. */
  readonly day: string | null;
  /** Active time in milliseconds. */
  readonly duration: number;
}

/** The visits of a task to stages in which somebody spent time. */
export function visitsOf(task: TimedTask, dayOf: DayOf): Visit[] {
  const visits = Array.isArray(task.stageHistory) ? task.stageHistory.filter(isObject) : [];
  const passed = (visits as TimedSnapshot[]).map(({ stage, stageId, duration, completedBy, completedAt }) => {
    return visit(stage ?? stageId, completedBy, completedAt, duration, dayOf);
  });
  const person = task.completedBy ?? task.updatedBy;
  const time = task.completedAt ?? task.updatedAt;
  const current = visit(task.stage ?? task.stageId, person, time, task.duration ?? task["duration(ms)"], dayOf);
  const all = isTold(task, passed, current) ? passed : [...passed, current];
  return all.filter(({ duration }) => duration > 0);
}

/** A task that is complete may show the time of the stage before it, which its history has told already. */
function isTold({ totalDuration }: TimedTask, passed: readonly Visit[], current: Visit): boolean {
  if (passed.length === 0 || typeof totalDuration !== "number") return false;
  return passed.reduce((sum, { duration }) => sum + duration, current.duration) > totalDuration;
}

function visit(stage: unknown, person: unknown, time: unknown, duration: unknown, dayOf: DayOf): Visit {
  // The classic generation lists all who had a part in it.
  const one = Array.isArray(person) && person.length === 1 ? person[0] : person;
  return {
    stage: typeof stage === "string" ? stage : null,
    annotator: typeof one === "string" ? one : null,
    day: dayOf(time),
    duration: typeof duration === "number" ? duration : 0,
  };
}

/** The time that a task took in all. */
export function totalOf({ totalDuration }: TimedTask, visits: readonly Visit[]): number {
  if (typeof totalDuration === "number") return totalDuration;
  return visits.reduce((sum, { duration }) => sum + duration, 0);
}
