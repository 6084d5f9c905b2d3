import type { AssetMetadata, Attachment } from "@ango-hub/openapi";
import * as constraints from "@ango-hub/openapi/constraints";
import { imageSize } from "../../formats/image-size.ts";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../../store/records.ts";
import { type Call, checkTags, type Handler, projectOf } from "../call.ts";
import { Failure, invalid } from "../failure.ts";
import {
  array,
  type Fields,
  integer,
  number,
  object,
  objectId,
  oneOf,
  pageOf,
  queryIds,
  string,
  text,
  texts,
  wrong,
} from "../input.ts";
import { assetView, relative } from "../views.ts";

export const listAssets: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const { page, limit } = pageOf(call.query);
  const found = matching(call, project);
  const assets = found.slice((page - 1) * limit, page * limit).map((asset) => assetView(asset, call));
  return { assets, total: found.length };
};

export const setAssetPriority: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const { minimum, maximum } = constraints.Priority;
  const priority = integer(call.body.priority, "priority", minimum, maximum);
  for (const asset of named(call, project)) call.store.setPriority(asset, priority);
  return {};
};

export const getUploadUrl: Handler = async ({ query, storage, origin }) => {
  const name = text(query.get("name"), "name");
  return { uploadUrl: origin + (await storage.uploadUrl(name)) };
};

export const importAssets: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const tags = checkTags(project, queryIds(call.query, "tags") ?? []);
  // All assets are read before the first is added: a call that fails has changed nothing.
  const assets = array(call.body.assets, "assets", 1).map((item, i) =>
    readAsset(call, project, object(item, `assets/${i}`), tags, `assets/${i}`),
  );
  for (const asset of assets) newAsset(call, project, asset);
  return created;
};

export const uploadAssets: Handler = async (call) => {
  const project = projectOf(call, call.params.projectId);
  const files = (await multipart(call.request)).getAll("files");
  if (files.length === 0) throw wrong("files", "must have at least 1 item");
  for (const [i, file] of files.entries()) {
    if (typeof file === "string") throw wrong(`files/${i}`, "must be a file, with a file name");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = file.type || "application/octet-stream";
    const data = call.storage.addUpload(`${call.ids.objectId()}-${file.name}`, { bytes, type });
    newAsset(call, project, { externalId: file.name, data, tags: [], attachments: [] });
  }
  return created;
};

export const createAttachments: Handler = (call) => {
  const project = projectOf(call, call.body.project);
  const additions = array(call.body.attachments, "attachments", 1).map((item, i) => {
    const at = `attachments/${i}`;
    const given = object(item, at);
    const externalId = text(given.externalId, `${at}/externalId`);
    const assets = call.store.assetsByExternalId(project, externalId);
    if (assets.length === 0) throw new Failure(400, `${at}/externalId: no asset is named "${externalId}".`);
    return { assets, attachments: readAttachments(given.attachments, `${at}/attachments`, 1) };
  });
  for (const { assets, attachments } of additions) for (const asset of assets) asset.attachments.push(...attachments);
  return {};
};

/** What a new asset is made from. */
export type AssetContent = Pick<
  AssetRecord,
  "externalId" | "data" | "tags" | "attachments" | "metadata" | "dataset" | "storage"
>;

/** Adds an asset to a project, with as many tasks as the project's consensus asks for. */
export function newAsset({ store, ids, time }: Call, project: ProjectRecord, content: AssetContent): AssetRecord {
  const file = store.files.get(content.data);
  const metadata = content.metadata ?? (file && imageSize(file.bytes));
  const asset: AssetRecord = {
    _id: ids.objectId(),
    project,
    ...content,
    ...(metadata ? { metadata } : {}),
    priority: 0,
    createdAt: time,
    tasks: [],
  };
  // An array that grows by itself keeps room for more, which counts with 100 000 assets.
  asset.tasks = Array.from({ length: project.consensusCount }, () => newTask(ids.objectId(), asset));
  store.addAsset(asset);
  return asset;
}

const created = { assets: "Successfully created." };

function newTask(_id: string, asset: AssetRecord): TaskRecord {
  return {
    _id,
    asset,
    status: "TODO",
    assignee: null,
    duration: 0,
    createdAt: asset.createdAt,
    updatedAt: asset.createdAt,
    updatedBy: null,
    completedAt: null,
    completedBy: null,
    reviewedAt: null,
    reviewedBy: null,
    issues: [],
  };
}

function matching({ store, query }: Call, project: ProjectRecord): readonly AssetRecord[] {
  const id = query.get("_id");
  const externalId = query.get("externalId");
  if (id !== null) {
    const asset = store.assets.get(objectId(id, "_id"));
    const matches = asset?.project === project && (externalId === null || asset.externalId === externalId);
    return asset && matches ? [asset] : [];
  }
  if (externalId === null) return project.assets;
  return store.assetsByExternalId(project, text(externalId, "externalId"));
}

function named({ store, body }: Call, project: ProjectRecord): readonly AssetRecord[] {
  if (typeof body.assetId === "string") {
    const asset = store.assets.get(body.assetId);
    if (asset?.project !== project) throw invalid("asset", body.assetId);
    return [asset];
  }
  if (typeof body.externalId !== "string") throw new Failure(400, "One of assetId and externalId is required.");
  const assets = store.assetsByExternalId(project, body.externalId);
  if (assets.length === 0) throw invalid("asset", body.externalId);
  return assets;
}

function readAsset({ store }: Call, project: ProjectRecord, given: Fields, tags: string[], at: string): AssetContent {
  const externalId = text(given.externalId, `${at}/externalId`);
  const dataset = texts(given.dataset, `${at}/dataset`, 1)?.map((page) => relative(page, store.files));
  const data = given.data === undefined ? dataset?.[0] : relative(text(given.data, `${at}/data`), store.files);
  if (data === undefined) throw wrong(at, "must have data or dataset");
  const own = texts(given.tags, `${at}/tags`);
  const content: AssetContent = {
    externalId,
    data,
    tags: own ? checkTags(project, own) : [...tags],
    attachments: readAttachments(given.attachments ?? [], `${at}/attachments`, 0),
  };
  if (dataset) content.dataset = dataset;
  if (given.metadata !== undefined) content.metadata = readMetadata(object(given.metadata, `${at}/metadata`), at);
  if (given.storage === undefined) return content;
  const storage = string(given.storage, `${at}/storage`);
  if (!store.integrations.has(storage)) throw invalid("integration", storage);
  return { ...content, storage };
}

function readMetadata(given: Fields, at: string): AssetMetadata {
  for (const name of ["width", "height", "frameRate"]) {
    if (given[name] !== undefined) number(given[name], `${at}/metadata/${name}`, Number.MIN_VALUE);
  }
  return given;
}

function readAttachments(value: unknown, at: string, minItems: number): Attachment[] {
  return array(value, at, minItems).map((item, i) => {
    const given = object(item, `${at}/${i}`);
    const type = oneOf(given.type, constraints.AttachmentType.enum, `${at}/${i}/type`);
    return { type, value: string(given.value, `${at}/${i}/value`) };
  });
}

async function multipart(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Failure(400, "The body must be multipart/form-data with parts named files.");
  }
}
