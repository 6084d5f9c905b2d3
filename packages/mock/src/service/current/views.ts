import type { Asset, Llm, Project, ProjectSummary, Storage, Task } from "@ango-hub/openapi";
import { absolute } from "../../storage/address.ts";
import type { AssetRecord, LlmRecord, ProjectRecord, StorageRecord, TaskRecord } from "../../store/current/records.ts";
import type { Store } from "../../store/current/store.ts";
import { organization, type Service } from "./call.ts";

export function projectSummary({ _id, name, description, createdAt }: ProjectRecord): ProjectSummary {
  return { _id, name, description, organization, createdAt };
}

export function projectView(project: ProjectRecord, { store, origin }: { store: Store; origin: string }): Project {
  const { settings, members, templates, stages, batches, categorySchema, type, owner } = project;
  const { benchmarkCutoff, customValidationEnabled, validationFunction, externalValidation } = project;
  return {
    ...projectSummary(project),
    ...settings,
    ...(settings.instructions ? { instructions: absolute(settings.instructions, origin) } : {}),
    type,
    owner,
    categorySchema,
    stages,
    assignedTo: members,
    batches,
    assetBuilderTemplates: templates,
    assetCount: store.assetCount(project._id),
    queueVersion: 2,
    ...(benchmarkCutoff === undefined ? {} : { benchmarkCutoff }),
    ...(customValidationEnabled === undefined ? {} : { customValidationEnabled }),
    ...(validationFunction === undefined ? {} : { validationFunction }),
    ...(externalValidation === undefined ? {} : { externalValidation }),
  };
}

export function assetView(asset: AssetRecord, { store, origin }: { store: Store; origin: string }): Asset {
  const { _id, externalId, batches, metadata, contextData, dataset, isPreLabeled, createdAt } = asset;
  const task = store.tasks.get(asset.task);
  const stageHistory = task?.history.map(({ stageId, completedAt, completedBy, duration }) => ({
    stageId,
    completedAt,
    ...(completedBy === null ? {} : { completedBy }),
    duration,
  }));
  return {
    _id,
    externalId,
    data: absolute(asset.data, origin),
    batches,
    labelTasks: [{ _id: asset.task, stageHistory: stageHistory ?? [] }],
    ...(metadata ? { metadata } : {}),
    ...(contextData ? { contextData } : {}),
    ...(dataset ? { dataset: dataset.map((page) => absolute(page, origin)) } : {}),
    isPreLabeled,
    createdAt,
  };
}

/** A task as its operations show it, with its answer where that is asked for. */
export function taskView(
  task: TaskRecord,
  { store, origin }: { store: Store; origin: string },
  includeAnswer: boolean,
): Task {
  const asset = store.assets.get(task.asset);
  const url = (data: string | null): string | null => data && absolute(data, origin);
  const openIssues = task.issues.filter((id) => store.issues.get(id)?.status === "Open");
  return {
    _id: task._id,
    project: task.project,
    asset: task.asset,
    externalId: asset?.externalId ?? "",
    stage: task.stage,
    status: "READY",
    ...(task.reviewStatus === null ? {} : { reviewStatus: task.reviewStatus }),
    type: task.isBenchmark ? "benchmark" : "default",
    assignee: task.assignee,
    batches: asset?.batches ?? [],
    priority: task.priority,
    ...(includeAnswer ? { answer: task.answer ?? { tools: [], classifications: [], relations: [] } } : {}),
    brushDataUrl: url(task.brushDataUrl),
    medicalBrushDataUrl: url(task.medicalBrushDataUrl),
    duration: task.duration,
    totalDuration: task.totalDuration,
    openIssuesCount: openIssues.length,
    isDraft: task.isDraft,
    isSkipped: false,
    isBenchmark: task.isBenchmark,
    createdAt: task.createdAt,
    createdBy: task.createdBy,
    updatedAt: task.updatedAt,
    updatedBy: task.updatedBy,
    completedAt: task.completedAt,
  };
}

/** A storage without its keys, unless the hub is to leak them. */
export function storageView(storage: StorageRecord, { showSecrets }: Pick<Service, "showSecrets">): Storage {
  const { _id, name, provider, region, createdAt, publicKey, privateKey, credentials } = storage;
  return {
    _id,
    name,
    provider,
    region: region ?? null,
    organization,
    createdAt,
    ...(showSecrets
      ? { publicKey: publicKey ?? null, privateKey: privateKey ?? null, credentials: credentials ?? null }
      : {}),
  };
}

/** A model without its key, unless the hub is to leak it. */
export function llmView({ configuration, ...llm }: LlmRecord, { showSecrets }: Pick<Service, "showSecrets">): Llm {
  const { apiKey, ...rest } = configuration;
  return { ...llm, configuration: showSecrets ? { apiKey, ...rest } : rest };
}
