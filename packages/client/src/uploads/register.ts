import type { ImportAsset } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import type { Job } from "../core/job.ts";
import type { RequestOptions } from "../core/options.ts";
import { withoutQuery } from "../core/redact.ts";
import type { Transport } from "../core/transport.ts";
import { ApiError } from "../errors/api-error.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import { inParallel } from "./in-parallel.ts";

/** An asset to register, and whether an earlier request may have registered it already. */
export interface Registration {
  asset: ImportAsset;
  mayExist: boolean;
}

/** Where assets are registered, and how. */
export interface RegistrationTarget {
  transport: Transport;
  projectId: string;
  /** Ids of the batches of assets that have none of their own. */
  tags: string[] | undefined;
  options: RequestOptions;
}

/** What came of registering some assets. */
export interface Registered<T> {
  registered: T[];
  refused: { registration: T; error: unknown }[];
}

const checksAtOnce = 8;

/**
 * Registers assets in one request. Sending that twice would register them twice: when it is not known whether it
 * arrived, the asset list tells which of them are there before the others are sent again. When the service refuses the
 * request, it is divided until what it refuses stands alone. Never throws; where it can't find out what became of an
 * asset, that is refused and its `mayExist` says so.
 */
export async function register<T extends Registration>(
  target: RegistrationTarget,
  registrations: readonly T[],
): Promise<Registered<T>> {
  const left = { registrations };
  try {
    await target.transport.run("importAssets", target.options, (job) => registerAll(target, left, job));
    return { registered: [...registrations], refused: [] };
  } catch (error) {
    if (isRefusal(error) && left.registrations.length > 1) return divide(target, registrations, left.registrations);
    const refused = left.registrations.map((registration) => ({ registration, error }));
    return { registered: without(registrations, left.registrations), refused };
  }
}

/** Tries until all are registered; `left` is kept at those that are not, as far as known. */
async function registerAll(
  target: RegistrationTarget,
  left: { registrations: readonly Registration[] },
  job: Job,
): Promise<void> {
  for (;;) {
    try {
      left.registrations = await withoutExisting(target, left.registrations);
      if (left.registrations.length > 0) await send(target, left.registrations, job);
      return;
    } catch (error) {
      if (!mayHaveHappened(error)) throw error;
      await job.retries.again(error, rows.importAssets);
    }
  }
}

async function send(
  { projectId, tags }: RegistrationTarget,
  registrations: readonly Registration[],
  job: Job,
): Promise<void> {
  try {
    await job.call(rows.importAssets, { projectId, tags, assets: registrations.map(({ asset }) => asset) });
  } catch (error) {
    if (job.mayHaveHappened) for (const registration of registrations) registration.mayExist = true;
    throw error;
  }
}

async function divide<T extends Registration>(
  target: RegistrationTarget,
  all: readonly T[],
  left: readonly T[],
): Promise<Registered<T>> {
  const middle = Math.ceil(left.length / 2);
  const first = await register(target, left.slice(0, middle));
  const second = await register(target, left.slice(middle));
  return {
    registered: [...without(all, left), ...first.registered, ...second.registered],
    refused: [...first.refused, ...second.refused],
  };
}

function without<T>(all: readonly T[], some: readonly T[]): T[] {
  const excluded = new Set(some);
  return all.filter((one) => !excluded.has(one));
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.operation === "importAssets" && [400, 413].includes(error.status);
}

/** Those that are no assets yet. What was asked for is not asked again. */
async function withoutExisting<T extends Registration>(
  target: RegistrationTarget,
  registrations: readonly T[],
): Promise<readonly T[]> {
  const existing: T[] = [];
  const unclear = registrations.filter(({ mayExist }) => mayExist);
  await inParallel(unclear, checksAtOnce, async (registration) => {
    if (await exists(target, registration.asset)) existing.push(registration);
    else registration.mayExist = false;
  });
  return without(registrations, existing);
}

/** Looks for an asset in the list. Several may share an external id; their files tell them apart. */
async function exists(
  { transport, projectId, options }: RegistrationTarget,
  { externalId, data, dataset }: ImportAsset,
): Promise<boolean> {
  const limit = 1000;
  const file = data ?? dataset?.[0] ?? "";
  for (let page = 1; ; page += 1) {
    const { assets, total } = await transport.call(rows.assetsList, { projectId, externalId, page, limit }, options);
    if (assets.some((asset) => isOf(asset.data, file) || isOf(asset.dataset?.[0], file))) return true;
    if (assets.length === 0 || page * limit >= total) return false;
  }
}

/** Signatures of presigned URLs change from run to run. */
function isOf(url: string | undefined, file: string): boolean {
  return url !== undefined && withoutQuery(url) === withoutQuery(file);
}
