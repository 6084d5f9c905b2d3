import type { TaskSelection } from "@ango-hub/openapi";
import { checkNames, checkObject, refuse, shown } from "../core/check.ts";
import type { AssetId, StageId, TaskId } from "../types/ids.ts";

/** Tasks of a project, by what they are and where they stand. All of it must hold. */
export interface TaskChoice {
  /** Ids of the tasks. */
  taskIds?: readonly TaskId[] | undefined;
  /** External ids of their assets. */
  externalIds?: readonly string[] | undefined;
  /** Ids of their assets. */
  assetIds?: readonly AssetId[] | undefined;
  /** Ids of the stages that they are in. */
  stages?: readonly StageId[] | undefined;
  /** Names or ids of batches that their assets are in. */
  batches?: readonly string[] | undefined;
}

const names = ["taskIds", "externalIds", "assetIds", "stages", "batches"];

/** A choice of tasks as the service takes it, where none means every task of the project: that must be said. */
export async function wireSelection(
  choice: TaskChoice | "all",
  resolveBatches: (batches: readonly string[]) => Promise<string[]>,
): Promise<TaskSelection> {
  if (choice === "all") return {};
  const expected = 'which tasks, as { taskIds: [...] }, or "all" for every task of the project';
  if (typeof choice !== "object" || choice === null) refuse("filter", expected, shown(choice));
  checkObject("filter", choice);
  checkNames("filter", choice, names);
  const given = Object.entries(choice).filter(([, value]) => value !== undefined);
  if (given.length === 0) refuse("filter", expected, "an empty object");
  for (const [name, list] of given) {
    // An empty list says nothing to the service, and so would choose every task.
    if (!Array.isArray(list) || list.length === 0)
      refuse(`filter.${name}`, "a list with at least one entry", shown(list));
  }
  const { stages, batches, ...rest } = choice;
  return {
    ...(rest as TaskSelection),
    ...(stages && { fromStageIds: [...stages] }),
    ...(batches && { batches: await resolveBatches(batches) }),
  };
}
