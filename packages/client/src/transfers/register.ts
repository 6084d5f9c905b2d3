import type { ImportAsset } from "@ango-hub/openapi";
import { AbortError } from "../errors/abort-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import { RateLimitError } from "../errors/status-errors.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import { withoutQuery } from "../pipeline/redact.ts";
import { backoff } from "../pipeline/retry.ts";
import type { Transport } from "../pipeline/transport.ts";
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

const mostAttempts = 4;
const firstDelay = 500;
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
  let left = registrations;
  for (let attempts = 1; ; attempts += 1) {
    try {
      left = await withoutExisting(target, left);
      if (left.length > 0) await send(target, left);
      return { registered: [...registrations], refused: [] };
    } catch (error) {
      if (isRefusal(error) && left.length > 1) return divide(target, registrations, left);
      if (attempts === mostAttempts || !isWorthAnotherTry(error)) return refuse(registrations, left, error);
    }
    try {
      const { transport, options } = target;
      await transport.during("importAssets", options, (lifetime) => lifetime.sleep(backoff(attempts, firstDelay)));
    } catch (aborted) {
      return refuse(registrations, left, aborted);
    }
  }
}

async function send(target: RegistrationTarget, registrations: readonly Registration[]): Promise<void> {
  const { transport, projectId, tags, options } = target;
  if (options.signal?.aborted) throw new AbortError("importAssets", options.signal.reason);
  try {
    await transport.call("importAssets", options, () => ({
      path: { projectId },
      query: { tags },
      body: { assets: registrations.map(({ asset }) => asset) },
    }));
  } catch (error) {
    if (mayHaveHappened(error) || error instanceof AbortError) {
      for (const registration of registrations) registration.mayExist = true;
    }
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

function refuse<T extends Registration>(all: readonly T[], left: readonly T[], error: unknown): Registered<T> {
  return { registered: without(all, left), refused: left.map((registration) => ({ registration, error })) };
}

function without<T>(all: readonly T[], some: readonly T[]): T[] {
  const excluded = new Set(some);
  return all.filter((one) => !excluded.has(one));
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.operation === "importAssets" && [400, 413].includes(error.status);
}

function isWorthAnotherTry(error: unknown): boolean {
  return mayHaveHappened(error) || error instanceof RateLimitError;
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
    const { assets, total } = await transport.call("listAssets", options, () => ({
      path: { projectId },
      query: { externalId, page, limit },
    }));
    if (assets.some((asset) => isOf(asset.data, file) || isOf(asset.dataset?.[0], file))) return true;
    if (assets.length === 0 || page * limit >= total) return false;
  }
}

/** Signatures of presigned URLs change from run to run. */
function isOf(url: string | undefined, file: string): boolean {
  return url !== undefined && withoutQuery(url) === withoutQuery(file);
}
