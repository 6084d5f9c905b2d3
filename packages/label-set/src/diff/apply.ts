import type { CategorySchema } from "@ango-hub/openapi/classic";
import { isObject } from "../shared/json.ts";
import { diff } from "./diff.ts";
import { keepIds } from "./keep-ids.ts";
import { checkClient, type LabelSetClient, type LabelSetPlan, type NotInferred } from "./plan.ts";
import { PlanError } from "./plan-error.ts";

/** How a plan is applied. */
export interface ApplyOptions {
  /**
   * Whether the change may orphan labels, by removing, replacing or moving the parts that they were made with.
   *
   * @default false
   */
  readonly orphanLabels?: boolean | undefined;
}

/**
 * Sets the label set of a plan, and returns it as the service has it now. Sends nothing when the project has it already.
 * Operations `getProject` and `setLabelSet`.
 *
 * The service can't compare and set in one step. The client compares right before it sets; a change that someone else
 * makes in the moment between these two requests is overwritten.
 *
 * @param ango Client of the service, such as an `AngoHub`.
 * @param plan The plan, as `planLabelSet` made it, or read back from its JSON.
 * @param options Whether labels may be orphaned, and options of the client for the requests, such as `signal`.
 * @throws {PlanError} when this is no client or no plan, when the label set of the project is not the one that the plan was made for, or when labels would
 * be orphaned and `orphanLabels` is not set.
 * @example
 * const plan = await planLabelSet(ango, projectId, labelSet);
 * await applyLabelSet(ango, plan, { orphanLabels: true });
 */
export async function applyLabelSet<RequestOptions extends object>(
  ango: LabelSetClient<RequestOptions>,
  plan: LabelSetPlan,
  options?: ApplyOptions & NotInferred<RequestOptions>,
): Promise<CategorySchema> {
  checkClient(ango);
  const { orphanLabels, ...rest }: ApplyOptions = options ?? {};
  const requestOptions = rest as RequestOptions;
  const { projectId, before } = checkedPlan(plan);
  const after = keepIds(before, plan.after);
  const current = await ango.labelSets.get(projectId, requestOptions);
  if (diff(current, after).length === 0) return current;
  const since = diff(before, current);
  if (since.length > 0) throw new PlanError("outdated", since);
  // Found anew rather than taken from the plan, which may have been stored where anyone can change it.
  const orphaning = diff(before, after).filter(({ orphansLabels }) => orphansLabels);
  if (orphaning.length > 0 && orphanLabels !== true) throw new PlanError("orphans-labels", orphaning);
  return ango.labelSets.set(projectId, after, { ...requestOptions, expected: current });
}

function checkedPlan(plan: LabelSetPlan): LabelSetPlan {
  if (isObject(plan) && typeof plan.projectId === "string" && isObject(plan.before) && isObject(plan.after))
    return plan;
  throw new PlanError("no-plan");
}
