import type { AngoHub, ExportOptions, ProjectId } from "@ango-hub/client";
import type { Limits } from "@ango-hub/openapi/limits";
import { type Argument, methods } from "@ango-hub/openapi/methods";
import { ExportCounts, IssueCounts } from "./export-counts.ts";
import type { Call, Input, Tool } from "./tool.ts";

const times: Limits = {
  type: "object",
  closed: true,
  properties: { from: { type: "string" }, to: { type: "string" } },
  expected: "a span of time, as { from, to } in ISO 8601, open at either end",
};

/** The tool that counts what is in an export, which it reads as a stream. */
export function exportsSummary(ango: AngoHub): Tool {
  return {
    name: "exports_summary",
    title: "Summarize an export",
    description:
      "Has the service build an export of a project, which takes minutes for a big one, and counts what is in it: assets, tasks by stage and person, objects by tool, answers, relations, and issues where asked for. Only tasks that are complete unless stages are given. Changes nothing of the project, but mixes with another export of it that is built at the same time.",
    effect: "reads",
    isIdempotent: true,
    fields: {
      projectId: methods["projects.get"].fields.projectId as Argument,
      stages: {
        description: "Only tasks in these stages, by id, or all of them. Complete ones unless given.",
        check: {
          anyOf: [
            { type: "string", enum: ["all"] },
            { type: "array", minItems: 1, items: { type: "string" } },
          ],
          expected: "all, or a list of ids of stages",
        },
      },
      batches: {
        description: "Only assets in one of these batches, by name or id.",
        check: { type: "array", minItems: 1, items: { type: "string" } },
      },
      createdAt: { description: "Only what was made in this time.", check: times },
      updatedAt: { description: "Only what was changed in this time.", check: times },
      issues: { description: "Whether issues are counted as well, in a second export.", check: { type: "boolean" } },
    },
    run: (input, call) => summarize(ango, input, call),
  };
}

async function summarize(ango: AngoHub, { projectId, issues, ...chosen }: Input, call: Call): Promise<object> {
  const { signal } = call;
  const { stages, ...ofBoth } = chosen as Pick<ExportOptions, "stages" | "batches" | "createdAt" | "updatedAt">;
  const id = projectId as ProjectId;
  let stand = "The service builds the export.";
  const ticking = setInterval(() => call.report(stand), 2_000);
  try {
    const counts = new ExportCounts();
    const exported = await ango.exports.create(id, {
      ...ofBoth,
      ...(stages && { stages }),
      includeHistory: false,
      signal,
    });
    for await (const asset of exported.assets({ signal })) {
      counts.add(asset);
      stand = `${counts.assets} assets are read.`;
    }
    if (!issues) return counts.summary();
    const remarks = new IssueCounts();
    const exportedIssues = await ango.exports.createIssues(id, { ...ofBoth, signal });
    for await (const issue of exportedIssues.issues({ signal })) remarks.add(issue);
    return { ...counts.summary(), issues: remarks.summary() };
  } finally {
    clearInterval(ticking);
  }
}
