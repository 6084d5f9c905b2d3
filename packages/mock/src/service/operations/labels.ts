import { Failure } from "../../http/failure.ts";
import { array, type Fields, object, text } from "../../http/input.ts";
import { toStoredAnswer } from "../../labels/import-labels.ts";
import { relative } from "../../storage/address.ts";
import type { AssetRecord, ProjectRecord } from "../../store/records.ts";
import { type Call, type Handler, projectOf } from "../call.ts";

export const importLabels: Handler = (call) => {
  const project = projectOf(call, call.body.project);
  const stamp = { newId: call.ids.schemaId, createdAt: Date.parse(call.time), createdBy: call.owner.email };
  const imports = array(call.body.jsonContent, "jsonContent").map((item, i) => {
    const at = `jsonContent/${i}`;
    const label = object(item, at);
    const assets = labelled(call, project, label, at);
    return { assets, answer: toStoredAnswer(label, project.categorySchema, stamp, at) };
  });
  for (const { assets, answer } of imports) {
    for (const task of assets.flatMap((asset) => asset.tasks)) {
      task.answer = structuredClone(answer);
      task.updatedAt = call.time;
      task.updatedBy = call.owner._id;
    }
  }
  return {};
};

function labelled({ store }: Call, project: ProjectRecord, label: Fields, at: string): readonly AssetRecord[] {
  if (label.externalId !== undefined) {
    const externalId = text(label.externalId, `${at}/externalId`);
    const assets = store.assetsByExternalId(project, externalId);
    if (assets.length > 0) return assets;
    throw new Failure(400, `${at}/externalId: no asset is named "${externalId}".`);
  }
  const data = text(label.data, `${at}/data`);
  const assets = store.assetsByData(project, relative(data, store.files));
  if (assets.length > 0) return assets;
  throw new Failure(400, `${at}/data: no asset has the URL ${data}.`);
}
