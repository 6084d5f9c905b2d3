import type { ImportLabel } from "@ango-hub/openapi";
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
      .call("importLabels", options, async () => (await this.inputs()).labelsInput(projectId, labels))
      .transform(() => undefined);
  }
}
