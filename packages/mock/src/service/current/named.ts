import type { Ids } from "../../store/ids.ts";
import type { TaskState } from "../../workflow/state.ts";

/** A task whose entries of the history all have an id. */
export function named<State extends TaskState>(task: State, ids: Ids): State {
  if (task.history.every(({ id }) => id !== undefined)) return task;
  return { ...task, history: task.history.map((entry) => (entry.id ? entry : { ...entry, id: ids.objectId() })) };
}
