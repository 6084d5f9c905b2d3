import { checkId, checkIds, checkText } from "../arguments.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import type { ApiPromise } from "../pipeline/api-promise.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { AssetId, BatchId, ProjectId } from "../types/ids.ts";
import type { Batch } from "../types/models.ts";
import { KnownBatches } from "./known-batches.ts";
import { Turns } from "./turns.ts";

/** Batches are named groups of a project's assets. */
export class Batches {
  readonly #transport: Transport;
  readonly #known = new KnownBatches();
  readonly #turns = new Turns();

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Lists all batches of a project. Operation `getProject`. */
  list(projectId: ProjectId, options: RequestOptions = {}): ApiPromise<Batch[]> {
    const path = () => ({ path: { projectId: checkId("projectId", projectId) } });
    return this.#transport.call("getProject", options, path).transform(({ tags = [] }) => {
      this.#known.remember(projectId, tags);
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
    checkId("projectId", projectId);
    checkText("name", name);
    return this.#transport.during("setBatches", options, (lifetime) =>
      lifetime.race(
        this.#turns.take(projectId, async () => {
          lifetime.check();
          const batches = await this.list(projectId, options);
          return named(name, batches) ?? (await this.#add(projectId, name, batches, options));
        }),
      ),
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
    return this.#transport.call("assignBatches", options, async () => {
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
    return this.#known.resolve(projectId, batches, () => this.list(projectId, options));
  }

  async #add(projectId: ProjectId, name: string, before: readonly Batch[], options: RequestOptions): Promise<Batch> {
    try {
      const project = await this.#transport.call("setBatches", options, () => ({
        path: { projectId },
        body: { tags: [...before, { name }] },
      }));
      this.#known.remember(projectId, project.tags);
      return named(name, project.tags) ?? leftOut(name);
    } catch (error) {
      if (!mayHaveHappened(error)) throw error;
      const found = named(name, await this.list(projectId, options).catch(() => []));
      if (found) return found;
      throw error;
    }
  }
}

function named(name: string, batches: readonly Batch[]): Batch | undefined {
  return batches.find((batch) => batch.name === name);
}

function leftOut(name: string): never {
  const detail = `The project's batches lack the new one, ${JSON.stringify(name)}.`;
  throw new UnexpectedResponseError({ operation: "setBatches", status: 200, reason: "wrong-envelope", detail });
}
