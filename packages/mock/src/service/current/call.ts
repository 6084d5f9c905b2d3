import type { AssetFilters, TaskFilter } from "@ango-hub/openapi";
import { Failure, invalid } from "../../http/failure.ts";
import type { Storage } from "../../storage/storage.ts";
import type { MemberRecord, ProjectRecord, StorageRecord, TaskRecord } from "../../store/current/records.ts";
import type { Store } from "../../store/current/store.ts";
import type { Ids } from "../../store/ids.ts";

/** The organization that everything in a hub belongs to. */
export const organization = "6160251b6ee9eb45e8273c04";

/** What operations work on. */
export interface Service {
  store: Store;
  ids: Ids;
  storage: Storage;
  now: () => Date;
  /** E-mail address of the person whose key the hub accepts. */
  owner: string;
  apiKey: () => string;
  /** The most items that a page may hold. */
  maxPageSize: number;
  /** Whether answers carry the keys of storages and models. */
  showSecrets: boolean;
  /** Whether a task has its answer even where that is not asked for. */
  alwaysAnswer: boolean;
}

/** One request to an operation of the API, which is as the description says. */
export interface Call<Body = unknown> extends Service {
  params: Readonly<Record<string, string>>;
  query: Query;
  /** The JSON body. */
  body: Body;
  request: Request;
  /** Where the hub is reached, without a slash at its end. */
  origin: string;
  /** When the request came, ISO 8601. */
  time: string;
  /** Lists leave out what was made after this time, ISO 8601. */
  listedUntil?: string | undefined;
}

/** The parameters of all queries; JSON is parsed. */
export interface Query {
  page?: number;
  limit?: number;
  sort?: string;
  filters?: AssetFilters;
  filter?: TaskFilter;
  fields?: string;
  includeAnswer?: boolean;
  "status[eq]"?: string;
  status?: string;
  /** A stage id; for exports, a list of them. */
  stage?: string | string[];
  batches?: string[];
  name?: string;
  project?: string;
  type?: string;
  storageId?: string;
  bucket?: string;
  nextStage?: boolean;
  isPlugin?: boolean;
  format?: "json" | "ndjson" | "split";
  taskTypes?: string[];
  includeMetadata?: boolean;
  includeHistory?: boolean;
  includeOnlyKeyFrames?: boolean;
  includeIdleBlurDurations?: boolean;
  sendEmail?: boolean;
  doNotNotify?: boolean;
  updatedAt?: { $gt?: string; $lt?: string };
  createdAt?: { $gt?: string; $lt?: string };
  asset?: string;
  labelTask?: string;
  createdBy?: string;
  assignee?: string;
  search?: string;
  _id?: string;
  bucketName?: string;
  path?: string;
  getSignedUrls?: boolean;
  retryOnSlowDown?: boolean;
}

/** Carries an operation out: gives what stands under `data`. */
// biome-ignore lint/suspicious/noExplicitAny: each operation has a body of its own, which was checked before.
export type Handler = (call: Call<any>) => unknown;

export function projectOf({ store }: Pick<Service, "store">, id: unknown): ProjectRecord {
  return store.projects.get(`${id}`) ?? fail(invalid("project", `${id}`));
}

export function taskOf({ store }: Pick<Service, "store">, id: unknown): TaskRecord {
  return store.tasks.get(`${id}`) ?? fail(invalid("task", `${id}`));
}

export function storageOf({ store }: Pick<Service, "store">, id: string): StorageRecord {
  return store.storages.get(id) ?? fail(invalid("storage", id));
}

/** The member of the organization with an e-mail address. */
export function memberOf({ store }: Pick<Service, "store">, email: string): MemberRecord {
  return store.members.get(email) ?? fail(new Failure(400, `${email} is no member of the organization.`));
}

/** The tasks of a project by id. */
export function tasksOf(call: Pick<Service, "store">, project: ProjectRecord, ids: readonly string[]): TaskRecord[] {
  return [...new Set(ids)].map((id) => {
    const task = taskOf(call, id);
    return task.project === project._id ? task : fail(invalid("task", id));
  });
}

/** The ids of batches, once it is known that the project has them all. */
export function checkBatches(project: ProjectRecord, ids: readonly string[]): string[] {
  const unknown = ids.find((id) => !project.batches.some(({ _id }) => _id === id));
  if (unknown !== undefined) throw invalid("batch", unknown);
  return [...new Set(ids)];
}

/** What a list shows of some entries. */
export function listed<T extends { createdAt: string }>({ listedUntil }: Call, entries: readonly T[]): readonly T[] {
  return listedUntil === undefined ? entries : entries.filter(({ createdAt }) => createdAt <= listedUntil);
}

/** One page of a list. */
export function pageOf<Item>({ query, maxPageSize }: Call, items: readonly Item[]): Item[] {
  const { page = 1, limit = 10 } = query;
  if (limit > maxPageSize) throw new Failure(400, `limit must be at most ${maxPageSize}.`);
  return items.slice((page - 1) * limit, page * limit);
}

function fail(failure: Failure): never {
  throw failure;
}
