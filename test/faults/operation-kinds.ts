import type { AngoHub } from "@ango-hub/client";

export const projectId = "61602b346ee9eb45e8273fbb";
export const taskId = "640828dfd5f1a42cce03e46d";

/** One operation of each kind, by the words of the fault matrix. */
export const operationKinds: Readonly<Record<string, (ango: AngoHub) => PromiseLike<unknown>>> = {
  "read (getTask)": (ango) => ango.tasks.get(taskId),
  "write that may be repeated (setTaskStatus)": (ango) => ango.tasks.setStatus(taskId, "Completed"),
  "write that may not (createIssue)": (ango) => ango.issues.create(taskId, { content: "Look here." }),
  "long-running read (createExport)": (ango) => ango.exports.create(projectId),
};

export const onceOnly = "write that may not (createIssue)";
