import type { TaskRecord } from "../../store/current/records.ts";
import type { WorkflowEvent, WorkflowState } from "../../workflow/state.ts";
import { step } from "../../workflow/step.ts";
import { type Call, projectOf, type Service } from "./call.ts";
import { named } from "./named.ts";

type Happening = WorkflowEvent extends infer Event
  ? Event extends WorkflowEvent
    ? Omit<Event, "at" | "by">
    : never
  : never;

/** Lets the workflow say what something that the caller did makes of tasks: of all of them, or, where it is refused, of none. */
export function happen(
  call: Pick<Call, "store" | "ids" | "owner" | "time">,
  tasks: readonly TaskRecord[],
  happening: Happening,
): TaskRecord[] {
  const { time: at, owner: by, store, ids } = call;
  const event = { ...happening, at, by } as WorkflowEvent;
  const changed = tasks.map((task): TaskRecord => {
    const { stages } = projectOf(call as Pick<Service, "store">, task.project);
    const state: WorkflowState = { stages, clock: task.clock, task };
    const next = step(state, event);
    return { ...task, ...next.task, clock: next.clock, updatedAt: next.clock, updatedBy: by };
  });
  const kept = changed.map((task) => named(task, ids));
  for (const task of kept) store.setTask(task);
  return kept;
}
