import type { ImportLabel } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import type { LabelImportResult } from "../errors/label-import-error.ts";
import type { ProjectId } from "../types/ids.ts";
import { loadUploads } from "./lazy.ts";
import { Resource } from "./resource.ts";

/** Labels that exist already are imported, so that annotators start from them. */
export class Labels extends Resource {
  /**
   * Pre-labels assets. A label names its asset by external id, and then every asset with that id is labelled, or by URL. An
   * external id finds an asset in another Unicode form too, where none has it as it is written.
   *
   * Labels go in requests of 500 at most, and of fewer where the service finds that too large. One that is refused, for
   * example because its asset is not there, does not stop the others. None is sent a second time where the service may
   * have taken it: after a lost answer, `failed` says that it may be imported. The service answers with how many tasks were
   * labelled, and not which; where they are too few, the asset list tells which assets are not there. Operation
   * `importLabels`; `listAssets` for that, for external ids with letters such as é, and to tell a wrong project from a wrong
   * label.
   *
   * @param projectId Id of the project.
   * @param labels The labels, one an asset: those of `@ango-hub/label-set`, or their wire form.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when a label is wrong in its form; nothing is sent then.
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
    labels: readonly ImportLabel[] | Iterable<ImportLabel>,
    options: RequestOptions = {},
  ): ApiPromise<LabelImportResult> {
    return this.transport.composite("importLabels", options, async (job) => {
      const { currentAssets, importLabels } = await job.lifetime.race(loadUploads());
      return importLabels(job, currentAssets(this.transport, projectId, {}), rows.importLabels, labels);
    });
  }
}
