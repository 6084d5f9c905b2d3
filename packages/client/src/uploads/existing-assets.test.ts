import { expect, test } from "vitest";
import { ExistingAssets, type ListAssets } from "./existing-assets.ts";

/** A project of so many assets that its list has more pages than are read at once. */
function longList(total: number): { list: ListAssets; requests: () => number } {
  let requests = 0;
  const list = async ({ page, limit, externalId }: Parameters<ListAssets>[0]) => {
    requests += 1;
    const start = (page - 1) * limit;
    const all = externalId === undefined ? undefined : [externalId].filter((id) => Number(id) < total);
    const ids = all ?? Array.from({ length: Math.max(0, Math.min(limit, total - start)) }, (_, at) => `${start + at}`);
    return { items: ids.map((id) => ({ externalId: id })), total: all?.length ?? total };
  };
  return { list: Object.assign(list, { pageLimit: 10 }), requests: () => requests };
}

test("a stream that is longer than the list has pages is not asked for file by file", async () => {
  const { list, requests } = longList(1500);
  const existing = await ExistingAssets.look(list, undefined);
  expect(requests()).toBe(1);
  for (let id = 1400; id < 3400; id += 1) expect(await existing.find(`${id}`)).toBe(id < 1500 ? `${id}` : undefined);
  // As many as there are pages are asked for one by one, and then the 150 pages are read.
  expect(requests()).toBeLessThanOrEqual(1 + 150 + 150);
});
