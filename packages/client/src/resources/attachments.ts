import type { AssetAttachments } from "@ango-hub/openapi";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { ProjectId } from "../types/ids.ts";
import { Resource } from "./resource.ts";

/** Attachments are images, videos and texts that annotators see beside an asset. */
export class Attachments extends Resource {
  /**
   * Attaches images, videos and texts to assets, each named by its external id. Sent once: after a lost answer it is not
   * known whether they are attached. Operation `createAttachments`.
   */
  create(
    projectId: ProjectId,
    attachments: readonly AssetAttachments[],
    options: RequestOptions = {},
  ): ApiPromise<void> {
    return this.transport
      .call("createAttachments", options, async () => (await this.inputs()).attachmentsInput(projectId, attachments))
      .transform(() => undefined);
  }
}
