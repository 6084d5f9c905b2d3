import { wrong } from "../../http/input.ts";
import { readForm } from "../../http/read-body.ts";
import { type Handler, projectOf } from "./call.ts";
import { folderOf } from "./files.ts";

export const uploadInstructions: Handler = async (call) => {
  const project = projectOf(call, call.params.projectId);
  const folder = folderOf(call, project._id);
  const form = await readForm(call.request, "multipart/form-data with a part named file");
  const stranger = [...form.keys()].find((name) => name !== "file");
  if (stranger !== undefined) throw wrong(stranger, "is not known: only file");
  const file = form.get("file");
  if (file === null || typeof file === "string") throw wrong("file", "must be a file, with a file name");
  if (file.name === "") throw wrong("file", "must have a file name that is not empty");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const path = `${folder}instructions/${encodeURIComponent(`${call.ids.objectId()}-${file.name}`)}`;
  call.store.files.set(path, { bytes, type: file.type || "application/octet-stream" });
  project.settings.instructions = path;
  return {};
};
