import type { AngoHub, ProjectId } from "@ango-hub/client";
import { UsageError } from "../terminal/usage-error.ts";

/**
 * The ids of stages that are given by id or by name; all of them for `all`.
 *
 * @throws UsageError when the workflow has no such stage, or several of that name.
 */
export async function stageIds(
  ango: AngoHub,
  projectId: ProjectId,
  given: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<readonly string[] | "all" | undefined> {
  if (given === undefined) return undefined;
  if (given.includes("all")) return "all";
  const stages = await ango.workflows.get(projectId, { signal });
  return given.map((stage) => {
    const byId = stages.find(({ id }) => id === stage);
    if (byId) return byId.id;
    const [only, another] = stages.filter(({ name }) => name === stage);
    if (only && !another) return only.id;
    const known = stages.map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(", ");
    const wrong = another ? "Several stages are named" : "No stage is named";
    throw new UsageError(`${wrong} ${JSON.stringify(stage)}. Those are ${known}; all takes every one.`);
  });
}
