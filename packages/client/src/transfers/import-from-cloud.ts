import type { AssetMetadata, Attachment, ImportAsset } from "@ango-hub/openapi";
import { checkList, checkText } from "../arguments.ts";
import { checkUrl } from "../content-checks.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import { withoutQuery } from "../pipeline/redact.ts";
import type { Transport } from "../pipeline/transport.ts";
import { checkAsset } from "./check-asset.ts";
import { inParallel } from "./in-parallel.ts";
import { Journal, type JournalStore } from "./journal.ts";
import { Progress } from "./progress.ts";
import { Registrar } from "./registrar.ts";
import type { Transfer } from "./transfer.ts";
import type { ResolveBatches, UploadProgress, UploadResult } from "./upload-types.ts";

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

/** The files to import. A stream of them is read as fast as they are registered. */
export type CloudAssets = Iterable<CloudAsset> | AsyncIterable<CloudAsset>;

/** How far an import is. */
export type CloudImportProgress = Pick<UploadProgress, "files">;

/** How files are imported from a cloud storage. */
export interface CloudImportOptions extends RequestOptions {
  /** Names or ids of the batches that the assets go into. An unknown one is an error before anything is sent. */
  batches?: readonly string[] | undefined;
  /**
   * Id of the integration through which files in a private bucket are read. One that does not exist is an error before
   * anything is sent.
   */
  integrationId?: string | undefined;
  /** Called when files are registered or have failed, with how far the import is. What it throws is ignored. */
  onProgress?: ((progress: CloudImportProgress) => void) | undefined;
  /**
   * Where to keep track of what is done, so that the same call can go on after it was stopped: the path of a file, or a
   * store of your own. No asset is registered twice then.
   */
  journal?: string | URL | JournalStore | undefined;
}

/** An import that is under way: a promise of its result, and an async iterable of its progress. */
export interface CloudImport extends Transfer<UploadResult, CloudImportProgress> {}

/** What an import looks up before it sends anything. */
interface LookUp {
  batches: ResolveBatches;
  integration: (id: string) => Promise<unknown>;
}

/** Registers files that lie in a cloud storage, in chunks. */
export function startImport(
  transport: Transport,
  projectId: string,
  assets: CloudAssets,
  options: CloudImportOptions,
  lookUp: LookUp,
): Transfer<UploadResult, CloudImportProgress> {
  const progress = new Progress(options.onProgress);
  return progress.attachTo(run(transport, projectId, assets, options, lookUp, progress));
}

async function run(
  transport: Transport,
  projectId: string,
  assets: CloudAssets,
  options: CloudImportOptions,
  lookUp: LookUp,
  progress: Progress,
): Promise<UploadResult> {
  const { batches, integrationId, journal: place, onProgress: _, ...request } = options;
  if (integrationId !== undefined) await lookUp.integration(integrationId);
  const tags = batches?.length ? await lookUp.batches(batches) : undefined;
  const journal = place === undefined ? undefined : await Journal.open(place, projectId);
  if (Array.isArray(assets)) progress.expect(assets.length);
  const registrar = new Registrar({ transport, projectId, tags, options: request }, journal, progress);

  const add = async (asset: CloudAsset, index: number) => {
    const url = checkCloudAsset(asset);
    const { externalId } = asset;
    registrar.claim(externalId, index);
    const own = asset.batches ? await lookUp.batches(asset.batches) : undefined;
    // The query of a presigned URL is a secret, and another one each time.
    const place = withoutQuery(url);
    const known = journal?.find(externalId, place);
    if (known?.state === "registered") return registrar.skip({ index, externalId, url: known.url });
    const mayExist = known?.state === "registering";
    const wire = toWire(asset, integrationId, own);
    registrar.add({ index, externalId, url: place, version: place, asset: wire, mayExist });
  };

  let index = 0;
  let stopped: unknown;
  try {
    const work = async (asset: CloudAsset) => {
      registrar.check();
      await add(asset, index).catch((error) => registrar.fail(index, asset?.externalId, error));
      index += 1;
      await registrar.settled();
    };
    await inParallel(assets, 1, work, request.signal);
  } catch (error) {
    stopped = error;
  }
  return registrar.finish(stopped);
}

/** Returns the URL that tells the asset from others with its external id. */
function checkCloudAsset(asset: CloudAsset): string {
  const { externalId, data, dataset } = asset;
  checkText("externalId", externalId);
  checkAsset(asset);
  if (dataset !== undefined) {
    for (const [page, url] of checkList("dataset", dataset).entries()) checkUrl(`dataset[${page}]`, url);
  }
  if (data !== undefined) return checkUrl("data", data);
  if (dataset?.[0]) return dataset[0];
  throw new ValidationError("data", "the URL of a file, or dataset those of its pages", "missing");
}

function toWire(asset: CloudAsset, storage: string | undefined, tags: string[] | undefined): ImportAsset {
  const { data, dataset, externalId, attachments, metadata } = asset;
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
