import type { ImportAsset } from "@ango-hub/openapi";
import * as limits from "@ango-hub/openapi/constraints";
import * as rows from "@ango-hub/openapi/rows";
import type { RequestOptions } from "../core/options.ts";
import type { Transport } from "../core/transport.ts";
import { itemsOf } from "../pages/list-of.ts";
import type { AssetService, NewAsset } from "./asset-service.ts";
import { presignedUrl } from "./presigned-url.ts";

/** What holds for all assets of a call. */
export interface AssetSettings {
  /** Priority of their tasks. */
  priority?: number | undefined;
  /** Whether the service keeps the data itself. */
  uploadLocal?: boolean | undefined;
  /** Storage of the organization that files are sent to. */
  storageId?: string | undefined;
  /** Bucket of that storage. */
  bucket?: string | undefined;
}

/** A project of the current generation. */
export function currentAssets(
  transport: Transport,
  projectId: string,
  { priority, uploadLocal, storageId, bucket }: AssetSettings,
): AssetService {
  return {
    transport,
    projectId,
    pageLimit: transport.refusesLargePages ? (transport.smallPageLimit ?? smallest) : limits.PageLimit.maximum,
    registering: rows.importAssets,
    list: async ({ externalId, ...page }, options) => {
      const filters = externalId === undefined ? {} : { externalId };
      const { data, response } = await transport
        .call(rows.listAssets, { projectId, filters, ...page }, options)
        .withResponse();
      return itemsOf(rows.listAssets, data, response.status);
    },
    uploadUrl: (name, options) =>
      askUploadUrl(transport, { name, project: projectId, type: "assets", storageId, bucket }, options),
    register: (job, assets, batches) => {
      // Those beside the assets go to all of them, also to those with batches of their own.
      const hasOwn = assets.some((asset) => asset.batches);
      return job.call(rows.importAssets, {
        projectId,
        batches: hasOwn ? undefined : batches,
        assets: assets.map((asset) =>
          wireAsset(hasOwn ? { ...asset, batches: asset.batches ?? [...(batches ?? [])] } : asset, storageId),
        ),
        uploadLocal: uploadLocal === undefined ? undefined : uploadLocal ? "true" : "false",
        priority,
      });
    },
  };
}

/** Asks where to put a file. */
export function askUploadUrl(
  transport: Transport,
  file: rows.GetUploadUrlInput,
  options: RequestOptions,
): Promise<string> {
  return presignedUrl("getUploadUrl", transport.call(rows.getUploadUrl, file, options).withResponse());
}

const smallest = 100;

function wireAsset({ width, height, metadata, ...asset }: NewAsset, storage: string | undefined): ImportAsset {
  const size = { ...(width && { width }), ...(height && { height }), ...metadata };
  return {
    ...(storage && { storage }),
    ...asset,
    ...(Object.keys(size).length > 0 && { metadata: size }),
  } as ImportAsset;
}
