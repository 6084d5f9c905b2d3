import { wrong } from "../../http/input.ts";
import { objectPath } from "../../storage/address.ts";
import { type Call, type Handler, projectOf, storageOf } from "./call.ts";

export const getUploadUrl: Handler = async (call) => {
  const { name = "", type = "assets" } = call.query;
  const project = projectOf(call, call.query.project);
  const path = `${folderOf(call, project._id)}${type}/${encodeURIComponent(name)}`;
  return { uploadUrl: call.origin + (await call.storage.putUrl(path)) };
};

export const getSignedUrl: Handler = async (call) => {
  projectOf(call, call.query.project);
  if (call.query.storageId !== undefined) storageOf(call, call.query.storageId);
  const { name = "" } = call.query;
  // Some give the whole URL that they upload to, before they do.
  const path = URL.canParse(name) ? new URL(name).pathname : "";
  if (!path.startsWith(objectPath())) throw wrong("name", "must be the URL of a file in this storage");
  return { signedUrl: call.origin + (await call.storage.getUrl(path)) };
};

/** Where the files of a project lie: in the hub's own bucket, or in one of a storage. */
export function folderOf(call: Call, project: string): string {
  const { storageId, bucket } = call.query;
  if (storageId === undefined) return objectPath(project);
  return objectPath(storageOf(call, storageId)._id, bucket ?? "default", project);
}
