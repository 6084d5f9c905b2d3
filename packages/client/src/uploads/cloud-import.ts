import * as limits from "@ango-hub/openapi/classic/constraints";
import { check, checkDuration, checkObject, checkOneOf, checkText } from "../core/check.ts";
import { requestOptions } from "../core/options.ts";
import { withoutQuery, withoutSignatures } from "../core/redact.ts";
import { shorten } from "../core/shorten.ts";
import type { StartedTransfer } from "../core/transfer.ts";
import type { UploadResult } from "../errors/upload-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { AssetService, NewAsset } from "./asset-service.ts";
import type { BuiltAsset } from "./build-assets.ts";
import { checkAsset } from "./check-asset.ts";
import { checkDistinct, type NamedFile } from "./check-distinct.ts";
import { checkListOfFiles } from "./check-list.ts";
import { cloudFiles } from "./chunk.ts";
import { leavesOut, look, ways } from "./if-exists.ts";
import { inParallel } from "./in-parallel.ts";
import { Journal } from "./journal.ts";
import type { CloudAsset, CloudAssets, CloudImportOptions, CloudImportProgress, LookUp } from "./options.ts";
import { Progress } from "./progress.ts";
import { defaultSettleTime, Registrar } from "./registrar.ts";
import { unsignedUrl } from "./unsigned-url.ts";

/** Of a text in place of a URL, a failure names no more than its start. */
const longestSource = 200;

/** How files are imported; what opens a private bucket is called otherwise in the classic generation. */
interface Options extends Omit<CloudImportOptions, "storageId"> {
  storageId?: string | undefined;
}

/** Registers files that lie in a cloud storage, in chunks. */
export function startCloudImport(
  service: AssetService,
  assets: CloudAssets,
  options: Options,
  lookUp: LookUp,
): StartedTransfer<UploadResult, CloudImportProgress> {
  const progress = new Progress(options);
  return progress.started(run(service, assets, options, lookUp, progress));
}

async function run(
  service: AssetService,
  assets: CloudAssets,
  options: Options,
  lookUp: LookUp,
  progress: Progress,
): Promise<UploadResult> {
  checkListOfFiles("assets", assets);
  const { batches, ifExists = "error", storageId, journal: place, settleTime = defaultSettleTime, signal } = options;
  checkOneOf("ifExists", ifExists, ways);
  checkDuration("settleTime", settleTime);
  const files = Array.isArray(assets) ? assets.map(named) : undefined;
  if (files) checkDistinct("assets", files);
  if (storageId !== undefined) await lookUp.storage(storageId);
  const ids = batches?.length ? await lookUp.batches(batches) : undefined;
  const target = { service, batches: ids, settleTime, options: requestOptions(options) };
  const existing = await look(target, ifExists, files, progress);
  const journal = place === undefined ? undefined : await Journal.open(place, service.projectId, signal);
  if (Array.isArray(assets)) progress.expect(assets.length);
  const registrar = new Registrar(target, journal, progress, cloudFiles);

  const add = async (asset: CloudAsset, index: number) => {
    const url = checkCloudAsset(asset);
    const { externalId } = asset;
    const { source } = named(asset);
    registrar.reserve(externalId, index, source);
    const own = asset.batches ? await lookUp.batches(asset.batches) : undefined;
    const version = unsignedUrl(url);
    const known = await journal?.find(externalId, version);
    if (!known && (await leavesOut(existing, externalId, ifExists))) {
      return registrar.skip({ index, externalId, source, reason: "exists" });
    }
    if (known?.state === "registered") return registrar.done({ index, externalId, url: known.url });
    const mayExist = known?.state === "registering";
    const wire = toNewAsset(asset, storageId, own);
    registrar.add({ index, externalId, url: withoutQuery(url), version, asset: wire, mayExist });
  };

  let index = 0;
  let stopped: unknown;
  try {
    const work = async (asset: CloudAsset) => {
      registrar.check();
      await add(asset, index).catch((error) => registrar.fail({ index, ...named(asset), error }));
      index += 1;
      await registrar.settled();
    };
    await inParallel(assets, 1, work, signal);
  } catch (error) {
    stopped = error;
  }
  return registrar.finish(stopped, files);
}

function named(asset: CloudAsset): NamedFile {
  const { data, externalId } = (asset ?? {}) as Partial<CloudAsset>;
  const source = typeof data === "string" ? shorten(withoutSignatures(data), longestSource) : undefined;
  return { externalId, source };
}

/** What has neither a space nor a tag is hardly a text: rather the path of a file, which the service can't reach. */
const urlOrText = {
  type: "string",
  pattern: "^https?://.|[\\s<]",
  expected: "an http or https URL, or a text in Markdown or HTML",
};

/** Returns the URL or text that tells the asset from others with its external id. */
function checkCloudAsset(asset: CloudAsset): string {
  checkObject("asset", asset);
  const { externalId, data, dataset } = asset;
  checkText("externalId", externalId);
  checkAsset(asset);
  for (const name of ["dataset", "width", "height"] as const) {
    if (asset[name] !== undefined) check(name, asset[name], limits.ImportAsset.properties?.[name] ?? {});
  }
  if (data !== undefined) check("data", data, urlOrText);
  const first = data ?? dataset?.[0];
  if (first !== undefined) return first;
  throw new ValidationError("The asset has no file. Give the URL of one as data, or those of its pages as dataset.", {
    argument: "data",
    expected: "the URL of a file, or dataset those of its pages",
    received: "missing",
  });
}

function toNewAsset(asset: CloudAsset, storage: string | undefined, batches: string[] | undefined): NewAsset {
  const { data, dataset, externalId, width, height, attachments, metadata, contextData, editorType } = asset;
  const { classifications } = asset as BuiltAsset;
  return {
    externalId,
    ...(data && { data }),
    ...(width && { width }),
    ...(height && { height }),
    ...(dataset && { dataset: [...dataset] }),
    ...(storage && { storage }),
    ...(batches && { batches }),
    ...(attachments && { attachments: [...attachments] }),
    ...(metadata && { metadata }),
    ...(contextData && { contextData }),
    ...(editorType && { editorType }),
    ...(classifications && { classifications }),
  };
}
