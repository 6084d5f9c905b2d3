import { type ExportField, exportFields } from "@ango-hub/openapi/classic";
import * as rows from "@ango-hub/openapi/classic/rows";
import type { WithResponse } from "../../core/api-promise.ts";
import type { Job } from "../../core/job.ts";
import type { Transport } from "../../core/transport.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import { timeRange } from "../time-range.ts";
import { Export } from "./export.ts";
import type { ExportOptions } from "./options.ts";

/** Builds an export and returns it once it is built. */
export async function createExport(
  transport: Transport,
  job: Job,
  projectId: string,
  options: ExportOptions,
  resolveBatches: (batches: readonly string[]) => Promise<string[]>,
): Promise<WithResponse<Export>> {
  const { assignees, batches, completedAt, updatedAt, sendEmail = false, notify = false } = options;
  const input = {
    projectId,
    format: "json" as const,
    sendEmail,
    doNotNotify: !notify,
    ...switches(options.fields),
    assignees,
    completedAt: timeRange("completedAt", completedAt),
    updatedAt: timeRange("updatedAt", updatedAt),
    tag: batches ? await job.lifetime.race(resolveBatches(batches)) : undefined,
  };
  const { data, response } = await job.call(rows.createExport, input);
  return { data: new Export(transport, data), response };
}

function switches(chosen: Partial<Record<ExportField, boolean>> = {}): Record<ExportField, boolean> {
  const unknown = Object.keys(chosen).find((name) => !exportFields.includes(name as ExportField));
  if (unknown) {
    const expected = exportFields.join(", ");
    throw new ValidationError(`An export has no part named ${unknown}. What can be left out is ${expected}.`, {
      argument: "fields",
      expected,
      received: unknown,
    });
  }
  return Object.fromEntries(exportFields.map((field) => [field, chosen[field] ?? true])) as Record<
    ExportField,
    boolean
  >;
}
