import * as rows from "@ango-hub/openapi/rows";
import type { WithResponse } from "../core/api-promise.ts";
import { check } from "../core/check.ts";
import type { Job } from "../core/job.ts";
import type { Transport } from "../core/transport.ts";
import { Export, IssueExport } from "./export.ts";
import type { ExportOptions, IssueExportOptions, TimeRange } from "./options.ts";
import { timeRange } from "./time-range.ts";

type ResolveBatches = (batches: readonly string[]) => Promise<string[]>;

/** Builds an export of tasks and returns it once it is built. */
export async function createExport(
  transport: Transport,
  job: Job,
  projectId: string,
  options: ExportOptions,
  resolveBatches: ResolveBatches,
): Promise<WithResponse<Export>> {
  const { taskTypes = ["default"], includeMetadata, includeHistory, includeOnlyKeyFrames } = options;
  const { includeIdleBlurDurations } = options;
  const isDefault = taskTypes.length === 1 && taskTypes[0] === "default";
  const { stages = isDefault ? ["Complete"] : "all" } = options;
  // An empty list would be left out by the service, which means all stages.
  if (stages !== "all")
    check("stages", stages, { type: "array", minItems: 1, items: { type: "string", minLength: 1 } });
  const { data, response } = await job.call(rows.createExport, {
    ...(await commonInput(job, projectId, options, resolveBatches)),
    type: "task",
    taskTypes,
    stage: stages === "all" ? undefined : stages,
    includeMetadata,
    includeHistory,
    includeOnlyKeyFrames,
    includeIdleBlurDurations,
  });
  return { data: new Export(transport, data), response };
}

/** Builds an export of issues and returns it once it is built. */
export async function createIssueExport(
  transport: Transport,
  job: Job,
  projectId: string,
  options: IssueExportOptions,
  resolveBatches: ResolveBatches,
): Promise<WithResponse<IssueExport>> {
  const input = { ...(await commonInput(job, projectId, options, resolveBatches)), type: "issue" as const };
  const { data, response } = await job.call(rows.createExport, input);
  return { data: new IssueExport(transport, data), response };
}

async function commonInput(job: Job, projectId: string, options: IssueExportOptions, resolveBatches: ResolveBatches) {
  const { batches, createdAt, updatedAt, format = "ndjson", sendEmail = false, notify = false } = options;
  return {
    project: projectId,
    format,
    sendEmail,
    doNotNotify: !notify,
    createdAt: wireRange("createdAt", createdAt),
    updatedAt: wireRange("updatedAt", updatedAt),
    batches: batches ? await job.lifetime.race(resolveBatches(batches)) : undefined,
  };
}

function wireRange(argument: string, span: TimeRange | undefined): { $gt?: string; $lt?: string } | undefined {
  const { gt, lt } = timeRange(argument, span) ?? {};
  return span && { ...(gt && { $gt: gt }), ...(lt && { $lt: lt }) };
}
