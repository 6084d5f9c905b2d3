import { type ExportField, exportFields } from "@ango-hub/openapi";
import { checkId, checkIds } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { ExportOptions } from "../resources/exports.ts";
import { Export } from "./export.ts";
import { timeRange } from "./time-range.ts";
import type { ResolveBatches } from "./upload-types.ts";

/** Builds an export and returns it once it is built. */
export async function createExport(
  transport: Transport,
  projectId: string,
  options: ExportOptions,
  resolveBatches: ResolveBatches,
): Promise<Export> {
  const { assignees, batches, completedAt, updatedAt, sendEmail = false, notify = false } = options;
  const url = await transport.call("createExport", options, async () => ({
    query: {
      project: checkId("projectId", projectId),
      format: "json" as const,
      sendEmail,
      doNotNotify: !notify,
      ...switches(options.fields),
      assignee: assignees ? checkIds("assignees", assignees) : undefined,
      completedAt: timeRange("completedAt", completedAt),
      updatedAt: timeRange("updatedAt", updatedAt),
      tag: batches ? await resolveBatches(batches) : undefined,
    },
  }));
  return new Export(transport, url);
}

function switches(chosen: Partial<Record<ExportField, boolean>> = {}): Record<ExportField, boolean> {
  const unknown = Object.keys(chosen).find((name) => !exportFields.includes(name as ExportField));
  if (unknown) throw new ValidationError("fields", `made of ${exportFields.join(", ")}`, unknown);
  return Object.fromEntries(exportFields.map((field) => [field, chosen[field] ?? true])) as Record<
    ExportField,
    boolean
  >;
}
