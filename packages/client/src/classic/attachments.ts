import type { AssetAttachments } from "@ango-hub/openapi/classic";
import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import { Resource } from "../resources/resource.ts";
import type { ProjectId } from "../types/ids.ts";

/** Attachments are images, videos and texts that annotators see beside an asset. */
export class Attachments extends Resource {
  /**
   * Attaches images, videos and texts to assets, each named by its external id. Sent once: after a lost answer it is not
   * known whether they are attached. Operation `createAttachments`.
   *
   * @param projectId Id of the project.
   * @param attachments What to attach, asset by asset.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.attachments.create(projectId, [
   *   { externalId: "a.jpg", attachments: [{ type: "TEXT", value: "Seen at dusk." }] },
   * ]);
   */
  create(projectId: ProjectId, attachments: readonly AssetAttachments[], options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.attachmentsCreate, { projectId, attachments }, options);
  }
}
