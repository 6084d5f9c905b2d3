import type { AssetMetadata, Attachment, ImportAsset } from "@ango-hub/openapi";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import { type Registration, register } from "./register.ts";
import type { ResolveBatches } from "./upload.ts";
import { UploadError } from "./upload-error.ts";
import type { UploadResult } from "./upload-types.ts";

/** A file in a cloud storage that is to become an asset. */
export interface CloudAsset {
  /** URL of the file. A multi-page asset has `dataset` instead. */
  data?: string | undefined;
  /** URLs of the pages of a multi-page asset. */
  dataset?: readonly string[] | undefined;
  /** Your own name for the asset. */
  externalId: string;
  /** Names or ids of the asset's batches. They win over those of the call. */
  batches?: readonly string[] | undefined;
  /** What annotators see beside the asset. */
  attachments?: readonly Attachment[] | undefined;
  /** Width and height in pixels, and the frame rate of a video in frames per second. */
  metadata?: AssetMetadata | undefined;
}

/** How files are imported from a cloud storage. */
export interface CloudImportOptions extends RequestOptions {
  /** Names or ids of the batches that the assets go into. */
  batches?: readonly string[] | undefined;
  /** Id of the integration through which files in a private bucket are read. */
  integrationId?: string | undefined;
}

/** What became of each file. */
export type CloudImportResult = Pick<UploadResult, "registered">;

const chunkSize = 500;

type Numbered = Registration & { index: number };

/** Registers files that lie in a cloud storage, in chunks. */
export async function importFromCloud(
  transport: Transport,
  projectId: string,
  assets: Iterable<CloudAsset> | AsyncIterable<CloudAsset>,
  options: CloudImportOptions,
  resolve: { batches: ResolveBatches; integration: (id: string) => Promise<unknown> },
): Promise<CloudImportResult> {
  const { batches, integrationId, ...request } = options;
  if (integrationId !== undefined) await resolve.integration(integrationId);
  const tags = batches?.length ? await resolve.batches(batches) : undefined;
  const result: UploadResult = { registered: [], unregistered: [], failed: [] };

  const send = async (chunk: Numbered[]) => {
    const { registered, refused } = await register(transport, projectId, chunk, tags, request);
    result.registered.push(...registered.map(described));
    for (const { registration, error } of refused) result.unregistered.push({ ...described(registration), error });
  };

  const chunk: Numbered[] = [];
  let index = 0;
  for await (const asset of assets) {
    try {
      const own = asset.batches ? await resolve.batches(asset.batches) : undefined;
      chunk.push({ index, asset: toWire(asset, integrationId, own), mayExist: false });
    } catch (error) {
      result.failed.push({ index, externalId: asset.externalId, error });
    }
    index += 1;
    if (chunk.length === chunkSize) await send(chunk.splice(0));
  }
  if (chunk.length > 0) await send(chunk);
  if (result.unregistered.length > 0 || result.failed.length > 0) throw new UploadError(result);
  return { registered: result.registered };
}

function described({ index, asset }: Numbered): { index: number; externalId: string; url: string } {
  return { index, externalId: asset.externalId, url: asset.data ?? asset.dataset?.[0] ?? "" };
}

function toWire(asset: CloudAsset, storage: string | undefined, tags: string[] | undefined): ImportAsset {
  const { data, dataset, externalId, attachments, metadata } = asset;
  if (!externalId) throw new ValidationError("externalId", "a text that is not empty", JSON.stringify(externalId));
  if (!data && !dataset?.length)
    throw new ValidationError("data", "the URL of a file, or dataset those of its pages", "missing");
  return {
    externalId,
    ...(data && { data }),
    ...(dataset && { dataset: [...dataset] }),
    ...(storage && { storage }),
    ...(tags && { tags }),
    ...(attachments && { attachments: [...attachments] }),
    ...(metadata && { metadata }),
  };
}
