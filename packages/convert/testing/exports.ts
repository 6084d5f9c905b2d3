import type { ExportedAsset } from "@ango-hub/openapi";

/** An asset of an export of today, with what a test is about. */
export function exportedAsset(
  externalId: string,
  tools: readonly object[],
  { task = {}, ...rest }: { readonly task?: object; readonly [key: string]: unknown } = {},
): ExportedAsset {
  return {
    asset: `https://example.com/${externalId}`,
    assetId: "0000000aa0a00a0000aaaa0c",
    externalId,
    metadata: { width: 40, height: 30 },
    batches: [],
    task: {
      taskId: "0000000aa0a00a0000aaaa0a",
      stage: "Complete",
      stageId: "Complete",
      tools,
      classifications: [],
      relations: [],
      ...task,
    },
    ...rest,
  } as unknown as ExportedAsset;
}

/** All that a stream gives. */
export async function all<T>(stream: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
