import type { ImportLabel } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { refuse, shown } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import type { ProjectId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** Labels that exist already are imported, so that annotators start from them. */
export class Labels extends Resource {
  /**
   * Pre-labels assets that are still to do. A label names its asset by external id, and then every asset with that id is
   * labelled, or by URL. Sent once: after a lost answer it is not known whether the labels were imported. Operation `importLabels`.
   *
   * @param projectId Id of the project.
   * @param labels The labels, one an asset: those of `@ango-hub/label-set`, or their wire form.
   * @example
   * const labelSet = defineLabelSet({ tools: [boundingBox("Vehicle")] });
   * const label = labelSet.label("b.jpg");
   * label.addObject("Vehicle", { x: 20, y: 30, width: 50, height: 60 });
   * await ango.labels.import(projectId, [label]);
   */
  import(
    projectId: ProjectId,
    labels: readonly ImportLabel[] | Iterable<ImportLabel>,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return this.call(rows.labelsImport, () => ({ projectId, labels: listOfLabels(labels) }), options);
  }
}

function listOfLabels(labels: Iterable<ImportLabel>): ImportLabel[] {
  if (typeof labels?.[Symbol.iterator] !== "function" || typeof labels === "string")
    refuse("labels", "a list", shown(labels));
  return Array.from(labels);
}
