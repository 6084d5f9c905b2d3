import type { ExportedAsset, ExportedTask, ExportField, StoredObject } from "@ango-hub/openapi/classic";
import { absolute } from "../../storage/address.ts";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../../store/classic/records.ts";
import type { Store } from "../../store/classic/store.ts";
import { partsById } from "../label-set.ts";
import { type ExportSettings, exportedClassification, exportedObject, exportedRelation } from "./export-labels.ts";

/** What an export contains. */
export interface ExportOptions {
  store: Store;
  project: ProjectRecord;
  origin: string;
  switches: ReadonlySet<ExportField>;
  /** Which tasks go into the export. */
  includes: (task: TaskRecord) => boolean;
}

/** The assets of a project in the Ango Annotation Format: those with tasks that go into the export. */
export function* exportedAssets(options: ExportOptions): Generator<ExportedAsset> {
  const settings: ExportSettings = {
    parts: partsById(options.project.categorySchema),
    annotationMetadata: options.switches.has("annotationMetadata"),
    segmentationPoints: options.switches.has("segmentationPoints"),
    boxImage: options.switches.has("boxImage"),
  };
  for (const asset of options.project.assets) {
    const tasks = asset.tasks.filter(options.includes);
    if (tasks.length > 0) yield exportedAsset(asset, tasks, options, settings);
  }
}

function exportedAsset(
  asset: AssetRecord,
  tasks: TaskRecord[],
  options: ExportOptions,
  settings: ExportSettings,
): ExportedAsset {
  const { switches, project, origin } = options;
  const all = asset.tasks;
  const exported: ExportedAsset = {
    asset: absolute(asset.data, origin),
    externalId: asset.externalId,
    ...(asset.metadata ? { metadata: asset.metadata } : {}),
    tasks: tasks.map((task) => exportedTask(task, options, settings)),
  };
  if (switches.has("labeledAt")) exported.labeledAt = last(all.map((task) => task.completedAt));
  if (switches.has("reviewedAt")) exported.reviewedAt = last(all.map((task) => task.reviewedAt));
  if (switches.has("assetStatus")) exported.status = assetStatus(all);
  if (switches.has("labelDuration")) exported["labelDuration(ms)"] = all.reduce((sum, task) => sum + task.duration, 0);
  if (switches.has("consensus")) exported.consensus = consensus(all);
  if (switches.has("batches")) {
    exported.batches = project.tags.filter(({ _id }) => asset.tags.includes(_id)).map(({ name }) => name);
  }
  return exported;
}

function exportedTask(
  task: TaskRecord,
  { switches, store, origin }: ExportOptions,
  settings: ExportSettings,
): ExportedTask {
  const { tools = [], classifications = [], relations = [] } = task.answer ?? {};
  const masksOf = ({ objectId, polygon, segmentation }: StoredObject): string[] | undefined => {
    if (!switches.has("mask") || !(polygon || segmentation)) return undefined;
    return [`${origin}/v2/mask?annotation=${encodeURIComponent(objectId)}&task=${task._id}`];
  };
  const email = (id: string | null): string | null => (id === null ? null : (store.users.get(id)?.email ?? null));
  const exported: ExportedTask = {
    taskId: task._id,
    objects: tools.map((tool) => exportedObject(tool, masksOf(tool), settings)),
    classifications: classifications.map((item) => exportedClassification(item, settings)),
    relations: relations.map((relation) => exportedRelation(relation, settings)),
  };
  if (switches.has("completion")) {
    exported.completedBy = email(task.completedBy);
    exported.completedAt = task.completedAt;
  }
  if (switches.has("totalDuration")) exported["duration(ms)"] = task.duration;
  if (switches.has("skip")) exported.isSkipped = false;
  if (switches.has("labelStatus")) exported.status = task.status;
  if (switches.has("reviewConf") && task.reviewedAt !== null) {
    const completedBy = email(task.reviewedBy);
    exported.review = { status: "Accepted", completedBy, completedAt: task.reviewedAt, "duration(ms)": 0 };
  }
  if (switches.has("updateInfo")) {
    exported.updatedBy = email(task.updatedBy);
    exported.updatedAt = task.updatedAt;
  }
  if (switches.has("benchmark")) {
    exported.isBenchmark = false;
    exported.benchmark = null;
  }
  if (switches.has("issues")) exported.issues = task.issues;
  if (switches.has("mask")) {
    exported.masks = tools.flatMap((tool) => masksOf(tool) ?? []);
    if (task.brushDataUrl) exported.brushDataUrl = task.brushDataUrl;
    if (task.medicalBrushDataUrl) exported.medicalBrushDataUrl = task.medicalBrushDataUrl;
  }
  return exported;
}

function last(times: (string | null)[]): string | null {
  return times.reduce((latest, time) => ((time ?? "") > (latest ?? "") ? time : latest), null);
}

function assetStatus(tasks: TaskRecord[]): string {
  if (tasks.some((task) => task.status === "TODO")) return "In Progress";
  return tasks.every((task) => task.status === "Reviewed") ? "Reviewed" : "Labeled";
}

/** How many of the finished tasks agree in their classifications, in percent; null with fewer than two of them. */
function consensus(tasks: TaskRecord[]): number | null {
  const done = tasks.filter((task) => task.status !== "TODO");
  if (done.length < 2) return null;
  const counts = new Map<string, number>();
  for (const { answer } of done) {
    const given = (answer?.classifications ?? []).map(({ schemaId, answer: text }) => `${schemaId}=${text}`);
    const key = given.sort().join("\n");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((highest, count) => Math.max(highest, count));
  return Math.round((100 * most) / done.length);
}
