import type { AssetMetadata, Attachment, CategorySchema, ImportLabel } from "@ango-hub/openapi";
import type { Call, Service } from "./service/call.ts";
import { Failure } from "./service/failure.ts";
import { array, type Fields, integer, object, oneOf, text } from "./service/input.ts";
import { importAssets, setAssetPriority } from "./service/operations/assets.ts";
import { setBatches } from "./service/operations/batches.ts";
import { importLabels } from "./service/operations/labels.ts";
import { newProject, setLabelSet } from "./service/operations/projects.ts";
import { organization } from "./service/views.ts";
import type { ProjectRecord } from "./store/records.ts";

/** What to put into a hub before it is used. */
export type HubContent = {
  /** People that tasks can be assigned to, beside the owner of the API key. */
  users?: { email: string; name?: string }[];
  /** Connections to private cloud storage. */
  integrations?: { name: string; provider: "GCP" | "AWS" }[];
  projects?: ProjectContent[];
};

/** A project to put into a hub. */
export type ProjectContent = {
  name: string;
  description?: string;
  /** How many tasks each asset makes. Default 1. */
  consensusCount?: number;
  /** The label set in its wire form, or anything whose `toJSON()` gives it. */
  labelSet?: CategorySchema | { toJSON(): CategorySchema };
  /** Names of the project's batches. */
  batches?: string[];
  assets?: AssetContent[];
  /** Labels to import, as `import_labels` takes them. */
  labels?: ImportLabel[];
};

/** An asset to put into a project. */
export type AssetContent = {
  externalId: string;
  /** URL of the file, or the file itself, which the hub's storage then holds. */
  data: string | Blob;
  /** Names of the batches that the asset goes into. */
  batches?: string[];
  priority?: number;
  metadata?: AssetMetadata;
  attachments?: Attachment[];
};

/**
 * Puts content into a hub by the same operations that a client would call, and with their checks.
 *
 * @returns The ids of the new projects, in their order.
 */
export async function addContent(service: Service, content: unknown): Promise<string[]> {
  const given = object(content, "content");
  known(given, ["users", "integrations", "projects"], "content");
  for (const [item, at] of each(given.users, "users")) addUser(service, item, at);
  for (const [item, at] of each(given.integrations, "integrations")) addIntegration(service, item, at);
  const ids: string[] = [];
  for (const [item, at] of each(given.projects, "projects")) {
    try {
      ids.push((await addProject(service, item, at))._id);
    } catch (error) {
      if (error instanceof Failure && !error.message.startsWith(at)) throw new Failure(400, `${at}: ${error.message}`);
      throw error;
    }
  }
  return ids;
}

function addUser({ store, ids }: Service, given: Fields, at: string): void {
  known(given, ["email", "name"], at);
  const email = text(given.email, `${at}/email`);
  if (store.userByEmail(email)) throw new Failure(400, `${at}/email: there is a user ${email} already.`);
  store.addUser({
    _id: ids.objectId(),
    email,
    name: given.name === undefined ? email : text(given.name, `${at}/name`),
  });
}

function addIntegration({ store, ids, now }: Service, given: Fields, at: string): void {
  known(given, ["name", "provider"], at);
  const id = ids.objectId();
  const name = text(given.name, `${at}/name`);
  const provider = oneOf(given.provider, ["GCP", "AWS"], `${at}/provider`);
  store.integrations.set(id, { id, _id: id, name, provider, createdAt: now().toISOString(), organization });
}

async function addProject(service: Service, given: Fields, at: string): Promise<ProjectRecord> {
  known(given, ["name", "description", "consensusCount", "labelSet", "batches", "assets", "labels"], at);
  const project = newProject(service, {
    name: text(given.name, `${at}/name`),
    description: given.description === undefined ? "" : text(given.description, `${at}/description`),
    consensusCount: integer(given.consensusCount ?? 1, `${at}/consensusCount`, 1, 100),
  });
  const run = callIn(service, project);
  if (given.labelSet !== undefined) {
    const categorySchema = JSON.parse(JSON.stringify(given.labelSet));
    setLabelSet(run({ categorySchema }));
  }
  const batches = array(given.batches ?? [], "batches");
  if (batches.length > 0) setBatches(run({ tags: batches.map((name) => ({ name })) }));
  const assets = each(given.assets, "assets");
  if (assets.length > 0) {
    const sent = await Promise.all(assets.map(([asset, place]) => wireAsset(service, project, asset, place)));
    importAssets(run({ assets: sent }));
  }
  // External ids need not be unique, so the priority goes to the asset that was made from the item.
  for (const [i, [{ priority }]] of assets.entries()) {
    if (priority !== undefined) setAssetPriority(run({ assetId: project.assets[i]?._id, priority }));
  }
  if (given.labels !== undefined) importLabels(run({ jsonContent: given.labels }));
  return project;
}

async function wireAsset(
  { storage, ids }: Service,
  project: ProjectRecord,
  asset: Fields,
  at: string,
): Promise<Fields> {
  known(asset, ["externalId", "data", "batches", "priority", "metadata", "attachments"], at);
  const { externalId, data, metadata, attachments = [] } = asset;
  const tags = array(asset.batches ?? [], `${at}/batches`).map((name) => {
    const batch = project.tags.find((tag) => tag.name === name);
    if (!batch) throw new Failure(400, `${at}/batches: the project has no batch "${name}".`);
    return batch._id;
  });
  const url = data instanceof Blob ? await keep(data) : data;
  return { externalId, data: url, tags, attachments, ...(metadata === undefined ? {} : { metadata }) };

  async function keep(file: Blob): Promise<string> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = file.type || "application/octet-stream";
    return storage.addUpload(`${ids.objectId()}-${externalId}`, { bytes, type });
  }
}

function callIn(service: Service, project: ProjectRecord): (body: Fields) => Call {
  return (body) => ({
    ...service,
    params: { projectId: project._id },
    query: new URLSearchParams(),
    body: { project: project._id, ...body },
    request: new Request("https://hub.invalid/"),
    origin: "",
    time: service.now().toISOString(),
  });
}

function each(value: unknown, at: string): [Fields, string][] {
  return array(value ?? [], at).map((item, i) => [object(item, `${at}/${i}`), `${at}/${i}`]);
}

function known(given: Fields, names: string[], at: string): void {
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Failure(400, `${at} has no "${unknown}", only ${names.join(", ")}.`);
}
