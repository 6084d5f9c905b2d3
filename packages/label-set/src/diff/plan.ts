import type { CategorySchema } from "@ango-hub/openapi";
import { formerTitlesOf } from "../definition/former-titles.ts";
import { type LabelSetSource, wireJson } from "../definition/label-set-source.ts";
import { isObject } from "../shared/json.ts";
import { type Change, diff } from "./diff.ts";
import { keepIds } from "./keep-ids.ts";
import { PlanError } from "./plan-error.ts";

/** `NoInfer`, which TypeScript has since 5.4. */
export type NotInferred<Type> = [Type][Type extends unknown ? 0 : never];

/** What plans need of a client: an `AngoHub` of `@ango-hub/client`, or anything that reads and sets label sets like it. */
export interface LabelSetClient<RequestOptions extends object = object> {
  /** Reads and sets the label sets of projects. */
  readonly labelSets: {
    /** The label set of a project. */
    get(projectId: string, options?: RequestOptions): PromiseLike<CategorySchema>;
    /** Replaces the label set of a project, unless it is no longer the one that is `expected`. */
    set(
      projectId: string,
      labelSet: CategorySchema,
      options?: NotInferred<RequestOptions> & { readonly expected?: CategorySchema },
    ): PromiseLike<CategorySchema>;
  };
}

/** What setting a label set would change in a project. Plain JSON, so that it can be stored, and applied later. */
export interface LabelSetPlan {
  /** The project. */
  readonly projectId: string;
  /** The label set that the project had when the plan was made. */
  readonly before: CategorySchema;
  /** The label set that the project is to have. Its parts keep the ids that they have in `before`. */
  readonly after: CategorySchema;
  /** What changes, as `diff(before, after)` says. None when the project has this label set already. */
  readonly changes: readonly Change[];
}

/**
 * Shows what setting a label set would change in a project, without changing anything. `applyLabelSet` does it.
 * Operation `getProject`.
 *
 * @param ango Client of the service, such as an `AngoHub`.
 * @param projectId The project.
 * @param labelSet The label set that the project is to have.
 * @param options Options of the client for the request, such as `signal`.
 * @throws {LabelSetError} when this is no label set, or a value in it is of the wrong type.
 * @throws {PlanError} when this is no client, or no id of a project.
 * @example
 * const plan = await planLabelSet(ango, projectId, labelSet);
 * for (const { message, orphansLabels } of plan.changes)
 *   console.log(message, orphansLabels);
 */
export async function planLabelSet<RequestOptions extends object>(
  ango: LabelSetClient<RequestOptions>,
  projectId: string,
  labelSet: LabelSetSource,
  options?: NotInferred<RequestOptions>,
): Promise<LabelSetPlan> {
  checkClient(ango);
  if (typeof projectId !== "string" || projectId === "") throw new PlanError("no-project");
  const wire: CategorySchema = JSON.parse(wireJson(labelSet));
  const before = await ango.labelSets.get(projectId, options);
  const after = keepIds(before, wire, formerTitlesOf(labelSet));
  return { projectId, before, after, changes: diff(before, after) };
}

/** Refuses what can't read and set label sets. */
export function checkClient(ango: unknown): void {
  const labelSets = isObject(ango) ? ango.labelSets : undefined;
  const isClient = isObject(labelSets) && typeof labelSets.get === "function" && typeof labelSets.set === "function";
  if (!isClient) throw new PlanError("no-client");
}
