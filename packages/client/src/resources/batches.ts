import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import { check, checkId, checkIds, checkText } from "../core/check.ts";
import { KeyedQueue } from "../core/keyed-queue.ts";
import { type RequestOptions, requestOptions } from "../core/options.ts";
import type { AssetId, BatchId, ProjectId } from "../types/ids.ts";
import type { Batch } from "../types/models.ts";
import { createBatch } from "./create-batch.ts";
import { type KnownBatches, resolveBatches } from "./resolve-batches.ts";
import { Resource } from "./resource.ts";

/** Batches are named groups of a project's assets. */
export class Batches extends Resource {
  readonly #known = new Map<string, KnownBatches>();
  readonly #creating = new KeyedQueue();

  /**
   * Lists all batches of a project. Operation `getProject`.
   *
   * @param projectId Id of the project.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * for (const { name } of await ango.batches.list(projectId)) console.log(name);
   */
  list(projectId: ProjectId, options?: RequestOptions): ApiPromise<Batch[]> {
    return this.call(rows.batchesList, { projectId }, options).transform(({ batches = [] }) => {
      this.#remember(projectId, batches);
      return batches;
    });
  }

  /**
   * Returns the batch with this name, and creates it when the project has none. Calling it again changes nothing, and
   * after a lost answer it looks whether the batch is there. Within one client, calls for the same project take turns, so
   * that none makes a batch that another has just made. Operations `getProject` and `createBatch`.
   *
   * @param projectId Id of the project.
   * @param name Name of the batch, not empty.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const batch = await ango.batches.create(projectId, "Harbours");
   */
  create(projectId: ProjectId, name: string, options: RequestOptions = {}): ApiPromise<Batch> {
    return this.transport.composite("createBatch", options, async (job) => {
      checkId("projectId", projectId);
      checkText("name", name);
      const work = () => createBatch(job, projectId, name, (batches) => this.#remember(projectId, batches));
      return job.lifetime.race(this.#creating.run(projectId, work));
    });
  }

  /**
   * Returns the batches with these names, and creates those that the project has not, one after the other. Operations
   * `getProject` and `createBatch`.
   *
   * @param projectId Id of the project.
   * @param names Names of the batches, at least one.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * const [night, day] = await ango.batches.createAll(projectId, ["Night", "Day"]);
   */
  async createAll(projectId: ProjectId, names: readonly string[], options: RequestOptions = {}): Promise<Batch[]> {
    check("names", names, { type: "array", minItems: 1, items: { type: "string", minLength: 1 } });
    const batches: Batch[] = [];
    for (const name of names) batches.push(await this.create(projectId, name, options));
    return batches;
  }

  /**
   * Puts each asset into each batch, and returns how many assets were assigned. Operations `getProject` and
   * `assignBatches`.
   *
   * @param projectId Id of the project.
   * @param assetIds Ids of the assets, at least one.
   * @param batches Names or ids of batches. An unknown one is an error before anything is changed.
   * @param options Signal, timeouts, retries and headers of this call.
   * @throws {ValidationError} when the project has no batch of a given name or id.
   * @example
   * const assigned = await ango.batches.assign(projectId, [assetId], ["Night"]);
   */
  assign(
    projectId: ProjectId,
    assetIds: readonly AssetId[],
    batches: readonly string[],
    options: RequestOptions = {},
  ): ApiPromise<number> {
    const input = async () => {
      checkIds("assetIds", assetIds);
      return { projectId, assetIds, batches: await this.resolve(projectId, batches, options) };
    };
    return this.call(rows.assignBatches, input, options);
  }

  /**
   * Ids of batches that are given by name or id.
   *
   * @internal
   */
  async resolve(projectId: ProjectId, batches: readonly string[], options: RequestOptions): Promise<BatchId[]> {
    checkId("projectId", projectId);
    const read = () => this.list(projectId, requestOptions(options));
    return resolveBatches(batches, this.#known.get(projectId), read);
  }

  #remember(projectId: string, batches: readonly Batch[]): void {
    this.#known.set(projectId, { batches, readAt: performance.now() });
  }
}
