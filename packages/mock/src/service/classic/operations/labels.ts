import type { ImportLabel } from "@ango-hub/openapi/classic";
import * as constraints from "@ango-hub/openapi/classic/constraints";
import { Failure } from "../../../http/failure.ts";
import { array, conform } from "../../../http/input.ts";
import { toStoredAnswer } from "../../../labels/classic/import-labels.ts";
import { relative } from "../../../storage/address.ts";
import type { AssetRecord, ProjectRecord } from "../../../store/classic/records.ts";
import { type Call, type Handler, projectOf } from "../call.ts";

export const importLabels: Handler = (call) => {
  const project = projectOf(call, call.body.project);
  const stamp = { newId: call.ids.schemaId, createdAt: Date.parse(call.time) };
  const imports = array(call.body.jsonContent, "jsonContent").map((item, i) => {
    const at = `jsonContent/${i}`;
    const label = conform<ImportLabel>(item, constraints.ImportLabel, at);
    const { brushDataUrl, medicalBrushDataUrl } = label;
    const strokes = { ...(brushDataUrl && { brushDataUrl }), ...(medicalBrushDataUrl && { medicalBrushDataUrl }) };
    const assets = labelled(call, project, label, at);
    return { assets, strokes, answer: toStoredAnswer(label, project.categorySchema, stamp, at) };
  });
  for (const { assets, strokes, answer } of imports) {
    for (const task of assets.filter(isToDo).flatMap((asset) => asset.tasks)) {
      Object.assign(task, strokes, { answer: structuredClone(answer), isPreLabeled: true });
      task.updatedAt = call.time;
      task.updatedBy = call.owner._id;
    }
  }
  return {};
};

/** Work that somebody has completed is not written over. */
function isToDo({ tasks }: AssetRecord): boolean {
  return tasks.every(({ status }) => status === "TODO");
}

function labelled({ store }: Call, project: ProjectRecord, label: ImportLabel, at: string): readonly AssetRecord[] {
  const { externalId, data = "" } = label;
  if (externalId !== undefined) {
    // The same letters composed and decomposed look the same; where both are there, each is found as it is written.
    for (const form of [externalId, externalId.normalize("NFC"), externalId.normalize("NFD")]) {
      const assets = store.assetsByExternalId(project, form);
      if (assets.length > 0) return assets;
    }
    throw new Failure(400, `${at}/externalId: no asset is named "${externalId}".`);
  }
  const assets = store.assetsByData(project, relative(data, store.files));
  if (assets.length > 0) return assets;
  throw new Failure(400, `${at}/data: no asset has the URL ${data}.`);
}
