import type { CategorySchema } from "@ango-hub/openapi";
import { checkId } from "../arguments.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { ProjectId } from "../types/ids.ts";
import type { LabelSetPlan } from "./on-demand/label-set-plan.ts";
import { Resource } from "./resource.ts";

/** A label set: its wire form, or anything that has one, such as those of `@ango-hub/label-set`. */
export type LabelSetInput = CategorySchema | { toJSON(): CategorySchema };

/** How a plan is applied. */
export interface ApplyOptions extends RequestOptions {
  /**
   * Whether the change may orphan labels, by removing parts they were made with.
   *
   * @default false
   */
  orphanLabels?: boolean | undefined;
}

/** Label sets say what can be labelled in a project. */
export class LabelSets extends Resource {
  /** Returns the label set of a project as it is on the wire. Operation `getProject`. */
  get(projectId: ProjectId, options: RequestOptions = {}): ApiPromise<CategorySchema> {
    const path = () => ({ path: { projectId: checkId("projectId", projectId) } });
    return this.transport.call("getProject", options, path).transform(({ categorySchema }) => categorySchema);
  }

  /**
   * Replaces the whole label set of a project and returns it as the service has it now. Labels refer to its parts by
   * `schemaId`: those of parts that are no longer there are orphaned. `plan` shows beforehand which. Operation
   * `setLabelSet`.
   */
  set(projectId: ProjectId, labelSet: LabelSetInput, options: RequestOptions = {}): ApiPromise<CategorySchema> {
    return this.transport
      .call("setLabelSet", options, async () => (await this.inputs()).labelSetInput(projectId, labelSet))
      .transform(({ categorySchema }) => categorySchema);
  }

  /**
   * Shows what setting a label set would change, without changing anything. Parts are compared by `schemaId`. Operation
   * `getProject`.
   *
   * @example
   * const plan = await ango.labelSets.plan(projectId, labelSet);
   * for (const { type, path } of plan.changes) console.log(type, path.join(" / "));
   * await ango.labelSets.apply(plan);
   */
  async plan(projectId: ProjectId, labelSet: LabelSetInput, options: RequestOptions = {}): Promise<LabelSetPlan> {
    const { makePlan } = await import("./on-demand/label-set-plan.ts");
    return makePlan(projectId, labelSet, () => this.get(projectId, options));
  }

  /**
   * Sets the label set of a plan, and returns it as the service has it now. Sends nothing when the project has it
   * already. Operations `getProject` and `setLabelSet`.
   *
   * The service can't compare and set in one step: a change made by someone else in the moment between the two requests
   * is overwritten.
   *
   * @throws {ValidationError} when the label set of the project is not the one that the plan was made for, or when labels
   * would be orphaned and `orphanLabels` is not set.
   */
  async apply(plan: LabelSetPlan, options: ApplyOptions = {}): Promise<CategorySchema> {
    const { checkPlan, isSameLabelSet } = await import("./on-demand/label-set-plan.ts");
    const current = await this.get(plan.projectId, options);
    if (isSameLabelSet(current, plan.after)) return current;
    checkPlan(plan, current, options.orphanLabels === true);
    return this.set(plan.projectId, plan.after, options);
  }
}
