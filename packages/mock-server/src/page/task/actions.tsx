import type { TaskAction, TaskDetail } from "@ango-hub/mock";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useDeed } from "../use-deed.ts";

const names: Record<Exclude<TaskAction, "requeue">, string> = {
  accept: "Accept",
  reject: "Reject",
  submit: "Submit",
  forward: "Forward",
};

/** What can be done to a task where it stands, and why it could not be done. */
export function Actions({ task }: { task: TaskDetail }): JSX.Element {
  const [to, setTo] = useState("");
  const { act, problem } = useDeed();
  const path = `tasks/${task._id}`;
  const target = task.stages.find(({ id }) => id === to) ?? task.stages[0];
  return (
    <fieldset class="row" aria-label="What to do with the task">
      {task.actions.map((action) =>
        action === "requeue" ? (
          <span key={action} class="joined">
            <button type="button" onClick={() => act(path, "POST", { action, ...(target ? { to: target.id } : {}) })}>
              {target ? "Requeue to" : "Requeue"}
            </button>
            {target && (
              <select
                aria-label="Stage to requeue to"
                value={target.id}
                onChange={(event) => setTo(event.currentTarget.value)}
              >
                {task.stages.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </span>
        ) : (
          <button
            key={action}
            type="button"
            class={action === "reject" ? "" : "main"}
            onClick={() => act(path, "POST", { action })}
          >
            {names[action]}
          </button>
        ),
      )}
      {problem && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
