import { Failure } from "../http/failure.ts";
import { oneOf } from "../http/input.ts";
import { type Service as ClassicService, taskOf as classicTaskOf } from "../service/classic/call.ts";
import { accept, complete, reopen } from "../service/classic/operations/tasks.ts";
import { type Service, taskOf } from "../service/current/call.ts";
import { happen } from "../service/current/happen.ts";
import type { TaskAction } from "./overview.ts";

/** What the hub's own page does that no program can. */
export interface Desk {
  /** The operations that faults can hit. */
  operations: readonly string[];
  /**
   * Does something to a task.
   *
   * @throws Failure or WorkflowRefusal when that can't be done, saying why.
   */
  act(task: string, action: TaskAction, to: string | undefined): void;
  /** Takes away all that the hub holds, but for its key. */
  reset(): void;
}

const actions: readonly TaskAction[] = ["accept", "reject", "submit", "forward", "requeue"];

/** Reads what is to be done to a task. */
export function readAction(value: unknown): TaskAction {
  return oneOf(value, actions, "action");
}

/** Does something to a task of the current generation, as the owner of the key. */
export function actOnCurrent(service: Service, id: string, action: TaskAction, to = ""): void {
  const task = taskOf(service, id);
  const choice = { removeAnnotations: false, removeAssignee: false, removeStageHistory: false };
  const happenings: Record<TaskAction, Parameters<typeof happen>[2]> = {
    accept: { type: "review", reviewStatus: "Accepted" },
    reject: { type: "review", reviewStatus: "Rejected" },
    submit: { type: "submit", annotations: task, duration: 0 },
    forward: { type: "forward" },
    requeue: { type: "requeue", to, ...choice },
  };
  happen({ ...service, time: service.now().toISOString() }, [task], happenings[action]);
}

/** Does something to a task of the classic generation, as the owner of the key. */
export function actOnClassic(service: ClassicService, id: string, action: TaskAction): void {
  const task = classicTaskOf(service, id);
  const call = { ...service, time: service.now().toISOString() };
  if (action === "accept") accept(task, call);
  else if (action === "submit") complete(task, call);
  else if (action === "requeue") reopen(task, call);
  else throw new Failure(400, `The classic generation can't ${action} a task.`);
}
