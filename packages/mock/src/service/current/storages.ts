import type { CreateStorageRequest, ExploreFilesRequest } from "@ango-hub/openapi";
import { invalid } from "../../http/failure.ts";
import { wrong } from "../../http/input.ts";
import { objectPath } from "../../storage/address.ts";
import type { StorageRecord } from "../../store/current/records.ts";
import { type Call, checkBatches, type Handler, pageOf, projectOf, storageOf } from "./call.ts";
import { newAsset } from "./new-asset.ts";
import { storageView } from "./views.ts";

export const listStorages: Handler = (call) => {
  const { _id } = call.query;
  const found = [...call.store.storages.values()].filter((storage) => _id === undefined || storage._id === _id);
  return { storages: pageOf(call, found).map((storage) => storageView(storage, call)) };
};

export const createStorage: Handler = (call: Call<CreateStorageRequest>) => {
  const { region = "eu-central-1", ...given } = call.body;
  const storage: StorageRecord = { _id: call.ids.objectId(), ...given, region, createdAt: call.time };
  call.store.storages.set(storage._id, storage);
  return { storage: storageView(storage, call) };
};

export const deleteStorage: Handler = (call) => {
  const storage = storageOf(call, call.params.storageId ?? "");
  call.store.storages.delete(storage._id);
  return { storage: storageView(storage, call) };
};

export const listStorageFiles: Handler = async (call) => {
  const storage = storageOf(call, call.params.storageId ?? "");
  // This storage is never too busy, so there is nothing to retry.
  const { bucketName = "", path = "", getSignedUrls = true } = call.query;
  const found = filesIn(call, storage._id, bucketName, path);
  const files = found.map(async ({ key, address, size }) => {
    const url = getSignedUrls ? { signedUrl: call.origin + (await call.storage.getUrl(address)) } : {};
    return { key, size, ...url };
  });
  return { files: await Promise.all(files) };
};

export const exploreFiles: Handler = (call: Call<ExploreFilesRequest>) => {
  const { bucket, storageId, upload = false } = call.body;
  storageOf(call, storageId);
  return upload ? register(call) : explore(call, bucket);
};

/** How many files an explorer shows at once. */
const pageSize = 100;

function explore(call: Call<ExploreFilesRequest>, bucket: string): unknown {
  const { storageId, folder = "", scrollToken, extensions } = call.body;
  const inside = filesIn(call, storageId, bucket, folder).map(({ key }) => key);
  const folders = new Set(
    inside
      .filter((key) => key.slice(folder.length).includes("/"))
      .map((key) => key.slice(0, key.indexOf("/", folder.length) + 1)),
  );
  const files = inside.filter((key) => {
    const extension = key.slice(key.lastIndexOf(".") + 1);
    return (
      !key.slice(folder.length).includes("/") &&
      (extensions === undefined || extensions.includes(extension) || extensions.includes(`.${extension}`))
    );
  });
  const start = Number(scrollToken ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) throw wrong("scrollToken", "must be that of the last answer");
  const isMore = files.length > start + pageSize;
  return {
    folders: start === 0 ? [...folders] : [],
    files: files.slice(start, start + pageSize),
    scrollToken: isMore ? `${start + pageSize}` : null,
    success: true,
  };
}

function register(call: Call<ExploreFilesRequest>): unknown {
  const { bucket, storageId, files = [], projectId, batches = [] } = call.body;
  if (projectId === undefined) throw wrong("projectId", "must be given with upload");
  const project = projectOf(call, projectId);
  const chosen = checkBatches(project, batches);
  const known = new Map(filesIn(call, storageId, bucket, "").map(({ key, address }) => [key, address]));
  const addresses = files.map((key) => {
    const data = known.get(key);
    if (data === undefined) throw invalid("file", key);
    return { externalId: key, data };
  });
  for (const asset of addresses)
    newAsset(call, project, { ...asset, batches: chosen, attachments: [], storage: storageId }, 0);
  return { success: true, message: `${addresses.length} files were uploaded.` };
}

/** What lies under a path in a bucket of a storage. */
function filesIn(
  { store }: Call,
  storage: string,
  bucket: string,
  path: string,
): { key: string; address: string; size: number }[] {
  const prefix = objectPath(storage, bucket);
  return Array.from(store.files, ([address, { bytes }]) => ({ address, size: bytes.length }))
    .filter(({ address }) => address.startsWith(prefix))
    .map((file) => ({ ...file, key: file.address.slice(prefix.length).split("/").map(decodeURIComponent).join("/") }))
    .filter(({ key }) => key.startsWith(path))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
