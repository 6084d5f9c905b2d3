import { type AssetAttachments, constraints } from "@ango-hub/openapi";
import { checkId, checkOneOf, checkText } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";

/** Attachments are images, videos and texts that annotators see beside an asset. */
export class Attachments {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Attaches images, videos and texts to assets, each named by its external id. Sent once. Operation `createAttachments`. */
  async create(projectId: string, attachments: readonly AssetAttachments[], options: RequestOptions = {}): Promise<void> {
    await this.#transport.call("createAttachments", options, () => {
      if (attachments.length === 0) throw new ValidationError("attachments", "a list with at least one asset", "empty");
      return { body: { project: checkId("projectId", projectId), attachments: attachments.map(checkAttachments) } };
    });
  }
}

function checkAttachments(asset: AssetAttachments, index: number): AssetAttachments {
  const at = `attachments[${index}]`;
  checkText(`${at}.externalId`, asset.externalId);
  if (asset.attachments.length === 0) throw new ValidationError(`${at}.attachments`, "a list with at least one", "empty");
  for (const [number, { type, value }] of asset.attachments.entries()) {
    checkOneOf(`${at}.attachments[${number}].type`, type, constraints.AttachmentType.enum);
    checkText(`${at}.attachments[${number}].value`, value);
  }
  return asset;
}
