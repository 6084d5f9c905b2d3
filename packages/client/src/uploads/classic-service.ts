import type { ImportAsset } from "@ango-hub/openapi/classic";
import * as limits from "@ango-hub/openapi/classic/constraints";
import * as rows from "@ango-hub/openapi/classic/rows";
import type { Transport } from "../core/transport.ts";
import { itemsOf } from "../pages/list-of.ts";
import type { AssetService, NewAsset } from "./asset-service.ts";
import { presignedUrl } from "./presigned-url.ts";

/** A project of the classic generation. */
export function classicAssets(transport: Transport, projectId: string): AssetService {
  return {
    transport,
    projectId,
    pageLimit: limits.PageLimit.maximum,
    registering: rows.importAssets,
    list: async (page, options) => {
      const { data, response } = await transport.call(rows.assetsList, { projectId, ...page }, options).withResponse();
      return itemsOf(rows.assetsList, data, response.status);
    },
    uploadUrl: (name, options) =>
      presignedUrl("getUploadUrl", transport.call(rows.getUploadUrl, { name }, options).withResponse()),
    register: (job, assets, batches) =>
      job.call(rows.importAssets, { projectId, tags: batches, assets: assets.map(wireAsset) }),
  };
}

function wireAsset({ batches, contextData: _, editorType: __, ...asset }: NewAsset): ImportAsset {
  return { ...asset, ...(batches && { tags: batches }) } as ImportAsset;
}
