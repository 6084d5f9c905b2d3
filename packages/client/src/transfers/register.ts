import type { ImportAsset } from "@ango-hub/openapi";
import { ApiError } from "../errors/api-error.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import { RateLimitError } from "../errors/status-errors.ts";
import type { RequestOptions } from "../pipeline/options.ts";
import { backoff } from "../pipeline/retry.ts";
import type { Transport } from "../pipeline/transport.ts";
import { inParallel } from "./in-parallel.ts";

/** An asset to register, and whether an earlier call may have registered it already. */
export interface Registration {
  asset: ImportAsset;
  mayExist: boolean;
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
 * request, it is divided until what it refuses stands alone.
 */
export async function register<T extends Registration>(
  transport: Transport,
  projectId: string,
  registrations: readonly T[],
  tags: string[] | undefined,
  options: RequestOptions,
): Promise<Registered<T>> {
  const send = (part: readonly T[]) =>
    transport.call("importAssets", options, () => ({
      path: { projectId },
      query: { tags },
      body: { assets: part.map(({ asset }) => asset) },
    }));

  const attempt = async (part: readonly T[]): Promise<Registered<T>> => {
    let left = await withoutExisting(transport, projectId, part, options);
    for (let attempts = 1; left.length > 0; attempts += 1) {
      try {
        await send(left);
        break;
      } catch (error) {
        if (isRefusal(error)) return divide(part, left, error);
        if (!isWorthAnotherTry(error) || attempts === mostAttempts) return refuse(part, left, error);
        await pause(backoff(attempts, firstDelay), options.signal);
        for (const registration of left) registration.mayExist = true;
        left = await withoutExisting(transport, projectId, left, options);
      }
    }
    return { registered: [...part], refused: [] };
  };

  const divide = async (part: readonly T[], left: readonly T[], error: unknown): Promise<Registered<T>> => {
    if (left.length === 1) return refuse(part, left, error);
    const middle = Math.ceil(left.length / 2);
    const first = await attempt(left.slice(0, middle));
    const second = await attempt(left.slice(middle));
    return {
      registered: [...part.filter((one) => !left.includes(one)), ...first.registered, ...second.registered],
      refused: [...first.refused, ...second.refused],
    };
  };

  return attempt(registrations);
}

function refuse<T>(part: readonly T[], left: readonly T[], error: unknown): Registered<T> {
  return {
    registered: part.filter((one) => !left.includes(one)),
    refused: left.map((registration) => ({ registration, error })),
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 413);
}

function isWorthAnotherTry(error: unknown): boolean {
  return mayHaveHappened(error) || error instanceof RateLimitError;
}

/** The assets that are not there yet. An uploaded file is recognised by its URL, which no other has. */
async function withoutExisting<T extends Registration>(
  transport: Transport,
  projectId: string,
  registrations: readonly T[],
  options: RequestOptions,
): Promise<readonly T[]> {
  const existing = new Set<T>();
  await inParallel(
    registrations.filter(({ mayExist }) => mayExist),
    checksAtOnce,
    async (registration) => {
      if (await exists(transport, projectId, registration.asset, options)) existing.add(registration);
    },
  );
  return registrations.filter((registration) => !existing.has(registration));
}

async function exists(
  transport: Transport,
  projectId: string,
  { externalId, data }: ImportAsset,
  options: RequestOptions,
): Promise<boolean> {
  const limit = 1000;
  for (let page = 1; ; page += 1) {
    const { assets, total } = await transport.call("listAssets", options, () => ({
      path: { projectId },
      query: { externalId, page, limit },
    }));
    if (assets.some((asset) => asset.data === data)) return true;
    if (assets.length === 0 || page * limit >= total) return false;
  }
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal?.addEventListener("abort", finish);
  });
}
