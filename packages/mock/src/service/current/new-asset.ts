import type { ImportAsset, StoredAnswer } from "@ango-hub/openapi";
import { imageSize } from "../../formats/image-size.ts";
import { wrong } from "../../http/input.ts";
import { toStoredAnswer } from "../../labels/current/stored-answer.ts";
import { relative } from "../../storage/address.ts";
import type { AssetRecord, ProjectRecord } from "../../store/current/records.ts";
import { enter } from "../../workflow/step.ts";
import { checkBatches, type Service, storageOf } from "./call.ts";
import { named } from "./named.ts";

/** What a new asset is made from. */
export type NewAsset = Omit<AssetRecord, "_id" | "project" | "task" | "createdAt" | "isPreLabeled"> & {
  answer?: StoredAnswer;
};

/** Reads an asset as it was sent. */
export function readAsset(
  service: Service,
  project: ProjectRecord,
  given: ImportAsset,
  batches: string[],
  at: string,
): NewAsset {
  const { store, ids, now } = service;
  const { externalId, attachments = [], storage, editorType, contextData, metadata } = given;
  const { objects, classifications, relations } = given;
  if (storage) storageOf(service, storage);
  if (editorType && project.type !== "pct")
    throw wrong(`${at}/editorType`, "must be left out: it is for projects of point clouds alone");
  for (const [name, value] of Object.entries(contextData ?? {})) {
    if (typeof value === "object" && value !== null)
      throw wrong(`${at}/contextData/${name}`, "must be a text, a number, true, false or null");
  }
  const dataset = given.dataset?.map((page) => relative(page, store.files));
  const stamp = {
    newId: ids.schemaId,
    metadata: { createdAt: now().getTime(), createdBy: "import", createdIn: "Start" },
    isStrict: true,
  };
  const answer =
    objects || classifications || relations ? toStoredAnswer(given, project.categorySchema, stamp, at) : undefined;
  return {
    externalId,
    data: given.data === undefined ? (dataset?.[0] ?? "") : relative(given.data, store.files),
    batches: [...new Set([...batches, ...checkBatches(project, given.batches ?? [])])],
    attachments,
    ...(dataset ? { dataset } : {}),
    ...(contextData ? { contextData } : {}),
    ...(metadata ? { metadata } : {}),
    ...(storage ? { storage } : {}),
    ...(editorType ? { editorType } : {}),
    ...(answer ? { answer } : {}),
  };
}

/** Adds an asset to a project, with the task that it becomes. */
export function newAsset(service: Service, project: ProjectRecord, given: NewAsset, priority: number): AssetRecord {
  const { store, ids, now, owner } = service;
  const time = now().toISOString();
  const { answer, ...content } = given;
  const file = store.files.get(content.data);
  const metadata = content.metadata ?? (file && imageSize(file.bytes));
  const [_id, taskId] = [ids.objectId(), ids.objectId()];
  const asset: AssetRecord = {
    _id,
    project: project._id,
    ...content,
    ...(metadata ? { metadata } : {}),
    isPreLabeled: answer !== undefined,
    createdAt: time,
    task: taskId,
  };
  const { task, clock } = enter(project.stages, time);
  const state = answer ? { ...task, answer, history: task.history.map((entry) => ({ ...entry, answer })) } : task;
  store.addAsset(asset, {
    ...named(state, ids),
    _id: taskId,
    project: project._id,
    asset: _id,
    priority,
    isBenchmark: false,
    createdAt: time,
    createdBy: owner,
    updatedAt: time,
    updatedBy: null,
    issues: [],
    clock,
  });
  return asset;
}
