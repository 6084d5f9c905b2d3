import type { Asset, Project, ProjectSummary, Task } from "@ango-hub/openapi/classic";
import { absolute } from "../../storage/address.ts";
import type { AssetRecord, ProjectRecord, TaskRecord, UserRecord } from "../../store/classic/records.ts";
import type { Call, Service } from "./call.ts";

/** The organization that everything in a hub belongs to. */
export const organization = "6160251b6ee9eb45e8273c04";

export function projectSummary({ _id, name, description, createdAt }: ProjectRecord): ProjectSummary {
  return { _id, name, description, organization, createdAt };
}

/** A project as its operations show it; who created it is an id when it is new, and later the whole person. */
export function projectView(project: ProjectRecord, { store }: Service, user: Project["user"]): Project {
  return {
    aiAssistance: { cocoRelations: [] },
    description: project.description,
    categorySchema: project.categorySchema,
    consensusCount: project.consensusCount,
    benchmark: false,
    deleted: false,
    reviewConf: { filters: [] },
    batches: [],
    _id: project._id,
    name: project.name,
    user,
    organization,
    createdAt: project.createdAt,
    assignedTo: [...store.users.values()].filter(({ _id }) => _id !== project.user),
    tags: project.tags,
    role: "Manager",
    __v: project.revision,
  };
}

/** A person; the caller is shown with their key, as the service does. */
export function callerView({ _id, email, name }: UserRecord, { owner, apiKey }: Service): Project["user"] {
  return { _id, email, name, ...(_id === owner._id ? { apiKey: apiKey() } : {}) };
}

export function assetView(asset: AssetRecord, { origin }: Pick<Call, "origin">): Asset {
  const { _id, externalId, project, tags, priority, attachments, metadata, dataset, storage, createdAt } = asset;
  return {
    _id,
    externalId,
    data: absolute(asset.data, origin),
    project: project._id,
    tags,
    priority,
    attachments,
    ...(metadata ? { metadata } : {}),
    isPreLabeled: asset.tasks.some((task) => task.isPreLabeled),
    ...(dataset ? { dataset: dataset.map((page) => absolute(page, origin)) } : {}),
    ...(storage === undefined ? {} : { storage }),
    createdAt,
  };
}

export function taskView(task: TaskRecord, project: Task["project"], call: Pick<Call, "origin">): Task {
  const { _id, asset, status, assignee, answer, isPreLabeled = false, brushDataUrl, medicalBrushDataUrl } = task;
  const { duration, createdAt, updatedAt, updatedBy, completedAt, completedBy } = task;
  return {
    _id,
    project,
    asset: assetView(asset, call),
    status,
    assignee,
    answer: answer ?? { tools: [], classifications: [], relations: [] },
    isPreLabeled,
    ...(brushDataUrl && { brushDataUrl }),
    ...(medicalBrushDataUrl && { medicalBrushDataUrl }),
    tags: asset.tags,
    priority: asset.priority,
    duration,
    isSkipped: false,
    createdAt,
    updatedAt,
    updatedBy,
    completedAt,
    completedBy,
  };
}
