import * as constraints from "@ango-hub/openapi/constraints";
import { fromBase64, toBase64 } from "../formats/text.ts";
import type { RandomState } from "./random.ts";
import type {
  AssetRecord,
  IntegrationRecord,
  ProjectRecord,
  TaskRecord,
  UserRecord,
  WebhookRecord,
} from "./records.ts";
import { Store } from "./store.ts";

type SavedTask = Omit<TaskRecord, "asset">;
type SavedAsset = Omit<AssetRecord, "project" | "tasks"> & { tasks: SavedTask[] };
type SavedProject = Omit<ProjectRecord, "assets"> & { assets: SavedAsset[] };

/** Everything a hub knows, as JSON: what `hub.save()` gives, and `createHub({ state })` starts from. */
export type SavedState = {
  format: "ango-hub-mock";
  version: 1;
  apiKey: string;
  /** Signs the presigned URLs. */
  secret: string;
  random: RandomState;
  /** How many ids were made. */
  ids: number;
  /** Id of the person whose key the hub accepts. */
  owner: string;
  users: UserRecord[];
  projects: SavedProject[];
  integrations: IntegrationRecord[];
  webhooks: WebhookRecord[];
  /** Files of the storage, in base64. */
  files: { path: string; type: string; expiresAt?: number; base64: string }[];
};

/** What a saved state holds beside the store. */
export type SavedIdentity = Pick<SavedState, "apiKey" | "secret" | "random" | "ids" | "owner">;

/** Writes a store as JSON. Later changes of the store do not reach it. */
export function saveStore(store: Store, identity: SavedIdentity): SavedState {
  return structuredClone({
    format: "ango-hub-mock",
    version: 1,
    ...identity,
    users: [...store.users.values()],
    projects: Array.from(store.projects.values(), (project) => ({
      ...project,
      assets: project.assets.map(({ project: _, tasks, ...asset }) => ({
        ...asset,
        tasks: tasks.map(({ asset: _, ...task }) => task),
      })),
    })),
    integrations: [...store.integrations.values()],
    webhooks: [...store.webhooks.values()],
    files: Array.from(store.files, ([path, { bytes, ...file }]) => ({ path, ...file, base64: toBase64(bytes) })),
  });
}

/**
 * Makes a store from a saved state.
 *
 * @throws TypeError when the state is damaged, saying where.
 */
export function restoreStore(saved: SavedState): Store {
  check(saved);
  const store = new Store();
  const copy = structuredClone(saved);
  for (const user of copy.users) store.addUser(user);
  for (const integration of copy.integrations) store.integrations.set(integration.id, integration);
  for (const webhook of copy.webhooks) store.webhooks.set(webhook._id, webhook);
  for (const { path, base64, ...file } of copy.files) store.files.set(path, { ...file, bytes: fromBase64(base64) });
  for (const { assets, ...rest } of copy.projects) {
    const project: ProjectRecord = { ...rest, assets: [] };
    store.addProject(project);
    for (const { tasks, ...fields } of assets) {
      const asset: AssetRecord = { ...fields, project, tasks: [] };
      asset.tasks = tasks.map((task) => ({ ...task, asset }));
      store.addAsset(asset);
    }
  }
  return store;
}

type Json = Record<string, unknown>;
type Kind = "id" | "string" | "number" | "array" | "object" | "base64" | "id or null" | "string or null";

const shapes = {
  state: { apiKey: "string", secret: "string", ids: "number", owner: "id" },
  user: { _id: "id", email: "string", name: "string" },
  integration: { id: "id", name: "string", provider: "string" },
  webhook: { _id: "id", project: "id", url: "string", secret: "string", types: "array" },
  file: { path: "string", type: "string", base64: "base64" },
  project: {
    ...{ _id: "id", name: "string", description: "string", user: "id", createdAt: "string" },
    ...{ consensusCount: "number", categorySchema: "object", tags: "array", revision: "number" },
  },
  asset: {
    ...{ _id: "id", externalId: "string", data: "string", tags: "array", priority: "number", attachments: "array" },
    createdAt: "string",
  },
  task: {
    ...{ _id: "id", status: "string", assignee: "id or null", duration: "number", createdAt: "string" },
    ...{ updatedAt: "string", updatedBy: "id or null", completedAt: "string or null", completedBy: "id or null" },
    ...{ reviewedAt: "string or null", reviewedBy: "id or null", issues: "array" },
  },
} satisfies Record<string, Record<string, Kind>>;

function check(saved: unknown): void {
  const state = fields(saved, {}, "state");
  if (state.format !== "ango-hub-mock" || state.version !== 1) {
    throw damaged("state", 'has no "format": "ango-hub-mock" and "version": 1, so it is not a saved state of this hub');
  }
  fields(state, shapes.state, "state");
  const { random } = state;
  if (!Array.isArray(random) || random.length !== 4 || !random.every(Number.isInteger)) {
    throw damaged("random", "must be four numbers");
  }
  const ids = new Set<string>();
  const unique = (id: unknown, at: string): void => {
    if (ids.has(`${id}`)) throw damaged(at, `has the id ${id}, which something else has too`);
    ids.add(`${id}`);
  };
  each(state.users, shapes.user, "users", (user, at) => unique(user._id, at));
  if (!ids.has(`${state.owner}`)) throw damaged("owner", "is not the id of one of the users");
  each(state.integrations, shapes.integration, "integrations", (item, at) => unique(item.id, at));
  each(state.files, shapes.file, "files", () => undefined);
  each(state.projects, shapes.project, "projects", (project, at) => {
    unique(project._id, at);
    each(project.assets, shapes.asset, `${at}/assets`, (asset, place) => {
      unique(asset._id, place);
      each(asset.tasks, shapes.task, `${place}/tasks`, (task, where) => unique(task._id, where));
    });
  });
  each(state.webhooks, shapes.webhook, "webhooks", (webhook, at) => {
    unique(webhook._id, at);
    if (!ids.has(`${webhook.project}`)) throw damaged(`${at}/project`, "is not the id of a project");
  });
}

function each(value: unknown, shape: Record<string, Kind>, at: string, visit: (item: Json, at: string) => void): void {
  if (!Array.isArray(value)) throw damaged(at, "must be an array");
  for (const [i, item] of value.entries()) visit(fields(item, shape, `${at}/${i}`), `${at}/${i}`);
}

function fields(value: unknown, shape: Record<string, Kind>, at: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw damaged(at, "must be an object");
  const found = value as Json;
  for (const [name, kind] of Object.entries(shape)) {
    if (!kinds[kind](found[name]))
      throw damaged(`${at}/${name}`, `must be ${kind === "id" ? "an id of 24 hexadecimal digits" : `of kind ${kind}`}`);
  }
  return found;
}

const idPattern = new RegExp(constraints.ObjectId.pattern);
const isId = (value: unknown): boolean => typeof value === "string" && idPattern.test(value);

const kinds: Record<Kind, (value: unknown) => boolean> = {
  id: isId,
  "id or null": (value) => value === null || isId(value),
  string: (value) => typeof value === "string",
  "string or null": (value) => value === null || typeof value === "string",
  number: (value) => typeof value === "number",
  array: Array.isArray,
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  base64: (value) => typeof value === "string" && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value),
};

function damaged(at: string, what: string): TypeError {
  return new TypeError(`The saved state is damaged: ${at} ${what}.`);
}
