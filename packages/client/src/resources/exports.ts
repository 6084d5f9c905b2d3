import { type ExportField, exportFields } from "@ango-hub/openapi";
import { checkId, checkIds, checkTime } from "../arguments.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import type { Transport } from "../pipeline/transport.ts";
import type { Export } from "../transfers/export.ts";
import type { ProjectId, UserId } from "../types/ids.ts";
import type { Batches } from "./batches.ts";

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
export class Exports {
  readonly #transport: Transport;
  readonly #batches: Batches;

  /** @internal */
  constructor(transport: Transport, batches: Batches) {
    this.#transport = transport;
    this.#batches = batches;
  }

  /**
   * Builds an export and returns it once it is built, which takes minutes for a big project: `timeout` is half an hour
   * unless given. Operation `createExport`.
   */
  async create(projectId: ProjectId, options: ExportOptions = {}): Promise<Export> {
    const { assignees, batches, completedAt, updatedAt, sendEmail = false, notify = false } = options;
    const url = await this.#transport.call("createExport", options, async () => ({
      query: {
        project: checkId("projectId", projectId),
        format: "json" as const,
        sendEmail,
        doNotNotify: !notify,
        ...switches(options.fields),
        assignee: assignees ? checkIds("assignees", assignees) : undefined,
        completedAt: range("completedAt", completedAt),
        updatedAt: range("updatedAt", updatedAt),
        tag: batches ? await this.#batches.resolve(projectId, batches, options) : undefined,
      },
    }));
    // Loaded when needed, so that programs that export nothing need not download it.
    const { Export } = await import("../transfers/export.ts");
    return new Export(this.#transport, url);
  }
}

function switches(chosen: Partial<Record<ExportField, boolean>> = {}): Record<ExportField, boolean> {
  const unknown = Object.keys(chosen).find((name) => !exportFields.includes(name as ExportField));
  if (unknown) throw new ValidationError("fields", `made of ${exportFields.join(", ")}`, unknown);
  return Object.fromEntries(exportFields.map((field) => [field, chosen[field] ?? true])) as Record<
    ExportField,
    boolean
  >;
}

function range(argument: string, span: TimeRange | undefined): { gt?: string; lt?: string } | undefined {
  if (span === undefined) return undefined;
  const { from, to } = span;
  if (from === undefined && to === undefined) throw new ValidationError(argument, "given from, to or both", "without");
  const gt = from === undefined ? undefined : checkTime(`${argument}.from`, from);
  const lt = to === undefined ? undefined : checkTime(`${argument}.to`, to);
  if (gt && lt && gt > lt)
    throw new ValidationError(argument, "a span whose end is not before its start", `${gt} to ${lt}`);
  return { ...(gt && { gt }), ...(lt && { lt }) };
}
