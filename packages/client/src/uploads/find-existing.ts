import type { Lifetime } from "../core/lifetime.ts";
import type { ListedAsset, NewAsset } from "./asset-service.ts";
import { inParallel } from "./in-parallel.ts";
import type { Registration, RegistrationTarget } from "./registration.ts";
import { unsignedUrl } from "./unsigned-url.ts";

const checksAtOnce = 8;
const firstPause = 250;

/**
 * Those that are assets, of some that may be. The asset list may lag behind: that one is missing there counts only when it
 * still does after `settleTime` milliseconds.
 */
export async function findExisting<T extends Registration>(
  target: RegistrationTarget,
  unclear: readonly T[],
  settleTime: number,
  lifetime: Lifetime,
): Promise<Set<T>> {
  const existing = new Set<T>();
  const end = performance.now() + settleTime;
  const list = { isLong: false };
  for (let pause = firstPause; ; pause *= 2) {
    const now = performance.now();
    await look(target, unclear, existing, list);
    if (existing.size === unclear.length || now >= end) return existing;
    await lifetime.sleep(Math.max(0, Math.min(pause, end - performance.now())));
  }
}

async function look<T extends Registration>(
  target: RegistrationTarget,
  unclear: readonly T[],
  existing: Set<T>,
  list: { isLong: boolean },
): Promise<void> {
  const left = unclear.filter((registration) => !existing.has(registration));
  const all = left.length > 1 && !list.isLong ? await wholeList(target) : undefined;
  // Once it does not fit on a page, it never will.
  list.isLong ||= left.length > 1 && !all;
  await inParallel(left, checksAtOnce, async (registration) => {
    const { asset } = registration;
    if (all ? all.some((other) => isSame(other, asset)) : await exists(target, asset)) existing.add(registration);
  });
}

/** All assets of a project that has so few of them that one page shows them. */
async function wholeList({ service, options }: RegistrationTarget): Promise<readonly ListedAsset[] | undefined> {
  const { items, total } = await service.list({ page: 1, limit: service.pageLimit }, options);
  return items.length >= total ? items : undefined;
}

/** Looks for an asset in the list. Several may share an external id; their files tell them apart. */
async function exists({ service, options }: RegistrationTarget, asset: NewAsset): Promise<boolean> {
  const { externalId } = asset;
  const limit = service.pageLimit;
  for (let page = 1; ; page += 1) {
    const { items, total } = await service.list({ externalId, page, limit }, options);
    if (items.some((other) => isSame(other, asset))) return true;
    if (items.length === 0 || page * limit >= total) return false;
  }
}

function isSame(listed: ListedAsset, { externalId, data, dataset }: NewAsset): boolean {
  // Most of the list differs in this, and need not be looked at further.
  if (listed.externalId !== externalId) return false;
  const file = unsignedUrl(data ?? dataset?.[0] ?? "");
  return [listed.data, listed.dataset?.[0]].some((url) => url !== undefined && unsignedUrl(url) === file);
}
