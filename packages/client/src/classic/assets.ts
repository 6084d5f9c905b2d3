import * as rows from "@ango-hub/openapi/classic/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { checkId, checkObject } from "../core/check.ts";
import type { RequestOptions } from "../core/options.ts";
import { transfer } from "../core/transfer.ts";
import type { Transport } from "../core/transport.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import { Resource } from "../resources/resource.ts";
import type { AssetId, IntegrationId, ProjectId } from "../types/ids.ts";
import type {
  CloudAssets,
  CloudImport,
  CloudImportOptions as CurrentImportOptions,
  LookUp,
  Upload,
  UploadOptions,
  UploadSources,
} from "../uploads/options.ts";
import type { Batches } from "./batches.ts";
import type { Integrations } from "./integrations.ts";
import { loadUploads } from "./lazy.ts";
import type { Asset } from "./models.ts";

/** How files are imported from a cloud storage. */
export interface CloudImportOptions extends Omit<CurrentImportOptions, "storageId"> {
  /**
   * Id of the integration through which files in a private bucket are read. One that does not exist is an error before
   * anything is sent.
   */
  integrationId?: IntegrationId | undefined;
}

/** Which assets to list. */
export interface AssetFilters extends PageOptions {
  /** Only the asset with this id. */
  assetId?: AssetId | undefined;
  /** Only assets with this external id, of which there may be several. */
  externalId?: string | undefined;
}

/** An asset, by its id or by its external id. */
export type AssetReference =
  | {
      /** Id of the asset. */
      assetId: AssetId;
      externalId?: undefined;
    }
  | {
      /** External id of the asset. */
      externalId: string;
      assetId?: undefined;
    };

/** Assets are the files that are labelled. */
export class Assets extends Resource {
  readonly #batches: Batches;
  readonly #integrations: Integrations;

  /** @internal */
  constructor(transport: Transport, batches: Batches, integrations: Integrations) {
    super(transport);
    this.#batches = batches;
    this.#integrations = integrations;
  }

  /**
   * Lists the assets of a project: all of them, or those with an id or an external id. Operation `listAssets`.
   *
   * @param projectId Id of the project.
   * @param filters Which assets, which page, and how many assets a page holds.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for await (const asset of ango.assets.list(projectId))
   *   console.log(asset.externalId);
   *
   * const page = await ango.assets.list(projectId, { externalId: "a.jpg", limit: 100 });
   * console.log(page.total, page.items);
   */
  list(projectId: ProjectId, filters: AssetFilters = {}, options: RequestOptions = {}): List<Asset> {
    return listOf(this.transport, rows.assetsList, filters, () => ({ ...filters, projectId }), options);
  }

  /**
   * Moves an asset forward or back in the labelling queue. Operation `setAssetPriority`.
   *
   * @param projectId Id of the project.
   * @param priority −10000 to 10000; higher is labelled earlier, and every asset starts at 0.
   * @param asset The asset: `{ assetId }` or `{ externalId }`.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.assets.setPriority(projectId, 100, { externalId: "a.jpg" });
   */
  setPriority(
    projectId: ProjectId,
    priority: number,
    asset: AssetReference,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return this.call(rows.assetsSetPriority, { ...asset, projectId, priority }, options);
  }

  /**
   * Uploads files and registers them as assets. Await it for the result, or iterate over it to follow the progress.
   *
   * A file that fails does not stop the others. No file is registered twice: one whose external id an asset of the project
   * has already fails, unless `ifExists` says otherwise, and when the answer to a registration is lost, the asset list
   * tells what arrived. A project, batch or option that is none, and two files of an array with one external id, are found
   * out before anything is sent. Operations `listAssets`, `getUploadUrl`, `uploadFile` and `importAssets`; `getProject` when
   * batches are given.
   *
   * @param projectId Id of the project.
   * @param sources Paths (where there is a file system), `File`s, `Blob`s, bytes, or `{ data, externalId, … }` around one
   * of them or `{ data, size, externalId, … }` around a stream; as an array, an iterable or an async iterable, of which
   * folders are passed over.
   * @param options Batches for all files, how many at once, and what is told of the progress.
   * @throws {UploadError} when not all files became assets; it lists what became of each.
   * @throws {ValidationError} when an option or a batch is wrong, or two files of an array have one external id.
   * @throws {LoadError} when the code for uploads, which comes with first use, could not be loaded.
   * @example
   * await ango.assets.upload(projectId, [{ data: "a.jpg", externalId: "harbour" }], {
   *   batches: ["Night"],
   * });
   */
  upload(projectId: ProjectId, sources: UploadSources, options: UploadOptions = {}): Upload {
    return transfer(async () => {
      checkId("projectId", projectId);
      checkObject("options", options);
      const { classicAssets, startUpload } = await loadUploads();
      const service = classicAssets(this.transport, projectId);
      return startUpload(service, sources, options, this.#lookUp(projectId, options));
    });
  }

  /**
   * Registers files that lie in a public or connected private bucket as assets, in chunks. Await it for the result, or
   * iterate over it to follow the progress. As with uploads, an asset that is refused does not stop the others, and none
   * is registered twice. Operations `listAssets` and `importAssets`; `listIntegrations` when an integration is given, and
   * `getProject` when batches are.
   *
   * @param projectId Id of the project.
   * @param assets The files, as an array, an iterable or an async iterable.
   * @param options The integration that opens a private bucket, batches for all files, and what is told of the progress.
   * @throws {UploadError} when not all of them became assets; it lists what became of each.
   * @throws {ValidationError} when an option or a batch is wrong, or two assets of an array have one external id.
   * @throws {LoadError} when the code for uploads, which comes with first use, could not be loaded.
   * @example
   * await ango.assets.importFromCloud(
   *   projectId,
   *   [{ data: "https://cameras.s3.amazonaws.com/1.jpg", externalId: "1.jpg" }],
   *   { integrationId, batches: ["Night"] },
   * );
   */
  importFromCloud(projectId: ProjectId, assets: CloudAssets, options: CloudImportOptions = {}): CloudImport {
    return transfer(async () => {
      checkId("projectId", projectId);
      checkObject("options", options);
      const { classicAssets, startCloudImport } = await loadUploads();
      const { integrationId: storageId, ...rest } = options;
      const service = classicAssets(this.transport, projectId);
      return startCloudImport(service, assets, { ...rest, storageId }, this.#lookUp(projectId, options));
    });
  }

  #lookUp(projectId: ProjectId, options: RequestOptions): LookUp {
    return {
      batches: (batches) => this.#batches.resolve(projectId, batches, options),
      storage: (integrationId) => this.#integrations.get(integrationId, options),
    };
  }
}
