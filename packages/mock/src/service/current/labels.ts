import type { ImportLabel, ImportLabelsRequest } from "@ango-hub/openapi";
import { toStoredAnswer } from "../../labels/current/stored-answer.ts";
import { relative } from "../../storage/address.ts";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../../store/current/records.ts";
import { type Call, type Handler, projectOf } from "./call.ts";

export const importLabels: Handler = (call: Call<ImportLabelsRequest>) => {
  const project = projectOf(call, call.body.project);
  const metadata = { createdAt: Date.parse(call.time), createdBy: "import" };
  const stamp = { newId: call.ids.schemaId, metadata, isStrict: true };
  // All labels are read before the first is stored: a call that fails has changed nothing.
  const imports = call.body.jsonContent.map((label, i) => ({
    assets: labelled(call, project, label),
    answer: toStoredAnswer(label, project.categorySchema, stamp, `jsonContent/${i}`),
    brushDataUrl: label.brushDataUrl ?? null,
    medicalBrushDataUrl: label.medicalBrushDataUrl ?? null,
  }));
  let done = 0;
  let all = 0;
  for (const { assets, answer, ...strokes } of imports) {
    // A label whose asset is not there is one that was not taken.
    all += Math.max(1, assets.length);
    for (const asset of assets) {
      const task = call.store.tasks.get(asset.task);
      if (!task || !isToDo(task)) continue;
      const { time: updatedAt, owner: updatedBy } = call;
      call.store.setTask({ ...task, ...strokes, answer: structuredClone(answer), updatedAt, updatedBy });
      asset.isPreLabeled = true;
      done++;
    }
  }
  return { project: `${done} / ${all} tasks are labeled.` };
};

/** Work that somebody has sent on is not written over. */
function isToDo({ history, completedAt }: TaskRecord): boolean {
  return completedAt === null && history.every(({ completedBy }) => completedBy === null);
}

function labelled({ store }: Call, project: ProjectRecord, { externalId, data = "" }: ImportLabel): AssetRecord[] {
  if (externalId !== undefined) return store.assetsByExternalId(project._id, externalId);
  const path = relative(data, store.files);
  return store.assetsOf(project._id).filter((asset) => asset.data === path);
}
