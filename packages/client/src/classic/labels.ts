import type { ImportLabel as TodaysLabel } from "@ango-hub/openapi";
import type { ImportLabel } from "@ango-hub/openapi/classic";
import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { LabelImportResult } from "../errors/label-import-error.ts";
import { Resource } from "../resources/resource.ts";
import type { ProjectId } from "../types/ids.ts";
import { checkLabels } from "./check-labels.ts";
import { loadUploads } from "./lazy.ts";

/** A label as this generation takes it, or one that was built for either; what only today's has is refused by its name. */
export type LabelInput = ImportLabel | TodaysLabel;

/** Labels that exist already are imported, so that annotators start from them. */
export class Labels extends Resource {
  /**
   * Pre-labels assets that are still to do. A label names its asset by external id, and then every asset with that id is
   * labelled, or by URL. An external id finds an asset in another Unicode form too, where none has it as it is written.
   *
   * Labels go in requests of 500 at most, and of fewer where the service finds that too large. One that is refused, for
   * example because its asset is not there, does not stop the others. None is sent a second time where the service may
   * have taken it: after a lost answer, `failed` says that it may be imported. Operation `importLabels`; `listAssets` for
   * external ids with letters such as é, and to tell a wrong project from a wrong label.
   *
   * @param projectId Id of the project.
   * @param labels The labels, one an asset: those of `@ango-hub/label-set`, or their wire form.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when a label is wrong in its form, or holds what only today's service has; nothing is sent then.
   * @throws {LabelImportError} when not all were imported; it lists what became of each.
   * @throws {LoadError} when the code for it, which comes with that for uploads, could not be loaded.
   * @example
   * const labelSet = defineLabelSet({ tools: [boundingBox("Vehicle")] });
   * const label = labelSet.label("b.jpg");
   * label.addObject("Vehicle", { x: 20, y: 30, width: 50, height: 60 });
   * await ango.labels.import(projectId, [label]);
   */
  import(
    projectId: ProjectId,
    labels: readonly LabelInput[] | Iterable<LabelInput>,
    options: RequestOptions = {},
  ): ApiPromise<LabelImportResult> {
    return this.transport.composite("importLabels", options, async (job) => {
      const { classicAssets, importLabels } = await job.lifetime.race(loadUploads());
      // What may be iterated only once is read only once; what is no list, the import refuses.
      const list = typeof labels === "object" && labels !== null && Symbol.iterator in labels ? [...labels] : labels;
      if (Array.isArray(list)) checkLabels(list);
      return importLabels(
        job,
        classicAssets(this.transport, projectId),
        rows.labelsImport,
        list as Iterable<ImportLabel>,
      );
    });
  }
}
