import type { ImportLabel } from "@ango-hub/openapi";
import { checkId, checkObject, shown } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { ProjectId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** Labels that exist already are imported, so that annotators start from them. */
export class Labels extends Resource {
  /**
   * Pre-labels assets. A label names its asset by external id, and then every asset with that id is labelled, or by URL.
   * Sent once: after a lost answer it is not known whether the labels were imported. Operation `importLabels`.
   */
  import(projectId: ProjectId, labels: Iterable<ImportLabel>, options: RequestOptions = {}): ApiPromise<void> {
    return this.transport
      .call("importLabels", options, () => ({
        body: { project: checkId("projectId", projectId), jsonContent: listOfLabels(labels) },
      }))
      .transform(() => undefined);
  }
}

function listOfLabels(labels: Iterable<ImportLabel>): ImportLabel[] {
  if (typeof labels?.[Symbol.iterator] !== "function" || typeof labels === "string") {
    throw new ValidationError("labels", "a list", shown(labels));
  }
  return Array.from(labels, checkLabel);
}

function checkLabel(label: ImportLabel, index: number): ImportLabel {
  checkObject(`labels[${index}]`, label);
  if (label.externalId || label.data) return label;
  throw new ValidationError(`labels[${index}]`, "given externalId or data, to name its asset", "without both");
}
