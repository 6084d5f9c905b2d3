import { imageSize } from "../../../formats/image-size.ts";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../../../store/classic/records.ts";
import type { Call } from "../call.ts";

/** What a new asset is made from. */
export type NewAsset = Pick<
  AssetRecord,
  "externalId" | "data" | "tags" | "attachments" | "metadata" | "dataset" | "storage"
>;

/** Adds an asset to a project, with as many tasks as the project's consensus asks for. */
export function newAsset({ store, ids, time }: Call, project: ProjectRecord, content: NewAsset): AssetRecord {
  const file = store.files.get(content.data);
  const metadata = content.metadata ?? (file && imageSize(file.bytes));
  const asset: AssetRecord = {
    _id: ids.objectId(),
    project,
    ...content,
    ...(metadata ? { metadata } : {}),
    priority: 0,
    createdAt: time,
    tasks: [],
  };
  // An array that grows by itself keeps room for more, which counts with 100 000 assets.
  asset.tasks = Array.from({ length: project.consensusCount }, () => newTask(ids.objectId(), asset));
  store.addAsset(asset);
  return asset;
}

function newTask(_id: string, asset: AssetRecord): TaskRecord {
  return {
    _id,
    asset,
    status: "TODO",
    assignee: null,
    duration: 0,
    createdAt: asset.createdAt,
    updatedAt: asset.createdAt,
    updatedBy: null,
    completedAt: null,
    completedBy: null,
    reviewedAt: null,
    reviewedBy: null,
    issues: [],
  };
}
