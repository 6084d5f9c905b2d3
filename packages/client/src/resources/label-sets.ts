import type { CategorySchema, ExternalValidation } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { ProjectId } from "../types/ids.ts";
import { checkExpected } from "./expected.ts";
import { type LabelSetInput, wireForm } from "./label-set-input.ts";
import { Resource } from "./resource.ts";

/** How a label set is set. */
export interface SetLabelSetOptions extends RequestOptions {
  /**
   * The label set that the project must have, as it was read. When it has another one by now, nothing is changed.
   *
   * @default whatever the project has is replaced
   */
  expected?: LabelSetInput | undefined;
}

/** How labels are checked when they are saved and submitted. What is left out stays as it is. */
export interface LabelValidation {
  /** Whether the function checks labels. */
  isEnabled?: boolean | undefined;
  /**
   * The function, in JavaScript. It gets the tools, classifications and relations of an answer, as tasks hold them, and
   * returns a list of what is wrong, each with a `message` and, where it has one, the `objectId`.
   */
  function?: string | undefined;
  /** A service of your own that checks labels of point clouds. */
  external?: ExternalValidation | undefined;
}

/** Label sets say what can be labelled in a project. */
export class LabelSets extends Resource {
  /**
   * Returns the label set of a project as it is on the wire. Operation `getProject`.
   *
   * @param projectId Id of the project.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const { tools } = await ango.labelSets.get(projectId);
   */
  get(projectId: ProjectId, options?: RequestOptions): ApiPromise<CategorySchema> {
    return this.call(rows.labelSetsGet, { projectId }, options).transform(({ categorySchema }) => categorySchema);
  }

  /**
   * Replaces the whole label set of a project and returns it as the service has it now. Labels refer to its parts by
   * `schemaId`: those of parts that are no longer there are orphaned. `planLabelSet` of `@ango-hub/label-set` shows
   * beforehand which. Operation `updateProject`, and `getProject` when a label set is expected.
   *
   * The service can't compare and set in one step: a change made by someone else in the moment between the two requests
   * is overwritten.
   *
   * @param projectId Id of the project.
   * @param labelSet The label set: what `defineLabelSet` made, or its wire form.
   * @param options The label set that the project must have until then, if you say so, and the options of the request.
   * @throws {ValidationError} when the project has another label set than the expected one.
   * @example
   * const labelSet = defineLabelSet({
   *   tools: [
   *     boundingBox("Vehicle", { classifications: [radio("Type", ["Car", "Truck"])] }),
   *   ],
   *   classifications: [radio("Weather", ["Sun", "Rain"])],
   *   relations: [singleRelation("tows")],
   * });
   * await ango.labelSets.set(projectId, labelSet);
   */
  set(projectId: ProjectId, labelSet: LabelSetInput, options: SetLabelSetOptions = {}): ApiPromise<CategorySchema> {
    return this.transport
      .composite("updateProject", options, async (job) => {
        const { expected } = options;
        const after = wireForm("labelSet", labelSet);
        if (expected !== undefined) {
          const { data } = await job.call(rows.projectsGet, { projectId });
          checkExpected("label set", data.categorySchema, wireForm("expected", expected));
        }
        return job.call(rows.labelSetsSet, { projectId, labelSet: after });
      })
      .transform(({ categorySchema }) => categorySchema);
  }

  /**
   * Sets how labels are checked when they are saved and submitted. Operation `setLabelValidation`.
   *
   * @param projectId Id of the project.
   * @param validation What is checked, and how.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const validation =
   *   "({ tools }) => (tools.length > 0 ? [] : [{ message: 'Nothing is labelled.' }])";
   * await ango.labelSets.setValidation(projectId, {
   *   isEnabled: true,
   *   function: validation,
   * });
   */
  setValidation(projectId: ProjectId, validation: LabelValidation, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.labelSetsSetValidation, { ...validation, projectId }, options);
  }
}
