import { type AssetAttachments, constraints } from "@ango-hub/openapi";
import { checkId, checkList, checkOneOf, checkText } from "../arguments.ts";
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
      .call("createAttachments", options, () => {
        checkList("attachments", attachments);
        return { body: { project: checkId("projectId", projectId), attachments: attachments.map(checkAttachments) } };
      })
      .transform(() => undefined);
  }
}

function checkAttachments(asset: AssetAttachments, index: number): AssetAttachments {
  const at = `attachments[${index}]`;
  checkText(`${at}.externalId`, asset.externalId);
  checkList(`${at}.attachments`, asset.attachments);
  for (const [number, { type, value }] of asset.attachments.entries()) {
    checkOneOf(`${at}.attachments[${number}].type`, type, constraints.AttachmentType.enum);
    checkText(`${at}.attachments[${number}].value`, value);
  }
  return asset;
}
