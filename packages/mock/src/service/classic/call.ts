import type { WebhookType } from "@ango-hub/openapi/classic";
import { invalid } from "../../http/failure.ts";
import type { Fields } from "../../http/input.ts";
import type { Storage } from "../../storage/storage.ts";
import type { ProjectRecord, TaskRecord, UserRecord } from "../../store/classic/records.ts";
import type { Store } from "../../store/classic/store.ts";
import type { Ids } from "../../store/ids.ts";

/** What operations work on. */
export interface Service {
  store: Store;
  ids: Ids;
  storage: Storage;
  now: () => Date;
  /** The person whose key the hub accepts. */
  owner: UserRecord;
  apiKey: () => string;
  /** Makes a new key; the old one is revoked. */
  renewApiKey: () => void;
  /** Tells the registered webhooks what happened to a task. */
  notify: (type: WebhookType, task: TaskRecord) => void;
}

/** One request to an operation of the API. */
export interface Call extends Service {
  params: Record<string, string>;
  query: URLSearchParams;
  /** The JSON body; an empty object where there is none. */
  body: Fields;
  request: Request;
  /** Where the hub is reached, without a slash at its end. */
  origin: string;
  /** When the request came, ISO 8601. */
  time: string;
  /** Lists leave out what was made after this time, ISO 8601. */
  listedUntil?: string | undefined;
}

/** Carries an operation out: gives what stands under `data`, or an answer of its own. */
export type Handler = (call: Call) => unknown;

/** What a list shows of some entries. */
export function listed<T extends { createdAt: string }>({ listedUntil }: Call, entries: readonly T[]): readonly T[] {
  return listedUntil === undefined ? entries : entries.filter(({ createdAt }) => createdAt <= listedUntil);
}

export function projectOf({ store }: Pick<Service, "store">, id: unknown): ProjectRecord {
  const project = store.projects.get(`${id}`);
  if (!project) throw invalid("project", `${id}`);
  return project;
}

export function taskOf({ store }: Pick<Service, "store">, id: unknown): TaskRecord {
  const task = store.tasks.get(`${id}`);
  if (!task) throw invalid("task", `${id}`);
  return task;
}

/** The ids of batches, once it is known that the project has them all. */
export function checkTags(project: ProjectRecord, tags: string[]): string[] {
  const unknown = tags.find((id) => !project.tags.some((tag) => tag._id === id));
  if (unknown !== undefined) throw invalid("tag", unknown);
  return [...new Set(tags)];
}
