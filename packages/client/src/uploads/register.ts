import type { Job } from "../core/job.ts";
import { ApiError } from "../errors/api-error.ts";
import { mayHaveHappened } from "../errors/may-have-happened.ts";
import { findExisting } from "./find-existing.ts";
import type { Registration, RegistrationTarget } from "./registration.ts";

/** What came of registering some assets. */
export interface Registered<T> {
  registered: T[];
  refused: { registration: T; error: unknown }[];
}

/**
 * Registers assets in one request. Sending that twice would register them twice: when it is not known whether it
 * arrived, the asset list tells which of them are there before the others are sent again. When the service refuses the
 * request, it is divided until what it refuses stands alone. Never throws; where it can't find out what became of an
 * asset, that is refused and its `mayExist` says so.
 *
 * @param settleTime How long to look for those that may exist already, before they count as missing.
 */
export async function register<T extends Registration>(
  target: RegistrationTarget,
  registrations: readonly T[],
  settleTime: number = target.settleTime,
): Promise<Registered<T>> {
  const left = { registrations };
  try {
    await target.service.transport.run("importAssets", target.options, (job) =>
      registerAll(target, left, settleTime, job),
    );
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
  firstSettleTime: number,
  job: Job,
): Promise<void> {
  for (let settleTime = firstSettleTime; ; settleTime = target.settleTime) {
    try {
      left.registrations = await withoutExisting(target, left.registrations, settleTime, job);
      if (left.registrations.length > 0) await send(target, left.registrations, job);
      return;
    } catch (error) {
      if (!mayHaveHappened(error)) throw error;
      await job.retries.again(error, target.service.registering);
    }
  }
}

async function send(
  { service, batches }: RegistrationTarget,
  registrations: readonly Registration[],
  job: Job,
): Promise<void> {
  try {
    await service.register(
      job,
      registrations.map(({ asset }) => asset),
      batches,
    );
  } catch (error) {
    if (job.mayHaveHappened) for (const registration of registrations) registration.mayExist = true;
    throw error;
  }
}

/** Nothing promises that a request that was refused had no effect at all: its assets are looked for before the next. */
async function divide<T extends Registration>(
  target: RegistrationTarget,
  all: readonly T[],
  left: readonly T[],
): Promise<Registered<T>> {
  for (const registration of left) registration.mayExist = true;
  const middle = Math.ceil(left.length / 2);
  const first = await register(target, left.slice(0, middle), 0);
  const second = await register(target, left.slice(middle), 0);
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
async function withoutExisting(
  target: RegistrationTarget,
  registrations: readonly Registration[],
  settleTime: number,
  job: Job,
): Promise<readonly Registration[]> {
  const unclear = registrations.filter(({ mayExist }) => mayExist);
  if (unclear.length === 0) return registrations;
  const existing = await findExisting(target, unclear, settleTime, job.lifetime);
  for (const registration of unclear) registration.mayExist = existing.has(registration);
  return registrations.filter((registration) => !existing.has(registration));
}
