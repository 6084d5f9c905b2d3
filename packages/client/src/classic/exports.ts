import type { ApiPromise } from "../core/api-promise.ts";
import type { Transport } from "../core/transport.ts";
import type { Export } from "../exports/classic/export.ts";
import type { ExportOptions } from "../exports/classic/options.ts";
import { Resource } from "../resources/resource.ts";
import type { ProjectId } from "../types/ids.ts";
import type { Batches } from "./batches.ts";
import { loadExports } from "./lazy.ts";

/** Exports are the labelled data of a project. */
export class Exports extends Resource {
  readonly #batches: Batches;

  /** @internal */
  constructor(transport: Transport, batches: Batches) {
    super(transport);
    this.#batches = batches;
  }

  /**
   * Builds an export and returns it once it is built, which takes minutes for a big project: `timeout` is half an hour
   * unless given. Operation `createExport`; `getProject` when batches are given, and `downloadExport` when the export
   * is read.
   *
   * @param projectId Id of the project.
   * @param options What to export, and the options of the request.
   * @throws {LoadError} when the code for exports, which comes with first use, could not be loaded.
   * @example
   * const exported = await ango.exports.create(projectId, {
   *   batches: ["Night"],
   *   completedAt: { from: "2026-01-01" },
   * });
   * for await (const asset of exported.assets()) console.log(asset.externalId);
   */
  create(projectId: ProjectId, options: ExportOptions = {}): ApiPromise<Export> {
    return this.transport.composite("createExport", options, async (job) => {
      const { createExport } = await job.lifetime.race(loadExports());
      const resolve = (batches: readonly string[]) => this.#batches.resolve(projectId, batches, options);
      return createExport(this.transport, job, projectId, options, resolve);
    });
  }
}
