import type { ExportedAsset, ExportedIssue } from "@ango-hub/openapi";
import { zip } from "../../formats/zip.ts";
import { exportedAssets } from "../../labels/current/exported-assets.ts";
import { absolute } from "../../storage/address.ts";
import type { AssetRecord, ProjectRecord, TaskRecord } from "../../store/current/records.ts";
import { type Call, type Handler, projectOf } from "./call.ts";
import { issueView } from "./issues.ts";

export const createExport: Handler = async (call) => {
  const project = projectOf(call, call.query.project);
  const { type = "task", sendEmail = false, doNotNotify = true } = call.query;
  const items = type === "issue" ? exportedIssues(call, project) : exportedTasks(call, project);
  const archive = zip(await filesOf(items, call, project), call.now());
  // The service keeps one file for each project: whoever exports it at the same time overwrites it.
  const exportPath = call.origin + (await call.storage.addExport(`${project._id}-export.zip`, archive));
  const told = {
    receivers: [call.owner],
    message: `The export of ${project.name} is ready.`,
    clickableLink: exportPath,
  };
  if (sendEmail) call.store.notifications.push({ channel: "mail", ...told, createdAt: call.time });
  if (!doNotNotify) call.store.notifications.push({ channel: "app", ...told, createdAt: call.time });
  return { exportPath };
};

function exportedTasks(call: Call, project: ProjectRecord): Iterable<ExportedAsset> {
  const { includeMetadata = true, includeHistory = true, includeIdleBlurDurations = false } = call.query;
  // Nothing in a hub is interpolated, so with `includeOnlyKeyFrames` and without, all frames are key frames.
  return exportedAssets({
    store: call.store,
    project,
    includeMetadata,
    includeHistory,
    includeIdleBlurDurations,
    urlOf: (data) => absolute(data, call.origin),
    includes: filterOf(call),
  });
}

function filterOf({ query }: Call): (task: TaskRecord, asset: AssetRecord) => boolean {
  const { taskTypes, stage, batches, updatedAt, createdAt } = query;
  return (task, asset) =>
    (taskTypes === undefined || taskTypes.includes(task.isBenchmark ? "benchmark" : "default")) &&
    (stage === undefined || stage.includes(task.stage)) &&
    (batches === undefined || batches.some((id) => asset.batches.includes(id))) &&
    isWithin(task.updatedAt, updatedAt) &&
    isWithin(task.createdAt, createdAt);
}

/** Whether a time is in a span, to the millisecond. A time without a zone is UTC. */
export function isWithin(time: string, { $gt, $lt }: { $gt?: string; $lt?: string } = {}): boolean {
  const at = Date.parse(time);
  return ($gt === undefined || at > timeOf($gt)) && ($lt === undefined || at < timeOf($lt));
}

function timeOf(text: string): number {
  return Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
}

function* exportedIssues(call: Call, project: ProjectRecord): Generator<ExportedIssue> {
  const { store } = call;
  const includes = filterOf(call);
  const issues = [...store.issues.values()].filter((issue) => issue.project === project._id);
  for (const issue of issues) {
    const [asset, task] = [store.assets.get(issue.asset), store.tasks.get(issue.labelTask)];
    if (!asset || !task || !includes(task, asset)) continue;
    const batches = project.batches.filter(({ _id }) => asset.batches.includes(_id)).map(({ name }) => name);
    const { asset: _, ...shown } = issueView(issue);
    yield {
      ...shown,
      asset: { externalId: asset.externalId, batches },
      stageId: issue.stage ?? "",
    };
  }
}

async function filesOf(
  items: Iterable<ExportedAsset | ExportedIssue>,
  { query: { format = "json" } }: Call,
  project: ProjectRecord,
): Promise<Record<string, Uint8Array>> {
  if (format === "split") return Object.fromEntries(Array.from(items, (item, i) => [`${i + 1}.json`, encoded(item)]));
  const pieces = format === "ndjson" ? lines(items) : jsonArray(items);
  const content = new Uint8Array(await new Blob([...pieces]).arrayBuffer());
  return { [`${project._id}-export.${format}`]: content };
}

function encoded(item: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(item));
}

function* lines(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}

function* jsonArray(items: Iterable<unknown>): Generator<string> {
  let separator = "[";
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ",\n";
  }
  yield separator === "[" ? "[]" : "]";
}
