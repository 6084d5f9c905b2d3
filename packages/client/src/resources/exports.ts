import type { ExportField } from "@ango-hub/openapi";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { Export } from "../transfers/export.ts";
import type { ProjectId, UserId } from "../types/ids.ts";
import type { Batches } from "./batches.ts";
import { Resource } from "./resource.ts";

/** A span of time, open at either end. */
export interface TimeRange {
  /** After this time: a `Date`, or ISO 8601. */
  from?: Date | string | undefined;
  /** Before this time: a `Date`, or ISO 8601. */
  to?: Date | string | undefined;
}

/** What to export. */
export interface ExportOptions extends RequestOptions {
  /** Only tasks completed by these users, by id. */
  assignees?: readonly UserId[] | undefined;
  /** Only assets in one of these batches, by name or id. */
  batches?: readonly string[] | undefined;
  /** Only tasks completed in this time. */
  completedAt?: TimeRange | undefined;
  /** Only tasks updated in this time. */
  updatedAt?: TimeRange | undefined;
  /** What to leave out, as `{ mask: false }`. Everything is in the export unless it is left out. */
  fields?: Partial<Record<ExportField, boolean>> | undefined;
  /**
   * Whether the service mails you a link to the export.
   *
   * @default false
   */
  sendEmail?: boolean | undefined;
  /**
   * Whether the service notifies you that the export is ready.
   *
   * @default false
   */
  notify?: boolean | undefined;
}

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
   * unless given. Operation `createExport`, and `downloadExport` when it is read.
   */
  async create(projectId: ProjectId, options: ExportOptions = {}): Promise<Export> {
    // Loaded when needed, so that programs that export nothing need not download it.
    const { createExport } = await import("../transfers/create-export.ts");
    const resolve = (batches: readonly string[]) => this.#batches.resolve(projectId, batches, options);
    return createExport(this.transport, projectId, options, resolve);
  }
}
