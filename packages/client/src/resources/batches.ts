import { checkId, checkIds } from "../arguments.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { AssetId, BatchId, ProjectId } from "../types/ids.ts";
import type { Batch } from "../types/models.ts";
import type { KnownBatches } from "./on-demand/resolve-batches.ts";
import type { Turns } from "./on-demand/turns.ts";
import { Resource } from "./resource.ts";

/** Batches are named groups of a project's assets. */
export class Batches extends Resource {
  readonly #known = new Map<string, KnownBatches>();
  readonly #turns: Turns = new Map();

  /** Lists all batches of a project. Operation `getProject`. */
  list(projectId: ProjectId, options: RequestOptions = {}): ApiPromise<Batch[]> {
    const path = () => ({ path: { projectId: checkId("projectId", projectId) } });
    return this.transport.call("getProject", options, path).transform(({ tags = [] }) => {
      this.#remember(projectId, tags);
      return tags;
    });
  }

  /**
   * Returns the batch with this name, and creates it when the project has none. Calling it again changes nothing, and
   * after a lost answer it looks whether the batch is there.
   *
   * The service only takes the whole list of batches at once. Within one client, calls for the same project take turns
   * and read the list anew, so that none undoes another. Across clients, and people in the web application, nothing can
   * keep two that create batches of one project in the same moment from losing one of them: create batches in one place.
   *
   * Operations `getProject` and `setBatches`.
   */
  async create(projectId: ProjectId, name: string, options: RequestOptions = {}): Promise<Batch> {
    // Loaded when needed, like what resolves names below: most programs need neither.
    const { createBatch } = await import("./on-demand/create-batch.ts");
    return createBatch(this.transport, this.#turns, projectId, name, options, (batches) =>
      this.#remember(projectId, batches),
    );
  }

  /**
   * Puts each asset into each batch, and returns how many assets were assigned. Operation `assignBatches`.
   *
   * @param batches Names or ids of batches. An unknown one is an error before anything is changed.
   */
  assign(
    projectId: ProjectId,
    assetIds: readonly AssetId[],
    batches: readonly string[],
    options: RequestOptions = {},
  ): ApiPromise<number> {
    return this.transport.call("assignBatches", options, async () => {
      const assets = checkIds("assetIds", assetIds);
      return { body: { assets, tags: await this.resolve(projectId, batches, options) } };
    });
  }

  /**
   * Ids of batches that are given by name or id.
   *
   * @internal
   */
  async resolve(projectId: ProjectId, batches: readonly string[], options: RequestOptions): Promise<BatchId[]> {
    checkId("projectId", projectId);
    const { resolveBatches } = await import("./on-demand/resolve-batches.ts");
    return resolveBatches(batches, this.#known.get(projectId), () => this.list(projectId, options));
  }

  #remember(projectId: string, batches: readonly Batch[]): void {
    this.#known.set(projectId, { batches, readAt: performance.now() });
  }
}
