import type { ExportedAsset, ExportedIssue } from "@ango-hub/openapi";
import { Archive } from "./archive.ts";
import type { ReadOptions } from "./options.ts";

/** A finished export of tasks. Its archive lies in the storage for a while and can be read more than once. */
export class Export extends Archive<ExportedAsset> {
  // Items in lines, of which there may be none.
  /** @internal */
  protected override get mayBeEmpty(): boolean {
    return true;
  }

  /**
   * The assets, each with one task, read while they arrive, with one of them in memory at a time. Breaking out of the loop
   * stops the download; a connection that breaks is taken up again. Operation `downloadExport`.
   *
   * @param options How to download: timeouts, retries, a signal to stop, and what is told of the progress.
   * @throws {ExportError} when the archive or its JSON is cut off, damaged, empty or something else.
   * @example
   * const exported = await ango.exports.create(projectId);
   * for await (const { externalId, task } of exported.assets())
   *   console.log(externalId, task.tools?.length);
   */
  assets(options: ReadOptions = {}): AsyncGenerator<ExportedAsset, void, void> {
    return this.read(options);
  }
}

/** A finished export of issues. Its archive lies in the storage for a while and can be read more than once. */
export class IssueExport extends Archive<ExportedIssue> {
  /** @internal */
  protected override get mayBeEmpty(): boolean {
    return true;
  }

  /**
   * The issues, read while they arrive, with one of them in memory at a time. Operation `downloadExport`.
   *
   * @param options How to download, as for `assets()` of an export of tasks.
   * @throws {ExportError} as `assets()` does.
   * @example
   * const exported = await ango.exports.createIssues(projectId);
   * for await (const { content, status } of exported.issues())
   *   console.log(status, content);
   */
  issues(options: ReadOptions = {}): AsyncGenerator<ExportedIssue, void, void> {
    return this.read(options);
  }
}
