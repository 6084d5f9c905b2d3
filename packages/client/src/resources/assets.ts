import { checkId, checkText } from "../arguments.ts";
import type { List } from "../pages/list.ts";
import { listOf } from "../pages/list-of.ts";
import type { PageOptions } from "../pages/page.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { CloudAssets, CloudImport, CloudImportOptions } from "../transfers/import-from-cloud.ts";
import type { Upload, UploadOptions, UploadSources } from "../transfers/upload-types.ts";
import type { AssetId, ProjectId } from "../types/ids.ts";
import type { Asset } from "../types/models.ts";
import type { Batches } from "./batches.ts";
import type { Integrations } from "./integrations.ts";
import { Resource } from "./resource.ts";
import { transferLater } from "./transfer-later.ts";

/** Which assets to list. */
export interface AssetFilters extends PageOptions {
  /** Only the asset with this id. */
  assetId?: AssetId | undefined;
  /** Only assets with this external id, of which there may be several. */
  externalId?: string | undefined;
}

/** An asset, by exactly one of the two. */
export interface AssetReference {
  /** Id of the asset. */
  assetId?: AssetId | undefined;
  /** External id of the asset. */
  externalId?: string | undefined;
}

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

  /** Lists the assets of a project: all of them, or those with an id or an external id. Operation `listAssets`. */
  list(projectId: ProjectId, options: AssetFilters & RequestOptions = {}): List<Asset> {
    const { assetId, externalId } = options;
    return listOf(this.transport, "listAssets", options, (page) => ({
      path: { projectId: checkId("projectId", projectId) },
      query: {
        ...page,
        _id: assetId === undefined ? undefined : checkId("assetId", assetId),
        externalId: externalId === undefined ? undefined : checkText("externalId", externalId),
      },
    }));
  }

  /**
   * Moves an asset forward or back in the labelling queue. Operation `setAssetPriority`.
   *
   * @param priority −10000 to 10000; higher is labelled earlier, and every asset starts at 0.
   */
  setPriority(
    projectId: ProjectId,
    priority: number,
    asset: AssetReference,
    options: RequestOptions = {},
  ): ApiPromise<void> {
    return this.transport
      .call("setAssetPriority", options, async () => (await this.inputs()).priorityInput(projectId, priority, asset))
      .transform(() => undefined);
  }

  /**
   * Uploads files and registers them as assets. Await it for the result, or iterate over it to follow the progress.
   *
   * A file that fails does not stop the others. No file is registered twice: when the answer to a registration is lost,
   * the asset list tells what arrived. Operations `getUploadUrl`, `uploadFile`, `importAssets` and `listAssets`.
   *
   * @param sources Paths (where there is a file system), `File`s, `Blob`s, bytes, or `{ data, externalId, … }` around one
   * of them; as an array, an iterable or an async iterable.
   * @throws {UploadError} when not all files became assets; it lists what became of each.
   */
  upload(projectId: ProjectId, sources: UploadSources, options: UploadOptions = {}): Upload {
    return transferLater(async () => {
      checkId("projectId", projectId);
      const { startUpload } = await import("../transfers/upload.ts");
      const resolve = (batches: readonly string[]) => this.#batches.resolve(projectId, batches, options);
      return { transfer: startUpload(this.transport, projectId, sources, options, resolve) };
    });
  }

  /**
   * Registers files that lie in a public or connected private bucket as assets, in chunks. Await it for the result, or
   * iterate over it to follow the progress. As with uploads, an asset that is refused does not stop the others, and none
   * is registered twice. Operations `importAssets`, `listAssets` and `listIntegrations`.
   *
   * @throws {UploadError} when not all of them became assets; it lists what became of each.
   */
  importFromCloud(projectId: ProjectId, assets: CloudAssets, options: CloudImportOptions = {}): CloudImport {
    return transferLater(async () => {
      checkId("projectId", projectId);
      const { startImport } = await import("../transfers/import-from-cloud.ts");
      const lookUp = {
        batches: (batches: readonly string[]) => this.#batches.resolve(projectId, batches, options),
        integration: (integrationId: string) => this.#integrations.get(integrationId, options),
      };
      return { transfer: startImport(this.transport, projectId, assets, options, lookUp) };
    });
  }
}
