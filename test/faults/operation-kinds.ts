import type { AngoHub } from "@ango-hub/client";
import type { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import type { AnyAngoHub, Generation } from "../clients.ts";

export const projectId = "61602b346ee9eb45e8273fbb";
export const taskId = "640828dfd5f1a42cce03e46d";

/** A kind of operation, by the words of the fault matrix. */
export type Kind = "read" | "list" | "write that may be repeated" | "write that may not" | "long-running read";

/** One operation of each kind. */
type Calls<Ango> = Readonly<Record<Kind, readonly [operation: string, call: (ango: Ango) => PromiseLike<unknown>]>>;

const current: Calls<AngoHub> = {
  read: ["getTask", (ango) => ango.tasks.get(taskId)],
  list: ["listTasks", (ango) => ango.tasks.list(projectId).all()],
  "write that may be repeated": ["setTaskPriority", (ango) => ango.tasks.setPriority(projectId, 10, { filter: "all" })],
  "write that may not": ["reviewTask", (ango) => ango.tasks.review(taskId, "Accepted")],
  "long-running read": ["createExport", (ango) => ango.exports.create(projectId)],
};

const classic: Calls<ClassicAngoHub> = {
  read: ["getTask", (ango) => ango.tasks.get(taskId)],
  list: ["listTasks", (ango) => ango.tasks.list(projectId).all()],
  "write that may be repeated": ["setTaskStatus", (ango) => ango.tasks.setStatus(taskId, "Completed")],
  "write that may not": ["createIssue", (ango) => ango.issues.create(taskId, { content: "Look here." })],
  "long-running read": ["createExport", (ango) => ango.exports.create(projectId)],
};

/** One operation of each kind, of the client of each generation. */
export const operationKinds = { current, classic } as Readonly<Record<Generation, Calls<AnyAngoHub>>>;

export const kinds = Object.keys(classic) as readonly Kind[];

export const onceOnly: Kind = "write that may not";
