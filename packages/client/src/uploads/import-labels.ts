import type { Row } from "@ango-hub/openapi";
import type { WithResponse } from "../core/api-promise.ts";
import { refuse, shown } from "../core/check.ts";
import type { Job } from "../core/job.ts";
import { place } from "../core/place.ts";
import { AbortError } from "../errors/abort-error.ts";
import { ApiError } from "../errors/api-error.ts";
import {
  type FailedLabel,
  LabelImportError,
  type LabelImportResult,
  type LabelOfImport,
} from "../errors/label-import-error.ts";
import { AuthenticationError, PermissionError } from "../errors/status-errors.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { AssetService } from "./asset-service.ts";
import { ExistingAssets, type ListAssets, listAssets } from "./existing-assets.ts";
import { formsOf } from "./forms-of.ts";
import { notLabelled } from "./not-labelled.ts";

/** So many labels go into one request at most: fewer once the service finds that too large. */
const most = 500;
/** So many labels that are refused alone, while none is imported, tell of all. */
const enough = 20;

/** What a label is to this, in whatever generation. */
interface Label {
  externalId?: string | undefined;
  data?: string | undefined;
}

interface Placed extends LabelOfImport {
  label: Label;
}

/**
 * Imports labels in requests of a bounded size. One that is refused (400, 413) is divided until what the service refuses
 * stands alone: should some of it have been taken all the same, a label that comes again takes its own place. One whose
 * answer is lost is not sent again, since somebody may have worked on what it brought.
 *
 * @throws {ValidationError} when a label is wrong in its form. Nothing is sent then.
 * @throws {LabelImportError} when not all were imported.
 */
export async function importLabels<OneLabel extends Label>(
  job: Job,
  service: AssetService,
  row: Row<{ projectId: string; labels: readonly OneLabel[] }, unknown>,
  labels: Iterable<OneLabel>,
): Promise<WithResponse<LabelImportResult>> {
  if (typeof labels?.[Symbol.iterator] !== "function" || typeof labels === "string")
    refuse("labels", "a list", shown(labels));
  const list = Array.from(labels);
  // All are checked before the first is sent.
  place(row, { projectId: service.projectId, labels: list });
  return new LabelImport(job, service, row).run(list);
}

class LabelImport {
  readonly #job: Job;
  readonly #service: AssetService;
  readonly #row: Row<object, unknown>;
  readonly #listAssets: ListAssets;
  readonly #imported: LabelOfImport[] = [];
  readonly #failed: FailedLabel[] = [];
  #most = most;
  #response: Response | undefined;
  #isProjectKnown = false;
  #stopped: unknown;

  constructor(job: Job, service: AssetService, row: Row<object, unknown>) {
    this.#job = job;
    this.#service = service;
    this.#row = row;
    this.#listAssets = listAssets(service, job.settings);
  }

  async run(labels: readonly Label[]): Promise<WithResponse<LabelImportResult>> {
    const left = await this.#named(labels);
    // An empty list is sent too: it says whether the project is there.
    do {
      const some = left.splice(0, this.#most);
      if (this.#stopped === undefined) await this.#import(some);
      else this.#fail(some, this.#stopped);
    } while (left.length > 0);
    const [imported, failed] = [this.#imported, this.#failed];
    if (this.#stopped instanceof AbortError) {
      throw new AbortError("importLabels", this.#stopped.cause, undefined, { imported, failed });
    }
    if (failed.length === 0 && this.#response) return { data: { imported }, response: this.#response };
    throw this.#stopped !== undefined && failed.length === 0
      ? this.#stopped
      : new LabelImportError(imported, failed, this.#stopped);
  }

  async #import(labels: readonly Placed[]): Promise<void> {
    try {
      const input = { projectId: this.#service.projectId, labels: labels.map(({ label }) => label) };
      const { data, response } = await this.#job.call(this.#row, input);
      this.#response = response;
      await this.#take(labels, data);
    } catch (error) {
      if (isRefusal(error) && labels.length > 1) return this.#divide(labels, error);
      if (stopsEverything(error) || labels.length === 0) this.#stopped = error;
      this.#fail(labels, error, this.#job.mayHaveHappened);
      if (this.#imported.length === 0 && this.#failed.length >= enough && isRefusal(error)) this.#stopped ??= error;
    }
  }

  async #take(labels: readonly Placed[], answer: unknown): Promise<void> {
    try {
      const left = await notLabelled(labels, answer, (wanted) => this.#look(wanted));
      for (const { label, mayBeImported, error } of left) this.#fail([label], error, mayBeImported);
      const leftOut = new Set(left.map(({ label }) => label));
      this.#imported.push(...labels.filter((label) => !leftOut.has(label)).map(withoutLabel));
    } catch (error) {
      if (stopsEverything(error)) this.#stopped = error;
      this.#fail(labels, error, true);
    }
  }

  #look(externalIds: readonly string[]): Promise<ExistingAssets> {
    return this.#job.lifetime.race(ExistingAssets.look(this.#listAssets, externalIds));
  }

  async #divide(labels: readonly Placed[], error: ApiError): Promise<void> {
    const middle = Math.ceil(labels.length / 2);
    if (error.status === 413) this.#most = middle;
    else await this.#checkProject(error);
    for (const half of [labels.slice(0, middle), labels.slice(middle)]) {
      if (this.#stopped === undefined) await this.#import(half);
      else this.#fail(half, this.#stopped);
    }
  }

  /** What is wrong with the project is wrong with every label, and need not be found out for each. */
  async #checkProject(error: ApiError): Promise<void> {
    if (this.#isProjectKnown) return;
    this.#isProjectKnown = true;
    await this.#job.lifetime.race(this.#listAssets({ page: 1, limit: 1 })).catch((other: unknown) => {
      this.#stopped = other instanceof ApiError && other.status < 500 ? error : other;
    });
  }

  #fail(labels: readonly Placed[], error: unknown, mayBeImported = false): void {
    this.#failed.push(...labels.map((label) => ({ ...withoutLabel(label), mayBeImported, error })));
  }

  /** The labels with the names of their assets as they are stored, which may be in another Unicode form. */
  async #named(labels: readonly Label[]): Promise<Placed[]> {
    const doubtful = labels.flatMap(({ externalId = "" }) => (formsOf(externalId).length > 1 ? [externalId] : []));
    const existing = doubtful.length > 0 ? await this.#look(doubtful) : undefined;
    const placed: Placed[] = [];
    for (const [index, label] of labels.entries()) {
      const { externalId, data } = label;
      const stored = externalId === undefined ? undefined : await existing?.find(externalId);
      const isOther = stored !== undefined && stored !== externalId;
      // A label of a label set is written as it writes itself.
      const sent = isOther ? { ...(JSON.parse(JSON.stringify(label)) as Label), externalId: stored } : label;
      placed.push({ index, externalId, data, label: sent });
    }
    return placed;
  }
}

function withoutLabel({ index, externalId, data }: Placed): LabelOfImport {
  return { index, externalId, data };
}

function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.operation === "importLabels" && [400, 413].includes(error.status);
}

/** Without a valid key, the right or the time to import, no label will fare better than this one. */
function stopsEverything(error: unknown): boolean {
  if (error instanceof TimeoutError) return error.limit === "totalTimeout";
  return [AbortError, AuthenticationError, PermissionError].some((kind) => error instanceof kind);
}
