import type { Batch } from "@ango-hub/openapi";
import { checkId, checkIds, checkText } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";

/** Batches are named groups of a project's assets. */
export class Batches {
  readonly #transport: Transport;
  readonly #creating = new Map<string, Promise<unknown>>();

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Lists the batches of a project. Operation `getProject`. */
  async list(projectId: string, options: RequestOptions = {}): Promise<Batch[]> {
    const project = await this.#transport.call("getProject", options, () => ({
      path: { projectId: checkId("projectId", projectId) },
    }));
    return project.tags;
  }

  /**
   * Returns the batch with this name, and creates it when the project has none.
   *
   * The service takes the whole list of batches at once. Within one client, calls for the same project wait for each
   * other, so that none undoes another. Across clients that can't be helped: two that create batches of one project in
   * the same moment can lose one. Operations `getProject` and `setBatches`.
   */
  async create(projectId: string, name: string, options: RequestOptions = {}): Promise<Batch> {
    checkId("projectId", projectId);
    checkText("name", name);
    const before = this.#creating.get(projectId) ?? Promise.resolve();
    const creating = before.catch(() => {}).then(() => this.#create(projectId, name, options));
    this.#creating.set(projectId, creating);
    try {
      return await creating;
    } finally {
      if (this.#creating.get(projectId) === creating) this.#creating.delete(projectId);
    }
  }

  /**
   * Puts each asset into each batch, and returns how many assets were assigned. Operation `assignBatches`.
   *
   * @param batches Names or ids of batches. An unknown one is an error before anything is changed.
   */
  async assign(
    projectId: string,
    assetIds: readonly string[],
    batches: readonly string[],
    options: RequestOptions = {},
  ): Promise<number> {
    checkId("projectId", projectId);
    const assets = checkIds("assetIds", assetIds);
    if (batches.length === 0) throw new ValidationError("batches", "a list with at least one batch", "empty");
    const tags = await this.resolve(projectId, batches, options);
    return this.#transport.call("assignBatches", options, () => ({ body: { assets, tags } }));
  }

  /**
   * Ids of batches that are given by name or id.
   *
   * @internal
   */
  async resolve(projectId: string, batches: readonly string[], options: RequestOptions): Promise<string[]> {
    const known = await this.list(projectId, options);
    return batches.map((batch) => idOf(batch, known));
  }

  async #create(projectId: string, name: string, options: RequestOptions): Promise<Batch> {
    const known = await this.list(projectId, options);
    const existing = known.find((batch) => batch.name === name);
    if (existing) return existing;
    const project = await this.#transport.call("setBatches", options, () => ({
      path: { projectId },
      body: { tags: [...known, { name }] },
    }));
    const created = project.tags.find((batch) => batch.name === name);
    if (created) return created;
    throw new ValidationError("name", "one that the service accepts", `${JSON.stringify(name)}, which it left out`);
  }
}

function idOf(batch: string, known: readonly Batch[]): string {
  // An id wins over a name that looks like one.
  const found = known.find(({ _id }) => _id === batch) ?? known.find(({ name }) => name === batch);
  if (found) return found._id;
  const names = known.map(({ name }) => JSON.stringify(name)).join(", ") || "none yet";
  throw new ValidationError("batches", `names or ids of the project's batches (${names})`, JSON.stringify(batch));
}
