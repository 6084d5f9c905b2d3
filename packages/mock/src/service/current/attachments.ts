import type { CreateAttachmentsRequest } from "@ango-hub/openapi";
import { Failure } from "../../http/failure.ts";
import { relative } from "../../storage/address.ts";
import { type Call, type Handler, projectOf } from "./call.ts";

export const createAttachments: Handler = (call: Call<CreateAttachmentsRequest>) => {
  const project = projectOf(call, call.body.project);
  const additions = call.body.attachments.map(({ externalId, data, attachments }, i) => {
    const path = data === undefined ? undefined : relative(data, call.store.files);
    const assets = call.store
      .assetsByExternalId(project._id, externalId)
      .filter((asset) => path === undefined || asset.data === path);
    if (assets.length > 0) return { assets, attachments };
    throw new Failure(400, `attachments/${i}/externalId: no asset is named "${externalId}".`);
  });
  const updated = new Set<string>();
  let attachmentsImported = 0;
  for (const { assets, attachments } of additions) {
    for (const asset of assets) {
      asset.attachments = [...asset.attachments, ...attachments];
      attachmentsImported += attachments.length;
      updated.add(asset._id);
    }
  }
  return { project: { attachmentsImported, assetsUpdated: updated.size } };
};
