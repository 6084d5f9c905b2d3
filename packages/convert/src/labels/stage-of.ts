import type { ParsedAsset, ParsedClassicAsset, ParsedLabels } from "@ango-hub/label-set";
import type { Item } from "../items/item.ts";
import type { Report } from "../problems/report.ts";

/** The labels that an asset has in the stage that is asked for. */
export interface StageLabels {
  readonly asset: ParsedAsset | ParsedClassicAsset;
  readonly labels: ParsedLabels;
  readonly isLabelled: boolean;
  readonly strokes: Item["strokes"];
}

type Labelled = ParsedLabels & Readonly<Record<string, unknown>>;

/** The labels of an asset: those of its task, of a stage in the task's history, or of one of its classic tasks. */
export function stageOf(
  asset: ParsedAsset | ParsedClassicAsset,
  { stage, report }: { readonly stage?: string | undefined; readonly report: Report },
): StageLabels {
  const { externalId: item } = asset;
  if ("task" in asset) {
    const task = asset.task as unknown as Labelled;
    const { stageHistory } = asset.task;
    if (stage === undefined) return labelsOf(asset, task, hasAny(task) || stageHistory.length > 0);
    const snapshot = stageHistory.findLast((entry) => entry.stage === stage || entry.stageId === stage);
    if (snapshot) return labelsOf(asset, snapshot as unknown as Labelled, true);
    if (asset.task.stage === stage || asset.task.stageId === stage) return labelsOf(asset, task, hasAny(task));
    report.add({ kind: "no-such-stage", message: `The task has not been in stage "${stage}".`, item });
    return labelsOf(asset, nothing, false);
  }
  if (stage !== undefined) {
    report.add({
      kind: "no-such-stage",
      message: "Exports of the classic generation have no history of stages.",
      item,
    });
    return labelsOf(asset, nothing, false);
  }
  const [first, ...others] = asset.tasks.toSorted((a, b) => timeOf(b) - timeOf(a));
  if (others.length > 0) {
    const message = `The asset has ${asset.tasks.length} tasks; the labels are those of the one that was completed last.`;
    report.add({ kind: "several-tasks", message, item });
  }
  const task = (first ?? nothing) as unknown as Labelled;
  return labelsOf(asset, task, hasAny(task) || timeOf(task) > 0);
}

const nothing: Labelled = { objects: [], classifications: [], relations: [], unknown: [] };

function labelsOf(asset: StageLabels["asset"], labels: Labelled, isLabelled: boolean): StageLabels {
  const { brushDataUrl, medicalBrushDataUrl } = labels;
  const [brush, voxels] = [brushDataUrl, medicalBrushDataUrl].map((url) =>
    typeof url === "string" && url ? url : undefined,
  );
  const strokes = brush === undefined && voxels === undefined ? undefined : { brush, voxels };
  return { asset, labels, isLabelled: isLabelled || strokes !== undefined, strokes };
}

function hasAny({ objects, classifications, relations, unknown }: Labelled): boolean {
  return objects.length + classifications.length + relations.length + unknown.length > 0;
}

function timeOf(task: object): number {
  const completedAt = "completedAt" in task ? task.completedAt : undefined;
  return typeof completedAt === "string" ? Date.parse(completedAt) || 0 : 0;
}
