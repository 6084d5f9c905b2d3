import type { CategorySchema } from "@ango-hub/openapi/classic";
import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import { checkExpected } from "../resources/expected.ts";
import { type LabelSetInput, wireForm } from "../resources/label-set-input.ts";
import { Resource } from "../resources/resource.ts";
import type { ProjectId } from "../types/ids.ts";
import { checkKinds } from "./check-kinds.ts";

/** How a label set is set. */
export interface SetLabelSetOptions extends RequestOptions {
  /**
   * The label set that the project must have, as it was read. When it has another one by now, nothing is changed.
   *
   * @default whatever the project has is replaced
   */
  expected?: LabelSetInput | undefined;
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
   * beforehand which. Operation `setLabelSet`, and `getProject` when a label set is expected.
   *
   * The service can't compare and set in one step: a change made by someone else in the moment between the two requests
   * is overwritten.
   *
   * @param projectId Id of the project.
   * @param labelSet The label set: what `defineLabelSet` made, or its wire form.
   * @param options The label set that the project must have until then, if you say so, and the options of the request.
   * @throws {ValidationError} when the project has another label set than the expected one, or a part is of a kind that
   * this generation has not.
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
      .composite("setLabelSet", options, async (job) => {
        const { expected } = options;
        const after = wireForm("labelSet", labelSet);
        checkKinds("labelSet", after);
        if (expected !== undefined) {
          const { data } = await job.call(rows.projectsGet, { projectId });
          checkExpected("label set", data.categorySchema, wireForm("expected", expected));
        }
        return job.call(rows.labelSetsSet, { projectId, labelSet: after });
      })
      .transform(({ categorySchema }) => categorySchema);
  }
}
