import type { AssetAttachments } from "@ango-hub/openapi/classic";
import * as constraints from "@ango-hub/openapi/classic/constraints";
import { Failure, invalid } from "../../../http/failure.ts";
import { array, conform, integer, objectId, pageOf, queryIds, text, wrong } from "../../../http/input.ts";
import { readForm } from "../../../http/read-body.ts";
import { uploadPath } from "../../../storage/address.ts";
import type { AssetRecord, ProjectRecord } from "../../../store/classic/records.ts";
import type { FileRecord } from "../../../store/file.ts";
import { type Call, checkTags, type Handler, listed, projectOf } from "../call.ts";
import { assetView } from "../views.ts";
import { newAsset } from "./new-asset.ts";
import { readAsset } from "./read-asset.ts";

export const listAssets: Handler = (call) => {
  const project = projectOf(call, call.params.projectId);
  const { page, limit } = pageOf(call.query);
  const found = listed(call, matching(call, project));
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
    readAsset(call, project, item, tags, `assets/${i}`),
  );
  for (const asset of assets) newAsset(call, project, asset);
  return created;
};

export const uploadAssets: Handler = async (call) => {
  const project = projectOf(call, call.params.projectId);
  const form = await readForm(call.request, "multipart/form-data with parts named files");
  const stranger = [...form.keys()].find((name) => name !== "files");
  if (stranger !== undefined) throw wrong(stranger, "is not known: only files");
  const given = form.getAll("files");
  if (given.length === 0) throw wrong("files", "must have at least 1 item");
  // All files are read before the first is added: a call that fails has changed nothing.
  const files = await Promise.all(given.map((file, i) => readFile(file, `files/${i}`)));
  for (const { name, ...file } of files) {
    const data = uploadPath(`${call.ids.objectId()}-${name}`);
    call.store.files.set(data, file);
    newAsset(call, project, { externalId: name, data, tags: [], attachments: [] });
  }
  return created;
};

async function readFile(file: File | string, at: string): Promise<FileRecord & { name: string }> {
  if (typeof file === "string") throw wrong(at, "must be a file, with a file name");
  if (file.name === "") throw wrong(at, "must have a file name that is not empty");
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, type: file.type || "application/octet-stream" };
}

export const createAttachments: Handler = (call) => {
  const project = projectOf(call, call.body.project);
  const additions = array(call.body.attachments, "attachments", 1).map((item, i) => {
    const at = `attachments/${i}`;
    const { externalId, attachments } = conform<AssetAttachments>(item, constraints.AssetAttachments, at);
    const assets = call.store.assetsByExternalId(project, externalId);
    if (assets.length === 0) throw new Failure(400, `${at}/externalId: no asset is named "${externalId}".`);
    return { assets, attachments };
  });
  for (const { assets, attachments } of additions) {
    for (const asset of assets) asset.attachments = [...asset.attachments, ...attachments];
  }
  return {};
};

const created = { assets: "Successfully created." };

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
