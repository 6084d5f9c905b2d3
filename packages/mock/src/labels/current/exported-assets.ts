import type { ExportedAsset, ExportedSnapshot, ExportedTask } from "@ango-hub/openapi";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../../store/current/records.ts";
import type { Store } from "../../store/current/store.ts";
import { partsById } from "../label-set.ts";
import { type ExportSettings, exportedAnnotations } from "./exported-annotations.ts";

/** What an export contains. */
export interface ExportOptions extends Omit<ExportSettings, "parts"> {
  store: Store;
  project: ProjectRecord;
  includeHistory: boolean;
  includeIdleBlurDurations: boolean;
  /** Which tasks go into the export. */
  includes: (task: TaskRecord, asset: AssetRecord) => boolean;
}

/** The assets of a project in the form V3 of exports: each with its task, where that goes into the export. */
export function* exportedAssets(options: ExportOptions): Generator<ExportedAsset> {
  const settings: ExportSettings = { ...options, parts: partsById(options.project.categorySchema) };
  for (const asset of options.store.assetsOf(options.project._id)) {
    const task = options.store.tasks.get(asset.task);
    if (task && options.includes(task, asset)) yield exportedAsset(asset, task, options, settings);
  }
}

function exportedAsset(
  asset: AssetRecord,
  task: TaskRecord,
  options: ExportOptions,
  settings: ExportSettings,
): ExportedAsset {
  const { urlOf } = settings;
  return {
    asset: urlOf(asset.data),
    assetId: asset._id,
    ...(asset.dataset ? { dataset: asset.dataset.map(urlOf) } : {}),
    externalId: asset.externalId,
    metadata: asset.metadata ?? {},
    ...(asset.contextData ? { contextData: asset.contextData } : {}),
    batches: options.project.batches.filter(({ _id }) => asset.batches.includes(_id)).map(({ name }) => name),
    task: exportedTask(task, options, settings),
  };
}

function exportedTask(task: TaskRecord, options: ExportOptions, settings: ExportSettings): ExportedTask {
  // Nobody sits in front of a hub, so nobody is idle or away.
  const still = { blurDuration: 0, idleDuration: 0, totalBlurDuration: 0, totalIdleDuration: 0 };
  return {
    taskId: task._id,
    type: task.isBenchmark ? "benchmark" : "default",
    stage: options.project.stages.find(({ id }) => id === task.stage)?.name ?? task.stage,
    stageId: task.stage,
    updatedAt: task.updatedAt,
    updatedBy: task.updatedBy,
    duration: task.duration,
    totalDuration: task.totalDuration,
    ...(options.includeIdleBlurDurations ? still : {}),
    ...exportedAnnotations(task, settings),
    ...(options.includeHistory ? { stageHistory: task.history.map((entry) => snapshot(entry, settings)) } : {}),
  };
}

function snapshot(entry: TaskRecord["history"][number], settings: ExportSettings): ExportedSnapshot {
  const { stage, stageId, duration, completedAt, completedBy, reviewStatus } = entry;
  return {
    stage,
    stageId,
    duration,
    completedAt,
    ...(completedBy === null ? {} : { completedBy }),
    ...(reviewStatus === null ? {} : { reviewStatus }),
    ...exportedAnnotations(entry, settings),
  };
}
