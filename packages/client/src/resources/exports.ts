import type { ApiPromise } from "../core/api-promise.ts";
import { refuse, shown } from "../core/check.ts";
import { KeyedQueue } from "../core/keyed-queue.ts";
import type { Transport } from "../core/transport.ts";
import type { Export, IssueExport } from "../exports/export.ts";
import type { ExportOptions, IssueExportOptions } from "../exports/options.ts";
import type { ProjectId } from "../types/ids.ts";
import type { Batches } from "./batches.ts";
import { loadExports } from "./lazy.ts";
import { Resource } from "./resource.ts";

/** Exports are the labelled data of a project, or its issues. */
export class Exports extends Resource {
  readonly #batches: Batches;
  /** The service keeps one file for each project while it builds: two at once could mix. */
  readonly #building = new KeyedQueue();

  /** @internal */
  constructor(transport: Transport, batches: Batches) {
    super(transport);
    this.#batches = batches;
  }

  /**
   * Builds an export of tasks and returns it once it is built, which takes minutes for a big project: `timeout` is half an
   * hour unless given. Exports of one project are built one after the other within one client, since the service mixes or
   * overwrites those that it builds at the same time; nothing can keep those of other clients apart. Operation
   * `createExport`; `getProject` when batches are given, and `downloadExport` when the export is read.
   *
   * @param projectId Id of the project.
   * @param options What to export, and the options of the request.
   * @throws {LoadError} when the code for exports, which comes with first use, could not be loaded.
   * @example
   * const exported = await ango.exports.create(projectId, {
   *   stages: ["Complete"],
   *   updatedAt: { from: "2026-01-01" },
   * });
   * for await (const { externalId, task } of exported.assets())
   *   console.log(externalId, task.tools?.length);
   */
  create(projectId: ProjectId, options: ExportOptions = {}): ApiPromise<Export> {
    return this.transport.composite("createExport", options, async (job) => {
      const { createExport } = await job.lifetime.race(loadExports());
      const resolve = (batches: readonly string[]) => this.#batches.resolve(projectId, batches, options);
      const build = () => createExport(this.transport, job, projectId, options, resolve);
      return job.lifetime.race(this.#building.run(projectId, build));
    });
  }

  /**
   * Builds an export of issues, as `create` does of tasks. Operation `createExport`; `getProject` when batches are given, and
   * `downloadExport` when the export is read.
   *
   * @param projectId Id of the project.
   * @param options Which issues, and the options of the request.
   * @example
   * const exported = await ango.exports.createIssues(projectId);
   * for await (const { content, status } of exported.issues())
   *   console.log(status, content);
   */
  createIssues(projectId: ProjectId, options: IssueExportOptions = {}): ApiPromise<IssueExport> {
    return this.transport.composite("createExport", options, async (job) => {
      const { createIssueExport } = await job.lifetime.race(loadExports());
      const resolve = (batches: readonly string[]) => this.#batches.resolve(projectId, batches, options);
      const build = () => createIssueExport(this.transport, job, projectId, options, resolve);
      return job.lifetime.race(this.#building.run(projectId, build));
    });
  }

  /**
   * Opens an export of tasks that was built before, by its `url`, as long as that lives. Nothing is sent before it is
   * read. Operation `downloadExport`.
   *
   * @param url The `url` of the export.
   * @example
   * const later = await ango.exports.open(url);
   * for await (const { externalId } of later.assets()) console.log(externalId);
   */
  async open(url: string): Promise<Export> {
    checkUrl(url);
    const { Export } = await loadExports();
    return new Export(this.transport, url);
  }

  /**
   * Opens an export of issues that was built before, as `open` does of tasks. Operation `downloadExport`.
   *
   * @param url The `url` of the export.
   * @example
   * const later = await ango.exports.openIssues(url);
   * console.log((await later.json()).length);
   */
  async openIssues(url: string): Promise<IssueExport> {
    checkUrl(url);
    const { IssueExport } = await loadExports();
    return new IssueExport(this.transport, url);
  }
}

function checkUrl(url: string): void {
  if (typeof url === "string" && /^https?:\/\/./i.test(url) && URL.canParse(url)) return;
  // Not shown when it is wrong: it may hold a signature.
  refuse("url", "the url of an export", typeof url === "string" ? "another text" : shown(url));
}
