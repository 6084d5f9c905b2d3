import type { AssetsCreated, AssetFilters as WireFilters } from "@ango-hub/openapi";
import * as limits from "@ango-hub/openapi/constraints";
import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkId, checkIds, checkInteger, checkObject } from "../core/check.ts";
import { type RequestOptions, requestOptions } from "../core/options.ts";
import { transfer } from "../core/transfer.ts";
import type { Transport } from "../core/transport.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import type { AssetId, ProjectId, StorageId } from "../types/ids.ts";
import type { Asset } from "../types/models.ts";
import type {
  CloudAssets,
  CloudImport,
  CloudImportOptions,
  LookUp,
  Upload,
  UploadOptions,
  UploadSources,
} from "../uploads/options.ts";
import type { Batches } from "./batches.ts";
import { chatForm, type NewChats } from "./chat-form.ts";
import { loadUploads } from "./lazy.ts";
import { Resource } from "./resource.ts";
import type { Storages } from "./storages.ts";

/** Which assets to list. All of it must hold. */
export interface AssetFilters extends PageOptions {
  /** Only the asset with this id. */
  assetId?: AssetId | undefined;
  /** Only assets with this external id. Several may have it. */
  externalId?: string | undefined;
  /** Only assets that have imported labels, or that have none. */
  isPreLabeled?: boolean | undefined;
  /** Only assets that are in **all** of these batches, by name or id. */
  batches?: readonly string[] | undefined;
}

/** How files are uploaded. */
export interface AssetUploadOptions extends UploadOptions {
  /**
   * Priority of the tasks, -1000 to 1000, higher is earlier.
   *
   * @default 0
   */
  priority?: number | undefined;
  /** The storage of your organization that the files go into, unless it is the service's own. */
  storageId?: StorageId | undefined;
  /** The bucket of that storage. */
  bucket?: string | undefined;
}

/** How files are imported from a cloud storage. */
export interface AssetImportOptions extends CloudImportOptions {
  /**
   * Priority of the tasks, -1000 to 1000, higher is earlier.
   *
   * @default 0
   */
  priority?: number | undefined;
  /**
   * Whether the service keeps the data itself, as it must with texts that have no file, or only refers to where it lies.
   *
   * @default the service decides
   */
  uploadLocal?: boolean | undefined;
}

/** Assets are the files that are labelled. */
export class Assets extends Resource {
  readonly #batches: Batches;

  readonly #storages: Storages;

  /** @internal */
  constructor(transport: Transport, batches: Batches, storages: Storages) {
    super(transport);
    this.#batches = batches;
    this.#storages = storages;
  }

  /**
   * Lists the assets of a project: all of them, or those of a filter. Operation `listAssets`, and `getProject` when batches
   * are given.
   *
   * @param projectId Id of the project.
   * @param filters Which assets, which page, and how many a page holds.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when the project has no batch of a given name or id.
   * @example
   * for await (const { _id, externalId } of ango.assets.list(projectId))
   *   console.log(_id, externalId);
   *
   * const [asset] = (
   *   await ango.assets.list(projectId, { externalId: "a.jpg", limit: 100 })
   * ).items;
   */
  list(projectId: ProjectId, filters: AssetFilters = {}, options: RequestOptions = {}): List<Asset> {
    const input = async () => {
      const { assetId, externalId, isPreLabeled, batches, ...page } = filters;
      const wanted: WireFilters = {
        ...(assetId !== undefined && { _id: assetId }),
        ...(externalId !== undefined && { externalId }),
        ...(isPreLabeled !== undefined && { isPreLabeled }),
        ...(batches !== undefined && { batches: await this.#batches.resolve(projectId, batches, options) }),
      };
      return { ...page, projectId, filters: wanted };
    };
    return listOf(this.transport, rows.listAssets, filters, input, options);
  }

  /**
   * Deletes assets of a project, with their tasks. Uploading the same files again does not bring the tasks back. Operation
   * `deleteAssets`.
   *
   * @param projectId Id of the project.
   * @param assetIds Ids of the assets, at least one.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.assets.delete(projectId, [assetId]);
   */
  delete(projectId: ProjectId, assetIds: readonly AssetId[], options?: RequestOptions): ApiPromise<void> {
    const input = () => ({ projectId, project: projectId, assetIds: checkIds("assetIds", assetIds) });
    return this.call(rows.deleteAssets, input, options);
  }

  /**
   * Uploads files and registers them as assets. Await it for the result, or iterate over it to follow the progress.
   *
   * A file that fails does not stop the others. No file is registered twice: one whose external id an asset of the project
   * has already fails, unless `ifExists` says otherwise, and when the answer to a registration is lost, the asset list
   * tells what arrived. A project, batch, storage or option that is none, and two files of an array with one external id, are
   * found out before anything is sent. Operations `listAssets`, `getUploadUrl`, `uploadFile` and `importAssets`;
   * `getProject` when batches are given, and `listStorages` when a storage is.
   *
   * @param projectId Id of the project.
   * @param sources Paths (where there is a file system), `File`s, `Blob`s, bytes, or `{ data, externalId, … }` around one
   * of them or `{ data, size, externalId, … }` around a stream; as an array, an iterable or an async iterable, of which
   * folders are passed over.
   * @param options Batches and priority for all files, how many at once, and what is told of the progress.
   * @throws {UploadError} when not all files became assets; it lists what became of each.
   * @throws {ValidationError} when an option, a batch or a storage is wrong, or two files of an array have one external id.
   * @throws {LoadError} when the code for uploads, which comes with first use, could not be loaded.
   * @example
   * await ango.assets.upload(projectId, [{ data: "a.jpg", externalId: "harbour" }], {
   *   batches: ["Night"],
   *   priority: 10,
   * });
   */
  upload(projectId: ProjectId, sources: UploadSources, options: AssetUploadOptions = {}): Upload {
    return transfer(async () => {
      checkId("projectId", projectId);
      checkObject("options", options);
      const { currentAssets, startUpload } = await loadUploads();
      const { priority, storageId, bucket, ...rest } = options;
      checkPriority(priority);
      const lookUp = this.#lookUp(projectId, options);
      if (storageId !== undefined) await lookUp.storage(storageId);
      const settings = { priority, storageId, bucket, uploadLocal: true };
      return startUpload(currentAssets(this.transport, projectId, settings), sources, rest, lookUp);
    });
  }

  /**
   * Registers files that lie in a public or connected private bucket as assets, in chunks. Await it for the result, or
   * iterate over it to follow the progress. As with uploads, an asset that is refused does not stop the others, and none
   * is registered twice. Operations `listAssets` and `importAssets`; `listStorages` when a storage is given, and
   * `getProject` when batches are.
   *
   * @param projectId Id of the project.
   * @param assets The files, as an array, an iterable or an async iterable.
   * @param options The storage that opens a private bucket, batches and priority for all files, and what is told of the
   * progress.
   * @throws {UploadError} when not all of them became assets; it lists what became of each.
   * @throws {ValidationError} when an option, a batch or a storage is wrong, or two assets of an array have one external id.
   * @throws {LoadError} when the code for uploads, which comes with first use, could not be loaded.
   * @example
   * await ango.assets.importFromCloud(
   *   projectId,
   *   [{ data: "https://cameras.s3.amazonaws.com/1.jpg", externalId: "1.jpg" }],
   *   { storageId, batches: ["Night"] },
   * );
   */
  importFromCloud(projectId: ProjectId, assets: CloudAssets, options: AssetImportOptions = {}): CloudImport {
    return transfer(async () => {
      checkId("projectId", projectId);
      checkObject("options", options);
      const { currentAssets, startCloudImport } = await loadUploads();
      const { priority, uploadLocal, ...rest } = options;
      checkPriority(priority);
      const service = currentAssets(this.transport, projectId, { priority, uploadLocal });
      return startCloudImport(service, assets, rest, this.#lookUp(projectId, options));
    });
  }

  #lookUp(projectId: ProjectId, options: RequestOptions): LookUp {
    return {
      batches: (batches) => this.#batches.resolve(projectId, batches, options),
      storage: (storageId) => this.#storages.get(storageId, requestOptions(options)),
    };
  }

  /**
   * Creates conversations to be labelled: a number of empty ones, or given ones. Sent once: after a lost answer it is not
   * known whether they were created. Operation `createChats`.
   *
   * @param projectId Id of the project.
   * @param chats How many or which conversations, and the LLM that annotators talk to.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const { assetsCreated } = await ango.assets.createChats(projectId, {
   *   count: 20,
   *   llmId: "688a73a06ee9eb45e83f0b01",
   * });
   */
  createChats(projectId: ProjectId, chats: NewChats, options: RequestOptions = {}): ApiPromise<AssetsCreated> {
    return this.transport.composite("createChats", options, async (job) =>
      job.submit(rows.createChats, { projectId }, chatForm(projectId, chats)),
    );
  }
}

function checkPriority(priority: number | undefined): void {
  const { minimum, maximum } = limits.Priority;
  if (priority !== undefined) checkInteger("priority", priority, { minimum, maximum });
}
